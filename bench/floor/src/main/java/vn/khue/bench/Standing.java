package vn.khue.bench;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What an account is and holds, read with its first request and kept. */
record Standing(UUID account, String status, Set<UUID> sessions, boolean oneTime, List<Chain> held) {

    record Link(
            UUID id,
            UUID account,
            Set<String> permissions,
            UUID unit,
            Set<String> recordTypes,
            Instant from,
            Instant until,
            int passes,
            boolean revoked) {

        boolean holds(Instant now) {
            return !revoked && !now.isBefore(from) && (until == null || now.isBefore(until));
        }
    }

    /** A grant with all it stands on, root first. */
    record Chain(List<Link> links) {

        Link leaf() {
            return links.get(links.size() - 1);
        }

        boolean allows(String permission, UUID unit, Tree tree, Instant now) {
            for (Link link : links) {
                if (!link.permissions().contains(permission) || !tree.contains(link.unit(), unit) || !link.holds(now)) {
                    return false;
                }
            }
            return true;
        }

        boolean passable() {
            for (int place = 0; place < links.size(); place++) {
                Link link = links.get(place);
                if (link.passes() < links.size() - place || !link.permissions().contains("grant.give")) {
                    return false;
                }
            }
            return true;
        }

        boolean effective(Tree tree, Instant now) {
            return links.stream().allMatch(link -> link.holds(now) && tree.contains(link.unit(), leaf().unit()));
        }
    }

    static Standing of(Row account, RowSet<Row> grants) {
        Map<UUID, List<Link>> chains = new LinkedHashMap<>();
        for (Row row : grants) {
            chains.computeIfAbsent(row.getUUID("leaf"), leaf -> new ArrayList<>()).add(link(row));
        }
        return new Standing(
                account.getUUID("id"),
                account.getString("status"),
                Set.of(account.getArrayOfUUIDs("sessions")),
                account.getBoolean("one_time"),
                chains.values().stream().map(Chain::new).toList());
    }

    private static Link link(Row row) {
        String[] types = row.getArrayOfStrings("record_types");
        OffsetDateTime until = row.getOffsetDateTime("valid_until");
        return new Link(
                row.getUUID("id"),
                row.getUUID("account_id"),
                Roles.permissions(row.getString("role")),
                row.getUUID("unit_id"),
                types == null ? null : Set.of(types),
                row.getOffsetDateTime("valid_from").toInstant(),
                until == null ? null : until.toInstant(),
                row.getInteger("passes"),
                row.getBoolean("revoked"));
    }
}
