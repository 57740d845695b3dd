package vn.khue.access;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * Decides, for one actor, what can be done with units. A right at a unit holds for everything below it; so what was
 * decided for a parent need not be asked again for each of its children, and a page of units costs a few decisions.
 */
public final class UnitActions {

    private final Actor actor;
    private final List<Chain> passable = new ArrayList<>();
    private final Map<Permission, Map<UUID, Boolean>> decided = new EnumMap<>(Permission.class);
    private final Map<UUID, Boolean> giving = new HashMap<>();
    private final Map<Integer, Allowed> answers = new HashMap<>();
    private final Map<UUID, Integer> below = new HashMap<>();
    private final Set<UUID> named = new HashSet<>();

    /** @param can codes of the actions @param cannot the other actions, each with the code of the reason */
    public record Allowed(List<String> can, Map<String, String> cannot) {}

    public UnitActions(Actor actor) {
        this.actor = actor;
        for (Chain chain : actor.held()) {
            if (Attenuation.passable(chain)) {
                passable.add(chain);
            }
            for (HeldGrant link : chain.links()) {
                named.add(link.unit());
            }
        }
    }

    /** What the actor may do with the unit. */
    public Allowed at(UUID unit, boolean ended, boolean merged) {
        boolean school = school(unit);
        int key = rights(unit) << 3 | (ended ? 1 : 0) | (merged ? 2 : 0) | (school ? 4 : 0);
        Allowed known = answers.get(key);
        if (known == null) {
            known = answer(unit, ended, merged, school);
            answers.put(key, known);
        }
        return known;
    }

    /** The rights at the unit as bits. Units of one parent have the same, but for those that a grant names itself. */
    private int rights(UUID unit) {
        UUID parent = actor.tree().parent(unit);
        return parent == null || named.contains(unit)
                ? decide(unit)
                : below.computeIfAbsent(parent, above -> decide(unit));
    }

    private int decide(UUID unit) {
        int bits = gives(unit) ? 1 : 0;
        for (UnitAction action : UnitAction.values()) {
            bits = bits << 1 | (may(action.permission(), place(action, unit)) ? 1 : 0);
        }
        return bits;
    }

    private boolean school(UUID unit) {
        UnitRef ref = actor.tree().ref(unit);
        return ref != null && "school".equals(ref.kind());
    }

    private Allowed answer(UUID unit, boolean ended, boolean merged, boolean school) {
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        for (UnitAction action : UnitAction.values()) {
            if (!may(action.permission(), place(action, unit))) {
                cannot.put(action.code(), missing(action, unit));
            } else if (!action.fits(ended, merged)) {
                cannot.put(action.code(), action.misfit(ended));
            } else if (action == UnitAction.GIVE_RIGHTS && !gives(unit)) {
                cannot.put(action.code(), "nothing-to-pass-on");
            } else if (action == UnitAction.ADD_RECORDS && !school) {
                cannot.put(action.code(), "school-needed");
            } else {
                can.add(action.code());
            }
        }
        return new Allowed(List.copyOf(can), cannot);
    }

    /**
     * The first line of every change of a unit.
     *
     * @throws Problem 404 when the unit is not visible, 403 with what is missing
     */
    public void require(UnitAction action, UUID unit) {
        UUID place = place(action, unit);
        if (may(Permission.UNIT_VIEW, unit) && !may(action.permission(), place) && !may(Permission.UNIT_VIEW, place)) {
            throw Problem.forbidden(
                    "not-allowed",
                    new FieldError(
                            "", missing(action, unit), action.permission().code()));
        }
        actor.require(action.permission(), place);
    }

    /** Whether one of the grants by which the actor gives rights at the unit may still be passed on. */
    private boolean gives(UUID unit) {
        Boolean answer = giving.get(unit);
        if (answer == null) {
            UUID parent = actor.tree().parent(unit);
            answer = (parent != null && gives(parent))
                    || Decision.of(passable, Permission.GRANT_GIVE, unit, null, actor.tree(), actor.now())
                            .allowed();
            giving.put(unit, answer);
        }
        return answer;
    }

    /**
     * The first line of a write to many units, each of which is judged by itself afterwards.
     *
     * @throws Problem 403 when the actor may do this nowhere
     */
    public void requireAnywhere(UnitAction action) {
        if (actor.scope(action.permission()).length == 0) {
            throw Problem.forbidden(
                    "not-allowed",
                    new FieldError("", "lacks-permission", action.permission().code()));
        }
    }

    /** Those of the units with which the actor may do this. */
    public List<UUID> among(UnitAction action, List<UUID> units) {
        return units.stream()
                .filter(unit -> may(action.permission(), place(action, unit)))
                .toList();
    }

    private String missing(UnitAction action, UUID unit) {
        return action.above() && may(action.permission(), unit) ? "decided-above" : "not-allowed";
    }

    private UUID place(UnitAction action, UUID unit) {
        UUID parent = action.above() ? actor.tree().parent(unit) : null;
        return parent == null ? unit : parent;
    }

    private boolean may(Permission permission, UUID unit) {
        Map<UUID, Boolean> known = decided.computeIfAbsent(permission, first -> new HashMap<>());
        Boolean answer = known.get(unit);
        if (answer == null) {
            UUID parent = actor.tree().parent(unit);
            answer = (parent != null && may(permission, parent)) || actor.may(permission, unit);
            known.put(unit, answer);
        }
        return answer;
    }
}
