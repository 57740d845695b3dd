package vn.khue.job;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.khue.api.Problem;

/** Bounds the open streams of events of each account on this replica, because each one asks the database at every beat. */
@ApplicationScoped
public class Streams {

    private static final int MOST = 20;
    private static final int COME_BACK_SECONDS = 5;

    private final Map<UUID, Integer> open = new ConcurrentHashMap<>();

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
}
