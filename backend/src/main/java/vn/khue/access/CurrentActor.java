package vn.khue.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import vn.khue.api.Problem;

/** The actor of the request under way, put here by {@link Door}. */
@RequestScoped
public class CurrentActor {

    private Actor actor;
    private RateLimit.Left left;

    void limited(RateLimit.Left remaining) {
        left = remaining;
    }

    Optional<RateLimit.Left> left() {
        return Optional.ofNullable(left);
    }

    void enter(Actor entering) {
        actor = entering;
    }

    boolean present() {
        return actor != null;
    }

    /** @throws Problem 401 when nobody is logged in */
    public Actor get() {
        if (actor == null) {
            throw Problem.unauthenticated("unauthenticated");
        }
        return actor;
    }
}
