package vn.khue.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folder in which Khuê keeps its own PostgreSQL; closing ends one that a killed Khuê has left there. */
record DataFolder(Path path) implements AutoCloseable {

    Map<String, String> settings() {
        return Map.of("KHUE_DATA", path.toString());
    }

    /** The PostgreSQL that runs on it, if any. */
    Optional<ProcessHandle> server() throws IOException {
        Path pidFile = path.resolve("postgresql/postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    @Override
    public void close() throws Exception {
        Optional<ProcessHandle> left = server();
        left.ifPresent(ProcessHandle::destroy);
        Waiting.until(() -> "the end of " + left, () -> left.stream().noneMatch(ProcessHandle::isAlive));
    }
}
