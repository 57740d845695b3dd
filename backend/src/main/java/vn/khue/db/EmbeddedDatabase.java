package vn.khue.db;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Khuê's own PostgreSQL in a data folder, for demonstrations, development and small installations. The data survives
 * restarts; a server process left over from a killed Khuê is ended first; a second Khuê on the same folder is refused.
 */
final class EmbeddedDatabase {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Held until the process ends, so that the operating system frees it even after a kill. */
    private static FileLock lock;

    private EmbeddedDatabase() {}

    static DatabaseAddress start(Path dataFolder) {
        try {
            if (Files.exists(dataFolder) && !Files.isDirectory(dataFolder)) {
                throw new StartRefused("The data folder " + dataFolder + " (KHUE_DATA) is a file.");
            }
            Files.createDirectories(dataFolder);
            lock(dataFolder);
            String password = Secret.of(dataFolder).password("database");
            Path cluster = dataFolder.resolve("postgresql").toAbsolutePath();
            endLeftover(cluster);
            EmbeddedPostgres server = boot(cluster);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end of the database"));
            return prepare(server, password);
        } catch (IOException e) {
            throw new StartRefused("The data folder " + dataFolder + " cannot be used: " + FirstLine.of(e));
        } catch (SQLException e) {
            throw new StartRefused("The embedded PostgreSQL could not be prepared: " + e.getMessage());
        }
    }

    private static void lock(Path dataFolder) throws IOException {
        FileChannel channel =
                FileChannel.open(dataFolder.resolve("khue.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new StartRefused("Another Khuê is using the data folder " + dataFolder.toAbsolutePath()
                    + ". Stop it first, or name another folder with KHUE_DATA.");
        }
    }

    /** A killed Khuê leaves its PostgreSQL running; nobody else can own it, because this process holds the lock. */
    private static void endLeftover(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> leftover = Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        leftover.ifPresent(EmbeddedDatabase::end);
        Files.deleteIfExists(pidFile);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }

    private static EmbeddedPostgres boot(Path cluster) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("encoding", "UTF8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_connections", "64")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new StartRefused("The embedded PostgreSQL did not start in " + cluster + ": " + e.getMessage());
        }
    }

    /** All shutdown hooks run at once, but the last requests still need the database: it waits until they are answered. */
    private static void close(EmbeddedPostgres server) {
        Application running = Application.currentApplication();
        if (running != null) {
            if (running.isStarted()) {
                running.stop();
            }
            running.awaitShutdown();
        }
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("The embedded PostgreSQL did not end in order: " + e.getMessage());
        }
    }

    private static DatabaseAddress prepare(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = 'khue_app') then "
                    + "create role khue_app login; end if; end $$");
            statement.execute("alter role khue_app password '" + password + "'");
        }
        return new DatabaseAddress(
                "localhost", server.getPort(), "postgres", "khue_app", password, "postgres", "postgres");
    }
}
