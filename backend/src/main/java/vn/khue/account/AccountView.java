package vn.khue.account;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountAuthority;
import vn.khue.access.AdministeredAccount;
import vn.khue.access.Holding;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;

/**
 * An account as the API answers it.
 *
 * @param unit          its home unit
 * @param passwordState one-time: not yet changed by its owner; one-time-expired: has to be reset; set: chosen by its owner
 * @param otpEnabled    whether its second factor is on
 * @param can           what the asking account may do with it
 * @param cannot        what it may not do, each with the code of the reason
 */
@Schema(name = "Account")
public record AccountView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "xa.anlao") String username,
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

    /** What is read of each account, in the order in which it is taken here. */
    static final String COLUMNS = """
            select a.id, a.username, a.full_name, a.email, a.phone, a.position, a.unit_id, a.status,
                   case when c.account_id is null or c.expires_at <= now() then 'one-time-expired'
                        when c.one_time then 'one-time' else 'set' end,
                   c.otp_confirmed_at is not null, l.at, a.created_at, a.version,
                   array(select concat_ws(' ', g.role, g.unit_id, coalesce(array_to_string(g.record_types, ','), '*'))
                         from access_grant g
                         where g.account_id = a.id and g.revoked_at is null
                           and (g.valid_until is null or g.valid_until > now())),
                   a.sort_name
            """;

    /** Where the columns beside those of account come from; to be put after the table account as a. */
    static final String BESIDE = """
            left join credential c on c.account_id = a.id
            left join lateral (select max(s.created_at) as at from session s where s.account_id = a.id) l on true
            """;

    private static final int SORT_NAME = 14;

    static AccountView of(Row row, AccountAuthority authority, UnitTree tree) {
        AdministeredAccount administered = administered(row);
        AccountAuthority.Allowed allowed = authority.over(administered);
        return new AccountView(
                administered.id(),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                tree.ref(administered.unit()),
                administered.status(),
                row.getString(8),
                administered.otpEnabled(),
                instant(row.getOffsetDateTime(10)),
                instant(row.getOffsetDateTime(11)),
                row.getInteger(12),
                allowed.can(),
                allowed.cannot());
    }

    static AdministeredAccount administered(Row row) {
        return new AdministeredAccount(
                row.getUUID(0),
                row.getUUID(6),
                row.getString(7),
                row.getBoolean(9),
                Arrays.stream(row.getArrayOfStrings(13)).map(Holding::parse).toList());
    }

    /** The name by which people are sorted: given name first. */
    static String sortName(Row row) {
        return row.getString(SORT_NAME);
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
