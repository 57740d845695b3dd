package vn.khue.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import vn.khue.access.Actor;

/** Queues long work and lets its creator watch it. */
@ApplicationScoped
public class Jobs {

    private static final Duration GLANCE = Duration.ofMillis(500);

    private final JobStore store;
    private final Streams streams;

    Jobs(JobStore store, Streams streams) {
        this.store = store;
        this.streams = streams;
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
        return streams.changes(actor, GLANCE, () -> store.get(actor, id), job -> !job.finished());
    }
}
