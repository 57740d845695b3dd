package vn.khue.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.SessionLife;
import vn.khue.db.Unreachable;

/** Queues long work and lets its creator watch it. */
@ApplicationScoped
public class Jobs {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final JobStore store;
    private final SessionLife sessions;

    Jobs(JobStore store, SessionLife sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    /**
     * Queues work of a kind; some replica takes it up within a second.
     *
     * @param input anything Jackson can write and read again; kept encrypted
     * @param total the number of steps, for the display of progress
     */
    public Uni<Job> queue(Actor actor, String kind, Object input, int total) {
        return store.insert(actor, kind, input, total);
    }

    Uni<Job> get(Actor actor, UUID id) {
        return store.get(actor, id);
    }

    Uni<Void> cancel(Actor actor, UUID id) {
        return store.cancel(actor, id);
    }

    /** The job each time it has changed, until it is finished, the session ends or the database is gone. */
    Multi<Job> watch(Actor actor, UUID id) {
        return Multi.createBy()
                .repeating()
                .uni(() -> glance(actor, id))
                .withDelay(GLANCE)
                .whilst(seen -> seen.filter(job -> !job.finished()).isPresent())
                .skip()
                .repetitions()
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onFailure(Unreachable::is)
                .recoverWithCompletion();
    }

    /** The job now; empty when the session has ended. */
    private Uni<Optional<Job>> glance(Actor actor, UUID id) {
        return sessions.goesOn(actor).chain(goesOn -> goesOn
                ? store.get(actor, id).map(Optional::of)
                : Uni.createFrom().item(Optional.empty()));
    }
}
