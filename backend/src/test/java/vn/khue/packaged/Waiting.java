package vn.khue.packaged;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Waits for a condition; the limit only ends a hanging test and is far beyond what a busy machine needs. */
final class Waiting {

    static final Duration LIMIT = Duration.ofMinutes(10);

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private Waiting() {}

    static void until(Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited for: " + what.get());
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
