package vn.khue.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides, for one actor, what can be read of records of one type and done with them, once per unit. */
public final class RecordActions {

    private final Actor actor;
    private final String type;
    private final Map<UUID, Allowed> known = new HashMap<>();

    /**
     * What the actor may do with records of a unit.
     *
     * @param read      see them at all
     * @param personal  read their personal fields
     * @param sensitive read their sensitive fields
     * @param can       codes of the actions
     * @param cannot    the other actions, each with the code of the reason
     */
    public record Allowed(
            boolean read, boolean personal, boolean sensitive, List<String> can, Map<String, String> cannot) {}

    /** @param type code of the record type, as grants name it */
    public RecordActions(Actor actor, String type) {
        this.actor = actor;
        this.type = type;
    }

    public Allowed at(UUID unit) {
        return known.computeIfAbsent(unit, this::decide);
    }

    private Allowed decide(UUID unit) {
        boolean edit = may(Permission.RECORD_EDIT, unit);
        return new Allowed(
                may(Permission.RECORD_READ, unit),
                may(Permission.RECORD_READ_PERSONAL, unit),
                may(Permission.RECORD_READ_SENSITIVE, unit),
                edit ? List.of("edit") : List.of(),
                edit ? Map.of() : Map.of("edit", "not-allowed"));
    }

    private boolean may(Permission permission, UUID unit) {
        return actor.decide(permission, unit, type).allowed();
    }
}
