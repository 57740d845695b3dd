package vn.khue.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** GET /api/v1/accounts?unit= */
final class Accounts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final List<String> ACTIONS =
            List.of("edit", "lock", "unlock", "reset-password", "reset-otp", "end", "give-rights");

    private final Pool pool;

    Accounts(Pool pool) {
        this.pool = pool;
    }

    record View(
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

    /** Empty where the caller sees no accounts, as Khuê answers. */
    Future<Page<View>> answer(Rights rights, UUID unit) {
        if (!rights.may("account.view", unit)) {
            return Future.succeededFuture(new Page<>(List.of(), null));
        }
        Tuple values = Tuple.tuple()
                .addString("")
                .addUUID(FIRST)
                .addInteger(Page.LIMIT + 1)
                .addUUID(unit)
                .addArrayOfString(null)
                .addArrayOfString(null)
                .addArrayOfString(null)
                .addArrayOfString(null)
                .addArrayOfString(null);
        return pool.preparedQuery(Sql.ACCOUNTS_HOME).execute(values).map(rows -> page(rows, rights));
    }

    private static Page<View> page(RowSet<Row> rows, Rights rights) {
        List<Row> read = new ArrayList<>(rows.size());
        rows.forEach(read::add);
        Page<Row> page = Page.of(read, row -> "name\u001f" + row.getString(14) + "\u001f" + row.getUUID(0));
        Over over = new Over(rights);
        List<View> views = new ArrayList<>(page.items().size());
        page.items().forEach(row -> views.add(view(row, over, rights.tree)));
        return new Page<>(views, page.next());
    }

    private static View view(Row row, Over over, Tree tree) {
        Allowed allowed = over.allowed(row);
        return new View(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                tree.ref(row.getUUID(6)),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                instant(row.getOffsetDateTime(10)),
                instant(row.getOffsetDateTime(11)),
                row.getInteger(12),
                allowed.can(),
                allowed.cannot());
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** What the caller may do with accounts: never with those above it, nor with those that hold more than it does. */
    private static final class Over {

        private final Rights rights;
        private final List<Standing.Chain> effective;
        private final Set<UUID> above;
        private final boolean gives;

        private Over(Rights rights) {
            this.rights = rights;
            this.effective = rights.standing.held().stream()
                    .filter(chain -> chain.effective(rights.tree, rights.now))
                    .toList();
            this.above = rights.standing.held().stream()
                    .flatMap(chain -> chain.links().stream())
                    .map(Standing.Link::account)
                    .collect(Collectors.toSet());
            this.gives = effective.stream().anyMatch(Standing.Chain::passable);
        }

        private Allowed allowed(Row row) {
            UUID id = row.getUUID(0);
            UUID unit = row.getUUID(6);
            String status = row.getString(7);
            String[] holdings = row.getArrayOfStrings(13);
            boolean self = id.equals(rights.standing.account());
            boolean manage = rights.may("account.manage", unit);
            String personal = self ? null : above.contains(id) ? "above-you" : within(holdings) ? null : "holds-more";
            List<String> can = new ArrayList<>(ACTIONS.size());
            Map<String, String> cannot = new LinkedHashMap<>();
            for (String action : ACTIONS) {
                boolean giving = action.equals("give-rights");
                String reason = giving ? null : !manage ? "not-allowed" : personal;
                if (reason == null && self && !action.equals("edit")) {
                    reason = "own-account";
                }
                if (reason == null) {
                    reason = state(action, status, row.getBoolean(9), holdings);
                }
                if (reason == null && giving && !gives) {
                    reason = "nothing-to-pass-on";
                }
                if (reason == null) {
                    can.add(action);
                } else {
                    cannot.put(action, reason);
                }
            }
            return new Allowed(can, cannot);
        }

        private boolean within(String[] holdings) {
            for (String holding : holdings) {
                String[] parts = holding.split(" ");
                UUID unit = UUID.fromString(parts[1]);
                Set<String> types = "*".equals(parts[2]) ? null : Set.of(parts[2].split(","));
                if (effective.stream().noneMatch(chain -> contains(chain, parts[0], unit, types))) {
                    return false;
                }
            }
            return true;
        }

        private boolean contains(Standing.Chain chain, String role, UUID unit, Set<String> types) {
            for (Standing.Link link : chain.links()) {
                boolean covered = link.recordTypes() == null || (types != null && link.recordTypes().containsAll(types));
                if (!link.permissions().containsAll(Roles.permissions(role))
                        || !rights.tree.contains(link.unit(), unit)
                        || !covered) {
                    return false;
                }
            }
            return true;
        }

        private static String state(String action, String status, boolean otp, String[] holdings) {
            if ("ended".equals(status)) {
                return "account-ended";
            }
            return switch (action) {
                case "lock" -> "locked".equals(status) ? "account-locked" : null;
                case "unlock" -> "active".equals(status) ? "account-active" : null;
                case "reset-otp" -> otp ? null : "otp-not-enrolled";
                case "end" -> holdings.length == 0 ? null : "holds-grants";
                default -> null;
            };
        }
    }
}
