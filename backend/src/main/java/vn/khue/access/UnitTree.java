package vn.khue.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who stands below whom today: an immutable picture of the tree of units, cheap to ask. */
public final class UnitTree {

    private final Map<UUID, UUID> parents;

    /** @param parents each unit with its present parent; roots have null */
    public UnitTree(Map<UUID, UUID> parents) {
        this.parents = new HashMap<>(parents);
    }

    public boolean knows(UUID unit) {
        return parents.containsKey(unit);
    }

    /** Whether the unit is the ancestor itself or stands below it. Unknown units stand nowhere. */
    public boolean contains(UUID ancestor, UUID unit) {
        if (!parents.containsKey(unit)) {
            return false;
        }
        for (UUID at = unit; at != null; at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** From the root down to the unit itself. */
    public List<UUID> path(UUID unit) {
        List<UUID> path = new ArrayList<>();
        for (UUID at = unit; at != null && parents.containsKey(at); at = parents.get(at)) {
            path.add(0, at);
        }
        return path;
    }

    /** The units of the set that stand below no other of the set. */
    public Set<UUID> tops(Set<UUID> units) {
        Set<UUID> tops = new java.util.LinkedHashSet<>(units);
        tops.removeIf(unit -> path(unit).stream().anyMatch(above -> !above.equals(unit) && units.contains(above)));
        return tops;
    }

    public int size() {
        return parents.size();
    }
}
