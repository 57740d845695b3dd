package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import vn.khue.api.Problem;

/**
 * Hashes and verifies passwords on as many workers as there are processors. Whoever finds too many waiting is sent
 * away for a moment, so that a storm of logins costs neither memory nor the event loop.
 */
@ApplicationScoped
class Hashing {

    private static final int MOST_WAITING = 256;
    private static final long COME_BACK_SECONDS = 5;

    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();
    /** Verified against when there is no such account, so that both cases take the same time. */
    private final String nobody = Argon2.hash("nobody");

    Hashing(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor(
                "passwords", Runtime.getRuntime().availableProcessors());
    }

    Uni<String> hash(String password) {
        return run(() -> Argon2.hash(password));
    }

    /** @param phc the stored hash, or null when there is none, which takes as long and answers false */
    Uni<Boolean> verify(String password, String phc) {
        return run(() -> Argon2.verify(password, phc == null ? nobody : phc) && phc != null);
    }

    private <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(Problem.tooMany("too-many-requests", COME_BACK_SECONDS));
            }
            return workers.executeBlocking(work, false).onTermination().invoke(waiting::decrementAndGet);
        });
    }
}
