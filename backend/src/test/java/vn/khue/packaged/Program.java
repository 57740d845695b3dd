package vn.khue.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the machine, run to its end. */
record Program(Path folder, Map<String, String> environment) {

    /** Fails with what the program wrote when it ends with anything but 0. */
    void run(List<String> command) throws IOException, InterruptedException {
        // Into a file and not a pipe: pg_ctl leaves a server behind, which would hold a pipe open.
        Path written = Files.createTempFile(folder, "program", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(written.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("did not end: " + command);
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(
                    command + " ended with " + process.exitValue() + ":\n" + Files.readString(written));
        }
    }
}
