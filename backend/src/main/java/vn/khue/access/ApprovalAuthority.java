package vn.khue.access;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/** Decides who closes and reopens the records of a school, and who lets one officer both enter and approve. */
public final class ApprovalAuthority {

    private final Actor actor;
    private final Map<UUID, Boolean> closes = new HashMap<>();

    public ApprovalAuthority(Actor actor) {
        this.actor = actor;
    }

    /** Whether the actor may close the records of all types at the unit and below it. */
    public boolean closes(UUID unit) {
        return closes.computeIfAbsent(
                unit,
                at -> RecordTypes.CODES.stream()
                        .allMatch(type ->
                                actor.decide(Permission.RECORD_CLOSE, at, type).allowed()));
    }

    /** Whether the actor may open again what this unit closed: whoever stands below it may not. */
    public boolean reopens(UUID closedBy) {
        return closes(closedBy);
    }

    /**
     * On behalf of which unit the actor closes records at the unit: the topmost one at which it has the right.
     *
     * @throws Problem 404 when the unit is not visible, 403 with what is missing
     */
    public UUID closer(UUID unit) {
        for (String type : RecordTypes.CODES) {
            actor.require(Permission.RECORD_CLOSE, unit, type);
        }
        return actor.tree().path(unit).stream().filter(this::closes).findFirst().orElse(unit);
    }

    /**
     * Who enters records at the unit, or judges them, may have them looked through.
     *
     * @throws Problem 404 when the unit is not visible, 403 with what is missing
     */
    public void requireLookingThrough(UUID unit) {
        if (!actor.may(Permission.RECORD_VERIFY, unit)) {
            actor.require(Permission.RECORD_EDIT, unit);
        }
    }

    /**
     * Whether the same officer may enter and approve is decided by the body above, at the root by its own administrators.
     *
     * @throws Problem 404 when the unit is not visible, 403 with what is missing
     */
    public void requireSingleOfficer(UUID unit) {
        if (!decidesSingleOfficer(unit)) {
            actor.require(Permission.UNIT_VIEW, unit);
            throw Problem.forbidden(
                    "not-allowed",
                    new FieldError(
                            "",
                            actor.may(Permission.UNIT_MANAGE, unit) ? "decided-above" : "lacks-permission",
                            Permission.UNIT_MANAGE.code()));
        }
    }

    public boolean decidesSingleOfficer(UUID unit) {
        UUID parent = actor.tree().parent(unit);
        return actor.may(Permission.UNIT_MANAGE, parent == null ? unit : parent);
    }
}
