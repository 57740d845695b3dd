package vn.khue.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The answer to "may this account do this there", with its reason. This is the only code that decides; explanations
 * and the search for who may do something run it too, so they cannot disagree with it.
 *
 * @param chain   the chain that allows, root first; null when refused
 * @param missing what is missing, nearest miss first; empty when allowed
 */
public record Decision(Chain chain, List<Missing> missing) {

    public boolean allowed() {
        return chain != null;
    }

    /** @param recordType code of a record type, or null when the permission is not about records of a type */
    static Decision of(
            List<Chain> held, Permission permission, UUID unit, String recordType, UnitTree tree, Instant now) {
        List<Missing> misses = new ArrayList<>();
        for (Chain chain : held) {
            Missing miss = miss(chain, permission, unit, recordType, tree, now);
            if (miss == null) {
                return new Decision(chain, List.of());
            }
            misses.add(miss);
        }
        if (misses.isEmpty()) {
            misses.add(new Missing("no-grant", null));
        }
        misses.sort(Comparator.comparingInt(Missing::nearness).reversed());
        return new Decision(null, misses);
    }

    static Decision refused(String code) {
        return new Decision(null, List.of(new Missing(code, null)));
    }

    private static Missing miss(
            Chain chain, Permission permission, UUID unit, String recordType, UnitTree tree, Instant now) {
        // Place first: a grant elsewhere says nothing about this unit, not even that it has expired.
        for (HeldGrant link : chain.links()) {
            if (!tree.contains(link.unit(), unit)) {
                return new Missing("outside-unit", link.id());
            }
        }
        for (HeldGrant link : chain.links()) {
            if (!link.role().permissions().contains(permission)) {
                return new Missing("lacks-permission", link.id());
            }
        }
        for (HeldGrant link : chain.links()) {
            if (!link.covers(recordType)) {
                return new Missing("outside-record-types", link.id());
            }
        }
        return chain.broken(now).orElse(null);
    }
}
