package vn.khue.home;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;

/** One's own account: the same fields as any account, but nothing of it is managed by oneself. */
@Schema(name = "MyAccount")
public record MyAccount(
        @Schema(required = true) UUID id,
        @Schema(required = true) String username,
        @Schema(required = true) String fullName,
        @Schema(required = true, nullable = true) String email,
        @Schema(required = true, nullable = true) String phone,
        @Schema(required = true, nullable = true) String position,
        @Schema(required = true) UnitRef unit,

        @Schema(
                required = true,
                enumeration = {"active", "locked", "ended"})
        String status,

        @Schema(
                required = true,
                enumeration = {"one-time", "one-time-expired", "set"})
        String passwordState,

        @Schema(required = true) boolean otpEnabled,
        @Schema(required = true, nullable = true) Instant lastLoginAt,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true) int version,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    static MyAccount of(Row row) {
        OffsetDateTime lastLogin = row.getOffsetDateTime("last_login_at");
        return new MyAccount(
                row.getUUID("id"),
                row.getString("username"),
                row.getString("full_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("position"),
                UnitRef.of(row, "unit_"),
                row.getString("status"),
                row.getString("password_state"),
                row.getBoolean("otp_enabled"),
                lastLogin == null ? null : lastLogin.toInstant(),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getInteger("version"),
                List.of(),
                Map.of());
    }
}
