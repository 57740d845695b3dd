package vn.khue.packaged;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged application as a child process, serving on a port of its own choice. */
final class PackagedKhue implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    private final Process process;
    private final Output output;
    private final String url;

    private PackagedKhue(Process process, Output output, String url) {
        this.process = process;
        this.output = output;
        this.url = url;
    }

    /** Starts to serve and waits until it does. */
    static PackagedKhue serve(Site site, Map<String, String> settings) throws Exception {
        Process process = start(settings);
        site.keep(() -> end(process));
        Output output = Output.of(process);
        return new PackagedKhue(process, output, "http://127.0.0.1:" + output.await(LISTENING));
    }

    /** A process that has come to its end by itself. */
    record Ended(int code, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    /** Runs a command, or a start that is expected to be refused, to its end. */
    static Ended run(Site site, Map<String, String> settings, String... arguments) throws Exception {
        Process process = start(settings, arguments);
        site.keep(() -> end(process));
        Output output = Output.of(process);
        if (!process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("did not end:\n" + output.text());
        }
        output.awaitEnd();
        return new Ended(process.exitValue(), output.lines());
    }

    private static Process start(Map<String, String> settings, String... arguments) throws IOException {
        Path jar = Path.of(System.getProperty("khue.jar", "target/quarkus-app/quarkus-run.jar"));
        if (!Files.exists(jar)) {
            throw new AssertionError(jar + " is missing: these tests run after mvn package");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A process that lives for seconds starts in half the time when the compiler does not aim at its best.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx400m", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(PackagedKhue::couldChangeIt);
        builder.environment().putAll(Map.of("KHUE_PORT", "0", "KHUE_HOST", "127.0.0.1", "KHUE_SEAL_EVERY", "1s"));
        // A busy machine must not add warnings about slow threads, with stack traces, to what the tests read.
        builder.environment().put("QUARKUS_VERTX_MAX_EVENT_LOOP_EXECUTE_TIME", "1H");
        builder.environment().putAll(settings);
        return builder.start();
    }

    /** Settings of whoever runs the tests are not those of the test. */
    private static boolean couldChangeIt(String variable) {
        return variable.startsWith("KHUE_") || variable.startsWith("QUARKUS_") || variable.equals("JAVA_TOOL_OPTIONS");
    }

    /** A request, in English so that texts can be compared. */
    RequestSpecification asks() {
        return given().baseUri(url).basePath("/api/v1").header("Accept-Language", "en");
    }

    String url() {
        return url;
    }

    Output output() {
        return output;
    }

    /** As by kill -9: nothing gets the chance to end in order. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** As by SIGTERM. */
    void stop() throws InterruptedException {
        end(process);
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private static void end(Process process) throws InterruptedException {
        // By its handle, because Process.destroy() would also close the output and what is said at the end be lost.
        process.toHandle().destroy();
        if (!process.waitFor(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("process " + process.pid() + " did not end when asked to");
        }
    }
}
