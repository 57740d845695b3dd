package vn.khue.delegation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Chain;
import vn.khue.access.HeldGrant;

/**
 * What a revocation will find when others of the same work have been carried out before it: they are shown together
 * before any of them is. What they end is gone, what they move stands on the successor's grant.
 */
final class EndedBefore {

    private final Chain onto;
    private final Set<UUID> revoked = new HashSet<>();
    private final Set<UUID> fallen = new HashSet<>();

    /** @param onto the chain on which the successor stands */
    EndedBefore(Chain onto) {
        this.onto = onto;
    }

    /** For a revocation that stands alone, or is carried out when what comes before it has been. */
    static EndedBefore nothing() {
        return new EndedBefore(null);
    }

    void add(UUID grant, RevocationPlan plan) {
        revoked.add(grant);
        fallen.addAll(plan.falling());
    }

    /** Whether the grant has ended with another one. */
    boolean ends(UUID grant) {
        return fallen.contains(grant);
    }

    /** Of a grant with all below it, what is still below it. */
    Map<UUID, Chain> below(UUID grant, Map<UUID, Chain> found) {
        Map<UUID, Chain> left = new LinkedHashMap<>();
        found.forEach((id, chain) -> {
            boolean gone = chain.links().stream()
                    .map(HeldGrant::id)
                    .dropWhile(link -> !link.equals(grant))
                    .anyMatch(fallen::contains);
            if (!gone) {
                left.put(id, moved(chain));
            }
        });
        return left;
    }

    /** What people still hold, on what it stands by then. */
    Map<UUID, List<Chain>> held(Map<UUID, List<Chain>> found) {
        Map<UUID, List<Chain>> left = new HashMap<>();
        found.forEach((account, chains) -> left.put(
                account,
                chains.stream()
                        .filter(chain -> !fallen.contains(chain.leaf().id()))
                        .map(this::moved)
                        .toList()));
        return left;
    }

    private Chain moved(Chain chain) {
        Chain moved = chain;
        for (UUID grant : revoked) {
            moved = RevocationPlan.moved(moved, grant, onto);
        }
        return moved;
    }
}
