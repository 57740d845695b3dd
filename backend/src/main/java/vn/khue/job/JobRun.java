package vn.khue.job;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import vn.khue.access.Actor;

/** One run of a job, as the work sees it. */
public final class JobRun {

    /** Progress is written at most this often, however often it is told. */
    private static final Duration PACE = Duration.ofMillis(500);

    private final JobStore store;
    private final JobStore.Claim claim;
    private final Actor actor;
    private Instant told = Instant.EPOCH;
    private volatile boolean cancelled;

    JobRun(JobStore store, JobStore.Claim claim, Actor actor) {
        this.store = store;
        this.claim = claim;
        this.actor = actor;
    }

    /** The same for every run of the job. */
    public UUID id() {
        return claim.id();
    }

    /** On whose behalf the work is done, with the rights of this moment: they may have shrunk since it was queued. */
    public Actor actor() {
        return actor;
    }

    public <T> T input(Class<T> type) {
        return store.read(claim.input(), type);
    }

    void cancel() {
        cancelled = true;
    }

    /**
     * Tells how far the work is; written twice a second at most.
     *
     * @return fails with CancellationException when the job has been cancelled, which ends the work
     */
    public Uni<Void> progress(int done, int total, String message) {
        if (cancelled) {
            return Uni.createFrom().failure(new CancellationException("cancelled"));
        }
        Instant now = Instant.now();
        if (Duration.between(told, now).compareTo(PACE) < 0) {
            return Uni.createFrom().voidItem();
        }
        told = now;
        return store.progress(claim.id(), done, total, message);
    }

    /** Ends the job with its result, in the transaction of the last write. */
    public Uni<Void> finish(SqlConnection connection, Object result) {
        return cancelled
                ? Uni.createFrom().failure(new CancellationException("cancelled"))
                : store.finish(connection, claim.id(), result);
    }
}
