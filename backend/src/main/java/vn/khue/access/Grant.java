package vn.khue.access;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grant as the API answers it.
 *
 * @param recordTypes codes of the record types it is limited to; null means all
 * @param until       first instant at which it no longer holds; null means open
 * @param passes      how often it may still be passed on
 * @param parent      the grant out of which it was given; null for a root
 * @param state       effective; pending: begins later; expired; revoked; broken: something it stands on does not hold
 * @param can         what the asking account may do with it
 * @param cannot      what it may not do, each with the code of the reason
 */
@Schema(name = "Grant")
public record Grant(
        @Schema(required = true) UUID id,
        @Schema(required = true) Holder account,
        @Schema(required = true) Role role,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true, nullable = true) List<String> recordTypes,
        @Schema(required = true) Instant from,
        @Schema(required = true, nullable = true) Instant until,

        @Schema(required = true, minimum = "0", maximum = "10")
        int passes,

        @Schema(required = true, nullable = true) UUID parent,
        @Schema(required = true, nullable = true) AccountRef givenBy,
        @Schema(required = true) String reason,

        @Schema(
                required = true,
                enumeration = {"effective", "pending", "expired", "revoked", "broken"})
        String state,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true, nullable = true) Instant revokedAt,
        @Schema(required = true, nullable = true) AccountRef revokedBy,
        @Schema(required = true, nullable = true) String revokeReason,
        @Schema(required = true, nullable = true) Instant lastUsedAt,
        @Schema(required = true, nullable = true) Instant reviewedAt,
        @Schema(required = true) int version,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    /** From a row of access_grant_shown. */
    public static Grant of(Row row, GrantAuthority authority) {
        String[] types = row.getArrayOfStrings("record_types");
        GrantActions actions = GrantActions.of(
                authority.refusal(List.of(row.getArrayOfUUIDs("chain")), row.getUUID("unit_id")),
                row.getString("state"));
        return new Grant(
                row.getUUID("id"),
                Holder.of(row),
                Role.fromString(row.getString("role")),
                UnitRef.of(row, "unit_"),
                types == null ? null : Wanted.ordered(Set.copyOf(Arrays.asList(types))),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getInteger("passes"),
                row.getUUID("parent_id"),
                AccountRef.of(row, "giver_"),
                row.getString("reason"),
                row.getString("state"),
                instant(row, "created_at"),
                instant(row, "revoked_at"),
                AccountRef.of(row, "revoker_"),
                row.getString("revoke_reason"),
                instant(row, "last_used_at"),
                instant(row, "reviewed_at"),
                row.getInteger("version"),
                actions.can(),
                actions.cannot());
    }

    /** What it gives, whoever holds it. */
    public Wanted what() {
        return new Wanted(role, unit.id(), recordTypes == null ? null : Set.copyOf(recordTypes), from, until, passes);
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
