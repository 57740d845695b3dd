package vn.khue.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Tells whoever still answers long after the {@link Door} whether the session that entered there goes on. Answered from
 * what is kept in memory, so asking often costs no statements; a session that has ended is found so at once.
 */
@ApplicationScoped
public class SessionLife {

    private final Access access;

    SessionLife(Access access) {
        this.access = access;
    }

    /** Whether the account may still act and its session has neither ended nor been ended. */
    public Uni<Boolean> goesOn(Actor actor) {
        return access.standing(actor.account(), actor.session()).map(Optional::isPresent);
    }
}
