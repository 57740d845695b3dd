package vn.khue.history;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.khue.db.Unreachable;

/** Seals the finished part of the journal every minute; of all replicas one does it at a time. */
@ApplicationScoped
class Sealing {

    private static final int MOST = 10_000;

    private final SealStore store;

    Sealing(SealStore store) {
        this.store = store;
    }

    @Scheduled(every = "${khue.seal.every}", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> seal() {
        return store.seal(MOST)
                .chain(rows -> rows < MOST ? Uni.createFrom().voidItem() : seal())
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }
}
