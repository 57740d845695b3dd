package vn.khue.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A grant as far as decisions need it.
 *
 * @param recordTypes codes of the record types it covers; null means all
 * @param until       first instant at which it no longer holds; null means open
 * @param passes      how often it may still be passed on
 * @param parent      the grant out of which it was given; null for the root of a chain
 */
public record HeldGrant(
        UUID id,
        UUID account,
        Role role,
        UUID unit,
        Set<String> recordTypes,
        Instant from,
        Instant until,
        int passes,
        UUID parent,
        boolean revoked) {

    boolean covers(String recordType) {
        return recordTypes == null || recordType == null || recordTypes.contains(recordType);
    }

    boolean begun(Instant now) {
        return !now.isBefore(from);
    }

    boolean ended(Instant now) {
        return until != null && !now.isBefore(until);
    }
}
