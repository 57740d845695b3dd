package vn.khue.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who stands below whom today, and how each unit is called: an immutable picture of all units, cheap to ask. */
public final class UnitTree {

    private final Map<UUID, UUID> parents;
    private final Map<UUID, UnitRef> refs;
    private final Map<String, UUID> codes;

    /** @param parent id of the present parent; null for a root */
    public record Place(UnitRef unit, UUID parent) {}

    /** A tree of which only the shape matters. @param parents each unit with its present parent; roots have null */
    public UnitTree(Map<UUID, UUID> parents) {
        this(parents, Map.of());
    }

    private UnitTree(Map<UUID, UUID> parents, Map<UUID, UnitRef> refs) {
        this.parents = new HashMap<>(parents);
        this.refs = refs;
        this.codes = new HashMap<>();
        refs.values().forEach(unit -> codes.put(unit.code(), unit.id()));
    }

    public static UnitTree of(Collection<Place> places) {
        Map<UUID, UUID> parents = new HashMap<>();
        Map<UUID, UnitRef> refs = new HashMap<>();
        for (Place place : places) {
            parents.put(place.unit().id(), place.parent());
            refs.put(place.unit().id(), place.unit());
        }
        return new UnitTree(parents, refs);
    }

    public boolean knows(UUID unit) {
        return parents.containsKey(unit);
    }

    /** The id of the unit with this code, ended ones included. */
    public Optional<UUID> coded(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** How the unit is called; null for null and for units that the tree does not know. */
    public UnitRef ref(UUID unit) {
        return unit == null ? null : refs.get(unit);
    }

    /** The present parent; null for roots and for units that the tree does not know. */
    public UUID parent(UUID unit) {
        return parents.get(unit);
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
        Set<UUID> tops = new LinkedHashSet<>(units);
        tops.removeIf(unit -> path(unit).stream().anyMatch(above -> !above.equals(unit) && units.contains(above)));
        return tops;
    }

    public int size() {
        return parents.size();
    }
}
