package vn.khue.bench;

import java.net.URI;

/**
 * What the harness hands over.
 *
 * @param database    postgresql://127.0.0.1:port/name
 * @param keys        where Khuê publishes the public halves of its signing keys
 * @param connections to the database, as many as Khuê has
 * @param remembers   whether a token that was verified is known again for a minute, as Khuê knows it
 */
record Settings(int port, URI database, String user, URI keys, int connections, boolean remembers) {

    static Settings read() {
        return new Settings(
                Integer.parseInt(System.getenv("FLOOR_PORT")),
                URI.create(System.getenv("FLOOR_DB_URL")),
                System.getenv("FLOOR_DB_USER"),
                URI.create(System.getenv("FLOOR_KEYS_URL")),
                Integer.parseInt(System.getenv("FLOOR_DB_CONNECTIONS")),
                !"no".equals(System.getenv("FLOOR_REMEMBERS")));
    }
}
