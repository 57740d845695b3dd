package vn.khue.bench;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What one caller may do in one request; what holds at a unit holds below it. */
final class Rights {

    final Standing standing;
    final Tree tree;
    final Instant now = Instant.now();
    private final Map<String, Map<UUID, Boolean>> decided = new HashMap<>();
    private final Map<UUID, Boolean> giving = new HashMap<>();

    Rights(Standing standing, Tree tree) {
        this.standing = standing;
        this.tree = tree;
    }

    boolean may(String permission, UUID unit) {
        Map<UUID, Boolean> known = decided.computeIfAbsent(permission, first -> new HashMap<>());
        Boolean answer = known.get(unit);
        if (answer == null) {
            UUID parent = tree.parents().get(unit);
            answer = (parent != null && may(permission, parent)) || decide(permission, unit);
            known.put(unit, answer);
        }
        return answer;
    }

    private boolean decide(String permission, UUID unit) {
        for (Standing.Chain chain : standing.held()) {
            if (chain.allows(permission, unit, tree, now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the grants that give rights at the unit may still be passed on. */
    boolean gives(UUID unit) {
        Boolean answer = giving.get(unit);
        if (answer == null) {
            UUID parent = tree.parents().get(unit);
            answer = (parent != null && gives(parent))
                    || standing.held().stream()
                            .anyMatch(chain -> chain.passable() && chain.allows("grant.give", unit, tree, now));
            giving.put(unit, answer);
        }
        return answer;
    }

    UUID[] scope(String permission) {
        Set<UUID> units = new LinkedHashSet<>();
        for (Standing.Chain chain : standing.held()) {
            UUID at = chain.leaf().unit();
            if (chain.allows(permission, at, tree, now)) {
                units.add(at);
            }
        }
        return tree.tops(units);
    }
}
