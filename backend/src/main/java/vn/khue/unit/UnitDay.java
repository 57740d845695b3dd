package vn.khue.unit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.khue.api.MainThread;
import vn.khue.db.Unreachable;

/**
 * Lets planned moves and ends come true at midnight in Vietnam. Every replica asks; the database lets one of them do
 * the work and tells all of them that the tree has changed.
 */
@ApplicationScoped
class UnitDay {

    private final Pool pool;

    UnitDay(Pool pool) {
        this.pool = pool;
    }

    /** The day may have changed while nothing ran. */
    void begin(@Observes @Priority(100) StartupEvent start) {
        MainThread.await(keep());
    }

    private static final String KEEP = "select unit_within_keep_day()";

    @Scheduled(every = "30s", delayed = "30s")
    Uni<Void> keepOn() {
        return keep().onFailure(Unreachable::is).recoverWithNull();
    }

    private Uni<Void> keep() {
        return pool.preparedQuery(KEEP).execute().replaceWithVoid();
    }
}
