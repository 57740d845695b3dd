package vn.khue.account;

import java.time.Instant;
import java.util.UUID;

/**
 * An account about to be written, with its password.
 *
 * @param email     null, as phone and position, when not known
 * @param oneTime   whether the password must be changed at first login
 * @param expiresAt until when a one-time password is good; null otherwise
 */
public record NewAccount(
        UUID id,
        String username,
        String fullName,
        UUID unit,
        String email,
        String phone,
        String position,
        String reason,
        String passwordHash,
        boolean oneTime,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "NewAccount " + username;
    }
}
