package vn.khue.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A grant with everything it stands on, root first. It is worth what all its links together are worth: the narrowest
 * role, unit, record types and validity among them.
 */
public record Chain(List<HeldGrant> links) {

    public Chain {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least the grant itself");
        }
        links = List.copyOf(links);
    }

    /** The grant itself, the last link. */
    public HeldGrant leaf() {
        return links.get(links.size() - 1);
    }

    /** What keeps the chain as a whole from being effective now, whatever it is asked for. */
    Optional<Missing> broken(Instant now) {
        for (HeldGrant link : links) {
            if (link.revoked()) {
                return Optional.of(new Missing("grant-revoked", link.id()));
            }
            if (!link.begun(now)) {
                return Optional.of(new Missing("grant-not-begun", link.id()));
            }
            if (link.ended(now)) {
                return Optional.of(new Missing("grant-expired", link.id()));
            }
        }
        return Optional.empty();
    }

    public boolean effective(Instant now, UnitTree tree) {
        return broken(now).isEmpty() && links.stream().allMatch(link -> tree.contains(link.unit(), leaf().unit()));
    }
}
