package vn.khue.db;

/**
 * Where the database is and who may do what in it.
 *
 * @param host      name or address of the server
 * @param port      TCP port of the server
 * @param database  name of the database
 * @param user      role of the running application; reads and writes rows, owns nothing
 * @param password  its password
 * @param owner     role that owns the tables and runs the migrations; may be the same as {@code user}
 * @param ownerPassword its password
 */
record DatabaseAddress(
        String host, int port, String database, String user, String password, String owner, String ownerPassword) {

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    String reactiveUrl() {
        return "postgresql://" + host + ":" + port + "/" + database;
    }

    /** The address published before in this process, as after a live reload, which starts main() again; null if none. */
    static DatabaseAddress published() {
        if (System.getProperty("khue.db.port") == null) {
            return null;
        }
        return new DatabaseAddress(
                System.getProperty("khue.db.host"),
                Integer.getInteger("khue.db.port"),
                System.getProperty("khue.db.name"),
                System.getProperty("khue.db.user"),
                System.getProperty("khue.db.password"),
                System.getProperty("khue.db.owner"),
                System.getProperty("khue.db.owner-password"));
    }

    /** Hands the address to Quarkus, whose configuration reads it from system properties. */
    void publish() {
        System.setProperty("khue.db.host", host);
        System.setProperty("khue.db.port", Integer.toString(port));
        System.setProperty("khue.db.name", database);
        System.setProperty("khue.db.jdbc-url", jdbcUrl());
        System.setProperty("khue.db.reactive-url", reactiveUrl());
        System.setProperty("khue.db.user", user);
        System.setProperty("khue.db.password", password);
        System.setProperty("khue.db.owner", owner);
        System.setProperty("khue.db.owner-password", ownerPassword);
    }
}
