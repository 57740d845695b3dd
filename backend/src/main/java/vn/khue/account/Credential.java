package vn.khue.account;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * How an account proves who it is.
 *
 * @param passwordHash PHC string
 * @param oneTime      whether the password was given by somebody else and must be changed
 * @param expiresAt    until when a one-time password is good; null for one that its owner chose
 * @param otpSecret    sealed seed of the second factor; null when there is none
 * @param otpConfirmed whether the second factor is on
 */
record Credential(
        UUID account,
        String username,
        String status,
        String passwordHash,
        boolean oneTime,
        Instant expiresAt,
        byte[] otpSecret,
        boolean otpConfirmed) {

    static Credential of(Row row) {
        OffsetDateTime expiresAt = row.getOffsetDateTime("expires_at");
        Buffer secret = row.getBuffer("otp_secret");
        return new Credential(
                row.getUUID("account_id"),
                row.getString("username"),
                row.getString("status"),
                row.getString("password_hash"),
                row.getBoolean("one_time"),
                expiresAt == null ? null : expiresAt.toInstant(),
                secret == null ? null : secret.getBytes(),
                row.getOffsetDateTime("otp_confirmed_at") != null);
    }

    boolean usable(Instant now) {
        return "active".equals(status) && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** The typed password as it was hashed: in a one-time password neither case nor separators matter. */
    String typed(String password) {
        return oneTime ? OneTimePassword.plain(password) : password;
    }
}
