package vn.khue.access;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.khue.db.SameContext;

/**
 * Reads one thing for all who ask at the same time. Each is answered by a reading that began after it had asked, so it
 * gets nothing older than a reading of its own would give; and however many ask, only one reading runs.
 */
final class SharedReading<T> {

    private final Supplier<Uni<T>> reading;
    private CompletableFuture<T> running;
    private CompletableFuture<T> next;

    SharedReading(Supplier<Uni<T>> reading) {
        this.reading = reading;
    }

    Uni<T> get() {
        // A copy each, so that a caller who goes away does not cancel the reading of the others.
        return SameContext.of(() -> Uni.createFrom().completionStage(() -> join().copy()));
    }

    private CompletableFuture<T> join() {
        CompletableFuture<T> mine = new CompletableFuture<>();
        synchronized (this) {
            if (running != null) {
                // The one that runs may have begun before something changed that the caller knows of.
                next = next == null ? mine : next;
                return next;
            }
            running = mine;
        }
        begin(mine);
        return mine;
    }

    private void begin(CompletableFuture<T> mine) {
        // Deferred, so that a reading that cannot even begin fails like one that broke off.
        Uni.createFrom()
                .deferred(() -> reading.get())
                .subscribeAsCompletionStage()
                .whenComplete((item, failure) -> {
                    CompletableFuture<T> following = goOn();
                    if (following != null) {
                        begin(following);
                    }
                    if (failure == null) {
                        mine.complete(item);
                    } else {
                        mine.completeExceptionally(failure);
                    }
                });
    }

    private synchronized CompletableFuture<T> goOn() {
        running = next;
        next = null;
        return running;
    }
}
