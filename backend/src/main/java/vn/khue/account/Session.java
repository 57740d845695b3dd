package vn.khue.account;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session as its owner sees it.
 *
 * @param current    whether it is the one that asks
 * @param lastUsedAt when its access token was last renewed
 */
@Schema(name = "Session")
public record Session(
        @Schema(required = true) UUID id,
        @Schema(required = true) boolean current,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) Instant lastUsedAt,
        @Schema(required = true) Instant expiresAt,
        @Schema(required = true, nullable = true) String address,
        @Schema(required = true, nullable = true) String userAgent) {

    static Session of(Row row, UUID current) {
        return new Session(
                row.getUUID("id"),
                row.getUUID("id").equals(current),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("last_used_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                row.getString("address"),
                row.getString("user_agent"));
    }
}
