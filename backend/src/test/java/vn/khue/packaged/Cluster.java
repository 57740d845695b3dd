package vn.khue.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** A PostgreSQL as an operator brings it: a cluster of its own, reached over TCP, everybody by password. */
final class Cluster implements AutoCloseable {

    static final String PASSWORD = "mat-khau-thu";

    private static final int ATTEMPTS = 5;

    private final ServerPrograms programs;
    private final Path folder;
    private final Program program;
    private int port;

    private Cluster(ServerPrograms programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
        this.program = new Program(folder, Map.of("PGPASSWORD", PASSWORD, "LC_ALL", "C"));
    }

    static Cluster start(Site site, String name) throws IOException, InterruptedException {
        ServerPrograms programs = ServerPrograms.find();
        Path folder = Files.createDirectory(site.path(name));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Cluster cluster = new Cluster(programs, folder);
        cluster.init();
        site.keep(cluster);
        cluster.listen(ATTEMPTS);
        return cluster;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void init() throws IOException, InterruptedException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        programs.own(Files.createDirectory(data()));
        program.run(programs.command(
                "initdb",
                List.of(
                        "--pgdata=" + data(),
                        "--username=postgres",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--no-sync")));
    }

    /** Somebody may take the free port between the look for it and its use; then another one will do. */
    private void listen(int attempts) throws IOException, InterruptedException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        try {
            begin();
        } catch (AssertionError e) {
            if (attempts == 1) {
                throw e;
            }
            listen(attempts - 1);
        }
    }

    private void begin() throws IOException, InterruptedException {
        program.run(programs.command(
                "pg_ctl",
                List.of(
                        "start",
                        "--wait",
                        "--timeout=300",
                        "--pgdata=" + data(),
                        "--log=" + data().resolve("server.log"),
                        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder
                                + " -c fsync=off")));
    }

    /** Stops as if the power had gone: nobody is told. */
    void crash() throws IOException, InterruptedException {
        program.run(programs.command("pg_ctl", List.of("stop", "--wait", "--mode=immediate", "--pgdata=" + data())));
    }

    /** Comes back where it was before the {@link #crash}. */
    void comeBack() throws IOException, InterruptedException {
        begin();
    }

    String url(String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), role, PASSWORD);
    }

    /** Runs statements as the superuser. */
    void sql(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database, "postgres");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one value of a query, asked as the superuser. */
    String value(String database, String query) throws SQLException {
        try (Connection connection = connect(database, "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Makes the roles and an empty database of the first of them. */
    void database(String name, String... roles) throws SQLException {
        for (String role : roles) {
            sql("postgres", "create role " + role + " login password '" + PASSWORD + "'");
        }
        sql("postgres", "create database " + name + " owner " + roles[0] + " encoding 'UTF8' template template0");
    }

    Path dump(String database) throws IOException, InterruptedException {
        Path file = folder.resolve(database + ".dump");
        program.run(List.of(
                programs.bin().resolve("pg_dump").toString(),
                "--format=custom",
                "--file=" + file,
                "--dbname=" + uri(database)));
        return file;
    }

    void restore(String database, Path dump) throws IOException, InterruptedException {
        program.run(List.of(
                programs.bin().resolve("pg_restore").toString(),
                "--exit-on-error",
                "--dbname=" + uri(database),
                dump.toString()));
    }

    private String uri(String database) {
        return "postgresql://postgres@127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (Files.exists(data().resolve("postmaster.pid"))) {
            crash();
        }
    }
}
