package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads accounts, their live sessions and their chains of grants; two statements for any number of grants. */
@ApplicationScoped
class StandingStore {

    private final Pool pool;

    StandingStore(Pool pool) {
        this.pool = pool;
    }

    private static final String ACCOUNT =
            """
            select a.id, a.username, a.full_name, a.unit_id, a.status,
                   coalesce(c.one_time, false) as one_time, c.otp_confirmed_at is not null as otp_enrolled,
                   array(select s.id from session s
                         where s.account_id = a.id and s.ended_at is null and s.expires_at > now()) as sessions
            from account a left join credential c on c.account_id = a.id
            where a.id = $1
            """;

    Uni<Optional<Standing>> find(UUID account) {
        return Uni.combine()
                .all()
                .unis(pool.preparedQuery(ACCOUNT).execute(Tuple.of(account)), chains(new UUID[] {account}))
                .asTuple()
                .map(both -> first(both.getItem1())
                        .map(row -> standing(row, both.getItem2().getOrDefault(account, List.of()))));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.rowCount() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static Standing standing(Row row, List<Chain> held) {
        return new Standing(
                row.getUUID("id"),
                row.getString("username"),
                row.getString("full_name"),
                row.getUUID("unit_id"),
                row.getString("status"),
                Set.of(row.getArrayOfUUIDs("sessions")),
                row.getBoolean("one_time"),
                row.getBoolean("otp_enrolled"),
                held);
    }

    private static final String CHAINS =
            """
            select own.id as leaf, own.account_id as holder, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from access_grant own
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where own.account_id = any($1)
            order by own.id, link.place
            """;

    /** The chains of all grants of the accounts, by account. */
    Uni<Map<UUID, List<Chain>>> chains(UUID[] accounts) {
        return pool.preparedQuery(CHAINS).execute(Tuple.of((Object) accounts)).map(StandingStore::gather);
    }

    private static final String CHAINS_AT =
            """
            select own.id as leaf, own.account_id as holder, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from unit_within w
            join access_grant own on own.unit_id = w.ancestor_id and own.revoked_at is null
            join account a on a.id = own.account_id and a.status = 'active'
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where w.unit_id = $1
            order by own.id, link.place
            """;

    /** The chains of every grant that could reach the unit: those given at it or above it to accounts that may act. */
    Uni<Map<UUID, List<Chain>>> chainsReaching(UUID unit) {
        return pool.preparedQuery(CHAINS_AT).execute(Tuple.of(unit)).map(StandingStore::gather);
    }

    private static Map<UUID, List<Chain>> gather(RowSet<Row> rows) {
        Map<UUID, List<HeldGrant>> links = new LinkedHashMap<>();
        Map<UUID, UUID> holders = new HashMap<>();
        for (Row row : rows) {
            links.computeIfAbsent(row.getUUID("leaf"), leaf -> new ArrayList<>()).add(grant(row));
            holders.put(row.getUUID("leaf"), row.getUUID("holder"));
        }
        Map<UUID, List<Chain>> chains = new LinkedHashMap<>();
        links.forEach((leaf, grants) -> chains.computeIfAbsent(holders.get(leaf), holder -> new ArrayList<>())
                .add(new Chain(grants)));
        return chains;
    }

    private static HeldGrant grant(Row row) {
        String[] types = row.getArrayOfStrings("record_types");
        OffsetDateTime until = row.getOffsetDateTime("valid_until");
        return new HeldGrant(
                row.getUUID("id"),
                row.getUUID("account_id"),
                Role.fromString(row.getString("role")),
                row.getUUID("unit_id"),
                types == null ? null : Set.copyOf(Arrays.asList(types)),
                row.getOffsetDateTime("valid_from").toInstant(),
                until == null ? null : until.toInstant(),
                row.getInteger("passes"),
                row.getUUID("parent_id"),
                row.getBoolean("revoked"));
    }
}
