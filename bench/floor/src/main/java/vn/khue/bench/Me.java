package vn.khue.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** GET /api/v1/me */
final class Me {

    private static final List<String> GRANT_ACTIONS = List.of("revoke", "change", "review");

    private final Pool pool;

    Me(Pool pool) {
        this.pool = pool;
    }

    record View(
            Account account,
            boolean mustChangePassword,
            boolean mustEnrolOtp,
            List<Grant> grants,
            List<UnitRights> units,
            List<String> can) {}

    record Account(
            UUID id,
            String username,
            String fullName,
            String email,
            String phone,
            String position,
            UnitRef unit,
            String status,
            String passwordState,
            boolean otpEnabled,
            Instant lastLoginAt,
            Instant createdAt,
            int version,
            List<String> can,
            Map<String, String> cannot) {}

    record Person(UUID id, String username, String fullName) {}

    record Holder(UUID id, String username, String fullName, UnitRef unit) {}

    record Grant(
            UUID id,
            Holder account,
            String role,
            UnitRef unit,
            List<String> recordTypes,
            Instant from,
            Instant until,
            int passes,
            UUID parent,
            Person givenBy,
            String reason,
            String state,
            Instant createdAt,
            Instant revokedAt,
            Person revokedBy,
            String revokeReason,
            Instant lastUsedAt,
            Instant reviewedAt,
            int version,
            List<String> can,
            Map<String, String> cannot) {}

    record UnitRights(UUID id, String code, String name, String kind, List<String> permissions) {}

    Future<View> answer(Rights rights) {
        Tuple who = Tuple.of(rights.standing.account());
        Future<RowSet<Row>> account = pool.preparedQuery(Sql.ME_ACCOUNT).execute(who);
        Future<RowSet<Row>> grants = pool.preparedQuery(Sql.ME_GRANTS).execute(who);
        return Future.all(account, grants)
                .map(both -> view(account(account.result().iterator().next()), grants(grants.result()), rights));
    }

    private static View view(Account account, List<Grant> grants, Rights rights) {
        Map<UUID, UnitRef> places = new LinkedHashMap<>();
        grants.forEach(grant -> places.put(grant.unit().id(), grant.unit()));
        List<UnitRights> units = new ArrayList<>();
        for (UnitRef unit : places.values()) {
            List<String> permissions = Roles.PERMISSIONS.stream()
                    .filter(permission -> rights.may(permission, unit.id()))
                    .toList();
            if (!permissions.isEmpty()) {
                units.add(new UnitRights(unit.id(), unit.code(), unit.name(), unit.kind(), permissions));
            }
        }
        List<String> can = Roles.PERMISSIONS.stream()
                .filter(permission -> rights.scope(permission).length > 0)
                .toList();
        return new View(account, rights.standing.oneTime(), false, grants, units, can);
    }

    private static Account account(Row row) {
        return new Account(
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
                instant(row, "last_login_at"),
                instant(row, "created_at"),
                row.getInteger("version"),
                List.of(),
                Map.of());
    }

    /** All of them are the caller's own, which nobody may touch. */
    private static List<Grant> grants(RowSet<Row> rows) {
        Map<String, String> cannot = new LinkedHashMap<>();
        GRANT_ACTIONS.forEach(action -> cannot.put(action, "own-grant"));
        List<Grant> grants = new ArrayList<>(rows.size());
        rows.forEach(row -> grants.add(grant(row, cannot)));
        return grants;
    }

    private static Grant grant(Row row, Map<String, String> cannot) {
        String[] types = row.getArrayOfStrings("record_types");
        return new Grant(
                row.getUUID("id"),
                new Holder(
                        row.getUUID("account_id"),
                        row.getString("account_username"),
                        row.getString("account_full_name"),
                        UnitRef.of(row, "account_unit_")),
                row.getString("role"),
                UnitRef.of(row, "unit_"),
                types == null ? null : Arrays.asList(types),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                row.getInteger("passes"),
                row.getUUID("parent_id"),
                person(row, "giver_"),
                row.getString("reason"),
                row.getString("state"),
                instant(row, "created_at"),
                instant(row, "revoked_at"),
                person(row, "revoker_"),
                row.getString("revoke_reason"),
                instant(row, "last_used_at"),
                instant(row, "reviewed_at"),
                row.getInteger("version"),
                List.of(),
                cannot);
    }

    private static Person person(Row row, String prefix) {
        UUID id = row.getUUID(prefix + "id");
        return id == null
                ? null
                : new Person(id, row.getString(prefix + "username"), row.getString(prefix + "full_name"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
