package vn.khue.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

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
        return lives(actor.account(), actor.session()).chain(lives -> {
            if (lives) {
                return Uni.createFrom().item(true);
            }
            // What is kept may be from just before the session began, so the end is believed only when read anew.
            access.changed(actor.account());
            return lives(actor.account(), actor.session());
        });
    }

    private Uni<Boolean> lives(UUID account, UUID session) {
        return access.standing(account)
                .map(found -> found.filter(Standing::mayAct)
                        .filter(standing -> standing.live(session))
                        .isPresent());
    }
}
