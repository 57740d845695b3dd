package vn.khue.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody takes the place of the holder of a grant that is revoked: by a grant that covers it already, or else by a
 * new one in its place, of the same worth and out of the same parent.
 *
 * @param account the successor
 * @param chain   the successor's grant with all it stands on, root first
 * @param fresh   whether the grant has to be made
 */
public record Succession(UUID account, Chain chain, boolean fresh) {

    /**
     * @param revoked the grant whose holder is replaced
     * @param held    what the successor holds
     * @param freshId id of the new grant, should one be needed
     */
    public static Succession of(
            Chain revoked, UUID account, List<Chain> held, UUID freshId, UnitTree tree, Instant now) {
        return held.stream()
                .filter(chain -> covers(chain, revoked, tree, now))
                .findFirst()
                .map(chain -> new Succession(account, chain, false))
                .orElseGet(() -> new Succession(account, inPlaceOf(revoked, account, freshId, now), true));
    }

    private static boolean covers(Chain chain, Chain revoked, UnitTree tree, Instant now) {
        UUID id = revoked.leaf().id();
        if (chain.links().stream().anyMatch(link -> link.id().equals(id)) || !chain.effective(now, tree)) {
            return false;
        }
        HeldGrant wanted = revoked.leaf();
        int size = chain.links().size();
        for (int place = 0; place < size; place++) {
            HeldGrant link = chain.links().get(place);
            boolean wide = link.role().contains(wanted.role())
                    && tree.contains(link.unit(), wanted.unit())
                    && Attenuation.covers(link.recordTypes(), wanted.recordTypes())
                    && Attenuation.lasts(link.until(), wanted.until())
                    && link.passes() - (size - 1 - place) >= wanted.passes();
            if (!wide) {
                return false;
            }
        }
        return true;
    }

    private static Chain inPlaceOf(Chain revoked, UUID account, UUID id, Instant now) {
        List<HeldGrant> links = new ArrayList<>(revoked.links());
        HeldGrant old = links.remove(links.size() - 1);
        Wanted same = Widening.fromNow(Wanted.of(old), now);
        links.add(new HeldGrant(
                id,
                account,
                same.role(),
                same.unit(),
                same.recordTypes(),
                same.from(),
                same.until(),
                same.passes(),
                old.parent(),
                false));
        return new Chain(links);
    }

    /** Whether it would give by hand what may be given by signed minutes only. @param invited units with that rule */
    public boolean needsMinutes(Set<UUID> invited) {
        int above = chain.links().size() - 1;
        return fresh
                && above > 0
                && ByMinutes.alone(
                        Wanted.of(chain.leaf()), new Chain(chain.links().subList(0, above)), invited);
    }

    /**
     * The grants directly below the revoked one that may stand on the successor's: those that hold or will hold. What
     * does not hold any more would come back to life in another's hands, so it falls; and so does administration that
     * would come from above without minutes.
     *
     * @param invited units whose administration is given from above by minutes only
     */
    public Set<UUID> fitting(UUID revoked, Collection<Chain> below, Set<UUID> invited, UnitTree tree, Instant now) {
        Set<UUID> fitting = new LinkedHashSet<>();
        for (Chain child : below) {
            HeldGrant leaf = child.leaf();
            if (!revoked.equals(leaf.parent())
                    || leaf.ended(now)
                    || ByMinutes.wouldRise(child, chain.leaf(), invited)) {
                continue;
            }
            Wanted same = Widening.fromNow(Wanted.of(leaf), now);
            if (Attenuation.errors(chain, same, tree, now).isEmpty()) {
                fitting.add(leaf.id());
            }
        }
        return fitting;
    }

    /** The new grant to be written. @param givenBy who revokes and so puts the successor in place */
    public NewGrant grant(UUID givenBy, String reason) {
        HeldGrant leaf = chain.leaf();
        return new NewGrant(leaf.id(), account, Wanted.of(leaf), leaf.parent(), givenBy, reason);
    }
}
