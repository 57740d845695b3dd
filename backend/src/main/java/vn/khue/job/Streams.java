package vn.khue.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.khue.access.Actor;
import vn.khue.access.SessionLife;
import vn.khue.api.Problem;
import vn.khue.db.Unreachable;

/**
 * Streams of events: each asks the database at every beat, from any replica, so the open ones of each account on this one
 * are bounded.
 */
@ApplicationScoped
public class Streams {

    private static final int MOST = 20;
    private static final int COME_BACK_SECONDS = 5;

    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();
    private final SessionLife sessions;

    Streams(SessionLife sessions) {
        this.sessions = sessions;
    }

    /**
     * Counts the request as a stream until it ends, by whomever.
     *
     * @throws Problem 429 when the account has as many as one may have
     */
    public void enter(UUID account, RoutingContext request) {
        if (open.merge(account, 1, Integer::sum) > MOST) {
            leave(account);
            throw Problem.tooMany("too-many-streams", COME_BACK_SECONDS);
        }
        request.addEndHandler(ended -> leave(account));
    }

    private void leave(UUID account) {
        open.computeIfPresent(account, (id, count) -> count == 1 ? null : count - 1);
    }

    /**
     * What is looked at, now and each time it has changed.
     *
     * @param goesOn whether more can come after what was seen
     * @return ends when nothing more can come, when the session ends or when the database is gone
     */
    public <T> Multi<T> changes(Actor actor, Duration pace, Supplier<Uni<T>> look, Predicate<T> goesOn) {
        Supplier<Uni<? extends Optional<T>>> glance = () -> sessions.goesOn(actor)
                .chain(alive ->
                        alive ? look.get().map(Optional::of) : Uni.createFrom().item(Optional.<T>empty()));
        return Multi.createBy()
                .repeating()
                .uni(glance)
                .withDelay(pace)
                .whilst(seen -> seen.filter(goesOn).isPresent())
                .skip()
                .repetitions()
                .filter(Optional::isPresent)
                .map(Optional::get)
                .onFailure(Unreachable::is)
                .recoverWithCompletion();
    }
}
