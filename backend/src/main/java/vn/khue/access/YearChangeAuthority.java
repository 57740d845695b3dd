package vn.khue.access;

import java.util.UUID;
import vn.khue.api.Problem;

/** Decides who sees and who makes the plan by which a school goes over to the next school year. */
public final class YearChangeAuthority {

    private final Actor actor;

    public YearChangeAuthority(Actor actor) {
        this.actor = actor;
    }

    /** @throws Problem 404 when the school is not visible, 403 without the right to read its pupils and classes */
    public void requireReading(UUID school) {
        actor.require(Permission.RECORD_READ, school, "student");
        actor.require(Permission.RECORD_READ, school, "class");
    }

    /** @throws Problem 404 when the school is not visible, 403 without the right to edit records of all types there */
    public void requireMaking(UUID school) {
        for (String type : RecordTypes.CODES) {
            actor.require(Permission.RECORD_EDIT, school, type);
        }
    }

    public boolean makes(UUID school) {
        return RecordTypes.CODES.stream()
                .allMatch(type ->
                        actor.decide(Permission.RECORD_EDIT, school, type).allowed());
    }
}
