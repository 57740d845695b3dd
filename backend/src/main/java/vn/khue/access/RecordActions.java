package vn.khue.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/** Decides, for one actor, what can be read of records of one type and done with them, once per unit and standing. */
public final class RecordActions {

    private final Actor actor;
    private final String type;
    private final Map<UUID, Map<Permission, Boolean>> rights = new HashMap<>();
    private final Map<UUID, Map<RecordStanding, Allowed>> known = new HashMap<>();

    /**
     * What the actor may do with a record.
     *
     * @param personal  read its personal fields
     * @param sensitive read its sensitive fields
     * @param can       codes of the actions
     * @param cannot    the other actions, each with the code of the reason
     */
    public record Allowed(boolean personal, boolean sensitive, List<String> can, Map<String, String> cannot) {}

    /** @param type code of the record type, as grants name it */
    public RecordActions(Actor actor, String type) {
        this.actor = actor;
        this.type = type;
    }

    /** Whether the actor sees records of the unit at all. */
    public boolean reads(UUID unit) {
        return may(Permission.RECORD_READ, unit);
    }

    public boolean readsPersonal(UUID unit) {
        return may(Permission.RECORD_READ_PERSONAL, unit);
    }

    public boolean readsSensitive(UUID unit) {
        return may(Permission.RECORD_READ_SENSITIVE, unit);
    }

    public Allowed on(UUID unit, RecordStanding standing) {
        return known.computeIfAbsent(unit, first -> new HashMap<>())
                .computeIfAbsent(standing, first -> decide(unit, standing));
    }

    private Allowed decide(UUID unit, RecordStanding standing) {
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        for (RecordAction action : RecordAction.values()) {
            refusal(action, unit, standing)
                    .ifPresentOrElse(reason -> cannot.put(action.code(), reason), () -> can.add(action.code()));
        }
        return new Allowed(readsPersonal(unit), readsSensitive(unit), List.copyOf(can), cannot);
    }

    /** Why it cannot be done with the record; empty when it can. */
    public Optional<String> refusal(RecordAction action, UUID unit, RecordStanding standing) {
        RecordStep step = RecordStep.of(action, standing.state()).orElse(null);
        Permission needed = step == null ? RecordStep.least(action) : step.permission();
        if (!may(needed, unit)) {
            return Optional.of("not-allowed");
        }
        if (standing.closedBy() != null) {
            return Optional.of("closed");
        }
        if (step == null) {
            return Optional.of("wrong-state");
        }
        if (action == RecordAction.DISCARD && standing.official()) {
            return Optional.of("was-official");
        }
        if (action == RecordAction.CONFIRM && !standing.unconfirmed()) {
            return Optional.of("nothing-to-confirm");
        }
        if (action.onward() && standing.broken()) {
            return Optional.of("errors-open");
        }
        if (action == RecordAction.SUBMIT && standing.warned()) {
            return Optional.of("warnings-open");
        }
        if (standing.singleOfficer()) {
            return Optional.empty();
        }
        if (step.otherEyes() && standing.ownEdit()) {
            return Optional.of("own-edit");
        }
        return step.fromAbove() && unit.equals(actor.unit()) ? Optional.of("own-school") : Optional.empty();
    }

    /**
     * Before anything is told of how the record is now: whoever could never do it learns that first.
     *
     * @throws Problem 404 when the record is not visible, 403 with what is missing
     */
    public void permit(RecordAction action, UUID unit) {
        actor.require(RecordStep.least(action), unit, type);
    }

    /**
     * The first line of whatever is done with many records: which of them, is judged one by one.
     *
     * @throws Problem 403 with what is missing, when there is nowhere a record with which it could be done
     */
    public void permit(RecordAction action) {
        Permission least = RecordStep.least(action);
        if (actor.scope(least, type).length == 0) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", least.code()));
        }
    }

    /**
     * The first line of every step of a record.
     *
     * @return the state to which it leads; null when the record is there no more
     * @throws Problem 404 when the record is not visible, 403 with what is missing, 409 when the state of the record or of
     *     its school does not allow it
     */
    public RecordState require(RecordAction action, UUID unit, RecordStanding standing) {
        Optional<RecordStep> step = RecordStep.of(action, standing.state());
        actor.require(step.map(RecordStep::permission).orElse(RecordStep.least(action)), unit, type);
        refusal(action, unit, standing).ifPresent(reason -> refuse(reason, standing));
        return step.orElseThrow().to();
    }

    private void refuse(String reason, RecordStanding standing) {
        if ("own-edit".equals(reason) || "own-school".equals(reason)) {
            throw Problem.forbidden(reason, new FieldError("", reason));
        }
        if ("closed".equals(reason)) {
            UnitRef closer = actor.tree().ref(standing.closedBy());
            throw Problem.conflict(
                    reason, List.of(new FieldError("", "closed-by", closer == null ? "?" : closer.name())));
        }
        throw Problem.conflict(reason);
    }

    /** To which state the action leads, for a record with which it can be done; null when it is there no more. */
    public RecordState after(RecordAction action, RecordState from) {
        return RecordStep.of(action, from).orElseThrow().to();
    }

    private boolean may(Permission permission, UUID unit) {
        return rights.computeIfAbsent(unit, first -> new EnumMap<>(Permission.class))
                .computeIfAbsent(
                        permission, asked -> actor.decide(asked, unit, type).allowed());
    }
}
