package vn.khue.account;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;

/** A session that has just been opened or gone on, with the refresh token that nobody else will ever see. */
record OpenSession(UUID id, UUID account, String username, Instant expiresAt, String refreshToken) {

    static OpenSession of(Row row, String refreshToken) {
        return new OpenSession(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getString("username"),
                row.getOffsetDateTime("expires_at").toInstant(),
                refreshToken);
    }
}
