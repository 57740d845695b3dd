package vn.khue.access;

import static vn.khue.access.Permission.*;
import static vn.khue.access.RecordAction.*;
import static vn.khue.access.RecordState.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the table of states: what an action makes of a record, and who may do it. What the table does not have
 * cannot be done. Whoever changes a record that is under way or approved takes it back to the beginning; the version
 * that was approved stays the official one until another is.
 *
 * @param to        null when the record is there no more
 * @param otherEyes whether it must be somebody who edited nothing of the record since it was last approved
 * @param fromAbove whether it must be somebody of a unit above the school: no school approves its own records
 */
public record RecordStep(
        RecordAction action,
        RecordState from,
        RecordState to,
        Permission permission,
        boolean otherEyes,
        boolean fromAbove) {

    public static final List<RecordStep> TABLE = List.of(
            new RecordStep(EDIT, DRAFT, DRAFT, RECORD_EDIT, false, false),
            new RecordStep(EDIT, RETURNED, RETURNED, RECORD_EDIT, false, false),
            new RecordStep(EDIT, SUBMITTED, DRAFT, RECORD_EDIT, false, false),
            new RecordStep(EDIT, VERIFIED, DRAFT, RECORD_EDIT, false, false),
            new RecordStep(EDIT, APPROVED, DRAFT, RECORD_EDIT, false, false),
            new RecordStep(CONFIRM, DRAFT, DRAFT, RECORD_EDIT, false, false),
            new RecordStep(CONFIRM, RETURNED, RETURNED, RECORD_EDIT, false, false),
            new RecordStep(CONFIRM, SUBMITTED, SUBMITTED, RECORD_EDIT, false, false),
            new RecordStep(CONFIRM, VERIFIED, VERIFIED, RECORD_EDIT, false, false),
            new RecordStep(CONFIRM, APPROVED, APPROVED, RECORD_EDIT, false, false),
            new RecordStep(SUBMIT, DRAFT, SUBMITTED, RECORD_EDIT, false, false),
            new RecordStep(SUBMIT, RETURNED, SUBMITTED, RECORD_EDIT, false, false),
            new RecordStep(VERIFY, SUBMITTED, VERIFIED, RECORD_VERIFY, true, false),
            new RecordStep(APPROVE, SUBMITTED, APPROVED, RECORD_APPROVE, true, true),
            new RecordStep(APPROVE, VERIFIED, APPROVED, RECORD_APPROVE, true, true),
            new RecordStep(RETURN, SUBMITTED, RETURNED, RECORD_VERIFY, false, false),
            new RecordStep(RETURN, VERIFIED, RETURNED, RECORD_VERIFY, false, false),
            new RecordStep(RETURN, APPROVED, RETURNED, RECORD_APPROVE, false, true),
            new RecordStep(DISCARD, DRAFT, null, RECORD_EDIT, false, false),
            new RecordStep(DISCARD, RETURNED, null, RECORD_EDIT, false, false));

    /** The table by action and state; asked many times for every record that is answered. */
    private static final Map<RecordAction, Map<RecordState, RecordStep>> STEPS = new EnumMap<>(RecordAction.class);

    private static final Map<RecordAction, Permission> LEAST = new EnumMap<>(RecordAction.class);

    static {
        for (RecordStep step : TABLE) {
            STEPS.computeIfAbsent(step.action, action -> new EnumMap<>(RecordState.class))
                    .put(step.from, step);
            LEAST.putIfAbsent(step.action, step.permission);
        }
    }

    static Optional<RecordStep> of(RecordAction action, RecordState from) {
        return Optional.ofNullable(STEPS.get(action).get(from));
    }

    /** The right without which the action is never allowed, whatever the state. */
    static Permission least(RecordAction action) {
        return LEAST.get(action);
    }
}
