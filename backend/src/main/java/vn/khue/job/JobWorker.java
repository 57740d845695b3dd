package vn.khue.job;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.api.Problem;
import vn.khue.db.Unreachable;

/** Takes up waiting jobs, two at a time on each replica, and tells the database every few seconds that it lives. */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final int AT_ONCE = 2;

    private final JobStore store;
    private final Access access;
    private final Instance<JobKind> kinds;
    private final Map<UUID, JobRun> running = new ConcurrentHashMap<>();

    JobWorker(JobStore store, Access access, @Any Instance<JobKind> kinds) {
        this.store = store;
        this.access = access;
        this.kinds = kinds;
    }

    /** A run holds its own tick for as long as it lasts; the ticks after it take up the next jobs. */
    @Scheduled(every = "1s")
    Uni<Void> takeUp() {
        if (running.size() >= AT_ONCE) {
            return Uni.createFrom().voidItem();
        }
        return store.claim()
                .chain(claim -> claim.map(this::start).orElse(Uni.createFrom().voidItem()))
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }

    @Scheduled(every = "3s")
    Uni<Void> live() {
        return running.values().stream()
                .map(run -> store.hear(run.id()).invoke(cancel -> {
                    if (cancel) {
                        run.cancel();
                    }
                }))
                .reduce((one, next) -> one.chain(() -> next))
                .map(Uni::replaceWithVoid)
                .orElse(Uni.createFrom().voidItem())
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }

    private Uni<Void> start(JobStore.Claim claim) {
        return access.onBehalf(claim.creator(), claim.request())
                .chain(actor -> run(claim, actor))
                .onFailure()
                .recoverWithUni(failure -> failed(claim, failure))
                .eventually(() -> running.remove(claim.id()));
    }

    private Uni<Void> run(JobStore.Claim claim, Optional<Actor> actor) {
        JobRun run = new JobRun(store, claim, actor.orElseThrow(() -> Problem.unauthenticated("session-ended")));
        running.put(claim.id(), run);
        return kind(claim.kind()).run(run);
    }

    private JobKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such kind of job: " + name));
    }

    private Uni<Void> failed(JobStore.Claim claim, Throwable failure) {
        if (Unreachable.is(failure)) {
            // Nothing can be noted now, and nothing is wrong with the job: not heard of, it is taken up again.
            LOG.warnf("job %s (%s) was broken off, because the database is lost", claim.id(), claim.kind());
            return Uni.createFrom().voidItem();
        }
        if (failure instanceof CancellationException) {
            return store.end(claim.id(), "cancelled", null);
        }
        if (failure instanceof Problem problem) {
            return store.end(claim.id(), "failed", problem.code());
        }
        LOG.errorf(failure, "job %s (%s) failed", claim.id(), claim.kind());
        return store.end(claim.id(), "failed", "internal");
    }
}
