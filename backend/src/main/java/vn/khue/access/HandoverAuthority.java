package vn.khue.access;

import java.util.UUID;
import vn.khue.api.Problem;

/** Decides who hands administration over to units below, and who sees how far that is. */
public final class HandoverAuthority {

    private final Actor actor;

    public HandoverAuthority(Actor actor) {
        this.actor = actor;
    }

    /** The topmost units whose campaigns the actor sees. */
    public UUID[] seen() {
        return actor.scope(Permission.GRANT_VIEW);
    }

    /** Whether the actor sees the campaigns that the unit runs. */
    public boolean sees(UUID organizer) {
        return actor.may(Permission.GRANT_VIEW, organizer);
    }

    /** Whether the actor runs campaigns of the unit: whoever gives rights there. */
    public boolean runs(UUID organizer) {
        return actor.may(Permission.GRANT_GIVE, organizer);
    }

    /**
     * The first line of everything that moves a campaign of the unit on.
     *
     * @throws Problem 404 when the unit is not visible, 403 without the right to give rights there
     */
    public void require(UUID organizer) {
        actor.require(Permission.GRANT_GIVE, organizer);
    }

    /**
     * The same for one invited unit, which may have moved away since.
     *
     * @throws Problem 404 when it does not stand below the organizer any more, and as {@link #require(UUID)}
     */
    public void require(UUID organizer, UUID unit) {
        if (!sees(organizer) || !actor.tree().contains(organizer, unit)) {
            throw Problem.notFound();
        }
        require(organizer);
    }

    /** Whether the actor is who received the account by signed minutes. @param account null for none yet */
    public boolean received(UUID account, boolean signed) {
        return signed && actor.account().equals(account);
    }
}
