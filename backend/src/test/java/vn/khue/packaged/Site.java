package vn.khue.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one test class and what was started in it; both are gone when it closes, even when the JVM is stopped. */
final class Site implements AutoCloseable {

    private final Path folder;
    private final Deque<AutoCloseable> kept = new ArrayDeque<>();
    private final Thread atEndOfJvm = new Thread(this::end);

    Site() throws IOException {
        // PostgreSQL refuses to run as root, so another user must find the way to its own folder in here.
        folder = Files.createTempDirectory("khue-it");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(atEndOfJvm);
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Remembers what has to end with the site; the last kept ends first. */
    synchronized <T extends AutoCloseable> T keep(T started) {
        kept.push(started);
        return started;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEndOfJvm);
        end();
    }

    private synchronized void end() {
        RuntimeException failures = new IllegalStateException("not everything could be ended");
        while (!kept.isEmpty()) {
            try {
                kept.pop().close();
            } catch (Exception e) {
                failures.addSuppressed(e);
            }
        }
        try {
            remove();
        } catch (IOException e) {
            failures.addSuppressed(e);
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    private void remove() throws IOException {
        List<Path> innermostFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : innermostFirst) {
            Files.deleteIfExists(path);
        }
    }
}
