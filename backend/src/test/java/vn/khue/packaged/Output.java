package vn.khue.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process writes, standard output and errors together, line by line as it comes. */
final class Output {

    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    static Output of(Process process) {
        Output output = new Output();
        Thread reader = new Thread(() -> output.read(process.getInputStream()), "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
        return output;
    }

    private void read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(the output broke off: " + e.getMessage() + ")");
        } finally {
            end();
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines());
    }

    /** Waits for a line with the pattern and answers its first group; fails when the process ends without one. */
    synchronized String await(Pattern pattern) throws InterruptedException {
        long end = System.nanoTime() + Waiting.LIMIT.toNanos();
        while (true) {
            Optional<String> found = find(pattern);
            if (found.isPresent()) {
                return found.get();
            }
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (ended || millis <= 0) {
                throw new AssertionError("never wrote " + pattern + ":\n" + text());
            }
            wait(millis);
        }
    }

    /** Waits until the process has closed its output. */
    synchronized void awaitEnd() throws InterruptedException {
        long end = System.nanoTime() + Waiting.LIMIT.toNanos();
        for (long millis = 1; !ended && millis > 0; millis = (end - System.nanoTime()) / 1_000_000) {
            wait(millis);
        }
    }

    synchronized Optional<String> find(Pattern pattern) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
