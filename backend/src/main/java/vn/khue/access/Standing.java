package vn.khue.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the database says of an account, kept in memory until it changes.
 *
 * @param status    active, locked or ended
 * @param sessions  ids of its sessions that have not ended
 * @param mustChangePassword whether its password is a one-time one
 * @param otpEnrolled whether its second factor is confirmed
 * @param held      all its grants with their chains
 */
record Standing(
        UUID account,
        String username,
        String fullName,
        UUID unit,
        String status,
        Set<UUID> sessions,
        boolean mustChangePassword,
        boolean otpEnrolled,
        List<Chain> held) {

    boolean mayAct() {
        return "active".equals(status);
    }

    boolean live(UUID session) {
        return sessions.contains(session);
    }

    boolean holdsAny(Set<Role> roles, Instant now, UnitTree tree) {
        return held.stream().anyMatch(chain -> roles.contains(chain.leaf().role()) && chain.effective(now, tree));
    }
}
