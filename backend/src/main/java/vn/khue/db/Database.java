package vn.khue.db;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * Decides before Quarkus starts which PostgreSQL is used: the one named by {@code KHUE_DB_URL}, else Khuê's own one
 * in the data folder.
 */
public final class Database {

    private Database() {}

    /**
     * Makes the database reachable and brings its tables up to date.
     *
     * @param environment the process environment ({@code KHUE_DB_URL} such as {@code postgresql://host:5432/khue},
     *     {@code KHUE_DB_USER}, {@code KHUE_DB_PASSWORD}, {@code KHUE_DB_OWNER}, {@code KHUE_DB_OWNER_PASSWORD},
     *     {@code KHUE_DB_WAIT})
     * @param dataFolder  where the embedded database keeps its data, and the secret that the environment does not name
     * @throws StartRefused when the configuration cannot work, with one line for the operator
     */
    public static void open(Map<String, String> environment, Path dataFolder) {
        DatabaseAddress address = DatabaseAddress.published();
        if (address == null) {
            address = find(environment, dataFolder);
            address.publish();
        }
        Migration.run(address);
    }

    private static DatabaseAddress find(Map<String, String> environment, Path dataFolder) {
        String url = environment.getOrDefault("KHUE_DB_URL", "");
        return url.isBlank() ? EmbeddedDatabase.start(dataFolder) : external(url, environment, dataFolder);
    }

    private static DatabaseAddress external(String url, Map<String, String> environment, Path dataFolder) {
        URI uri = parse(url);
        String user = required(environment, "KHUE_DB_USER");
        String password = environment.getOrDefault("KHUE_DB_PASSWORD", "");
        DatabaseAddress address = new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().substring(1),
                user,
                password,
                environment.getOrDefault("KHUE_DB_OWNER", user),
                environment.getOrDefault("KHUE_DB_OWNER_PASSWORD", password));
        checkSecret(dataFolder);
        Arrival.await(address, patience(environment.getOrDefault("KHUE_DB_WAIT", "")));
        return address;
    }

    private static Duration patience(String wait) {
        return DurationConverter.parseDuration(wait.isBlank() ? "30s" : wait);
    }

    /** Here, because later it would fail in the midst of the start. */
    private static void checkSecret(Path dataFolder) {
        try {
            Secret.of(dataFolder);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + dataFolder
                    + " cannot keep the secret, and KHUE_SECRET is not set: " + FirstLine.of(e));
        }
    }

    private static URI parse(String url) {
        String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
        try {
            URI uri = URI.create(plain);
            if (uri.getHost() != null && uri.getPath() != null && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Refused below with the form that is understood; the parser's own words would not help an operator.
        }
        throw new StartRefused("KHUE_DB_URL is not understood. It looks like postgresql://host:5432/khue");
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartRefused(name + " is needed beside KHUE_DB_URL");
        }
        return value;
    }
}
