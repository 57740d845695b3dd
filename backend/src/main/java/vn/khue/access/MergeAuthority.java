package vn.khue.access;

import java.util.Set;
import java.util.UUID;

/** Decides who makes one record of two that are of the same person. */
public final class MergeAuthority {

    private final Actor actor;
    private final String type;

    /** @param type code of the record type, as grants name it */
    public MergeAuthority(Actor actor, String type) {
        this.actor = actor;
        this.type = type;
    }

    /**
     * Whoever may edit the records at all schools at which either person has been, and read what is personal in them.
     *
     * @throws vn.khue.api.Problem 404 when a school is not visible, 403 with what is missing
     */
    public void require(Set<UUID> schools) {
        for (UUID school : schools) {
            actor.require(Permission.RECORD_EDIT, school, type);
            actor.require(Permission.RECORD_READ_PERSONAL, school, type);
        }
    }

    public boolean merges(UUID school) {
        return actor.decide(Permission.RECORD_EDIT, school, type).allowed()
                && actor.decide(Permission.RECORD_READ_PERSONAL, school, type).allowed();
    }
}
