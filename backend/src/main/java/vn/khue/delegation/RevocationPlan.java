package vn.khue.delegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Chain;
import vn.khue.access.HeldGrant;
import vn.khue.access.Succession;
import vn.khue.access.UnitTree;

/**
 * What exactly a revocation does, computed from the grants as they are. The preview shows it, and the revocation does
 * it.
 *
 * @param falling   ids of the grants that end
 * @param moving    ids of the grants directly below the revoked one that go on below the successor
 * @param successor the grant of the successor on which they stand then; null when nobody succeeds
 * @param chain     the links of that grant, root first; empty when nobody succeeds
 * @param fresh     whether the successor's grant is made by the revocation
 * @param losing    the accounts that are left without any effective grant
 */
record RevocationPlan(
        Set<UUID> falling, Set<UUID> moving, UUID successor, List<HeldGrant> chain, boolean fresh, Set<UUID> losing) {

    /**
     * @param below      the grant and all unrevoked grants below it, by id
     * @param held       all grants of every holder among them and of the successor, by account
     * @param succession what the successor takes over; null for nobody
     * @param invited    units whose administration is given from above by signed minutes only
     */
    static RevocationPlan of(
            UUID revoked,
            Map<UUID, Chain> below,
            Map<UUID, List<Chain>> held,
            Succession succession,
            Set<UUID> invited,
            UnitTree tree,
            Instant now) {
        Set<UUID> moving =
                succession == null ? Set.of() : succession.fitting(revoked, below.values(), invited, tree, now);
        Set<UUID> falling = new LinkedHashSet<>(below.keySet());
        below.forEach((id, chain) -> {
            if (chain.links().stream().anyMatch(link -> moving.contains(link.id()))) {
                falling.remove(id);
            }
        });
        Set<UUID> losing = new HashSet<>();
        for (UUID account : holders(falling, below)) {
            boolean keeps = succession != null && succession.account().equals(account)
                    || effective(held.getOrDefault(account, List.of()), revoked, falling, succession, tree, now);
            if (!keeps) {
                losing.add(account);
            }
        }
        return succession == null
                ? new RevocationPlan(falling, moving, null, List.of(), false, losing)
                : new RevocationPlan(
                        falling,
                        moving,
                        succession.chain().leaf().id(),
                        succession.chain().links(),
                        succession.fresh(),
                        losing);
    }

    private static Set<UUID> holders(Set<UUID> falling, Map<UUID, Chain> below) {
        Set<UUID> holders = new LinkedHashSet<>();
        falling.forEach(id -> holders.add(below.get(id).leaf().account()));
        return holders;
    }

    private static boolean effective(
            Collection<Chain> held,
            UUID revoked,
            Set<UUID> falling,
            Succession succession,
            UnitTree tree,
            Instant now) {
        return held.stream()
                .filter(chain -> !falling.contains(chain.leaf().id()))
                .map(chain -> succession == null ? chain : moved(chain, revoked, succession.chain()))
                .anyMatch(chain -> chain.effective(now, tree));
    }

    /** The chain as it is after those above the revoked grant have been replaced by the successor's. */
    static Chain moved(Chain chain, UUID revoked, Chain successor) {
        List<HeldGrant> links = chain.links();
        for (int place = 0; place < links.size() - 1; place++) {
            if (links.get(place).id().equals(revoked)) {
                List<HeldGrant> after = new ArrayList<>(successor.links());
                after.addAll(links.subList(place + 1, links.size()));
                return new Chain(after);
            }
        }
        return chain;
    }
}
