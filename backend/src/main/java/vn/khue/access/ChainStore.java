package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads grants with all they stand on; one statement for any number of them, on a connection or on the pool. */
@ApplicationScoped
public class ChainStore {

    private static final String HELD = """
            select own.id as leaf, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from access_grant own
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where own.account_id = any($1)
            order by own.id, link.place
            """;

    /** All grants of the accounts, by account. */
    public Uni<Map<UUID, List<Chain>>> heldBy(SqlClient client, UUID... accounts) {
        return client.preparedQuery(HELD).execute(Tuple.of((Object) accounts)).map(rows -> byAccount(gather(rows)));
    }

    private static final String OF = """
            select own.id as leaf, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from access_grant own
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where own.id = any($1)
            order by own.id, link.place
            """;

    /** The grants of these ids, by id. */
    public Uni<Map<UUID, Chain>> of(SqlClient client, UUID... grants) {
        return client.preparedQuery(OF).execute(Tuple.of((Object) grants)).map(ChainStore::gather);
    }

    private static final String REACHING = """
            select own.id as leaf, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from unit_within w
            join access_grant own on own.unit_id = w.ancestor_id and own.revoked_at is null
            join account a on a.id = own.account_id and a.status = 'active'
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where w.unit_id = $1
            order by own.id, link.place
            """;

    /** Every grant that could reach the unit, by account: those at it or above it of accounts that may act. */
    Uni<Map<UUID, List<Chain>>> reaching(SqlClient client, UUID unit) {
        return client.preparedQuery(REACHING).execute(Tuple.of(unit)).map(rows -> byAccount(gather(rows)));
    }

    private static final String LOCK_OWN =
            "select id from access_grant where account_id = $1 and revoked_at is null order by id for share";

    /**
     * The grants of an account as they stand in the database, locked against change until the transaction ends: what
     * is given out of them meanwhile cannot slip past a revocation.
     */
    public Uni<List<Chain>> locked(SqlClient connection, UUID account) {
        return connection
                .preparedQuery(LOCK_OWN)
                .execute(Tuple.of(account))
                .chain(() -> heldBy(connection, account))
                .map(held -> held.getOrDefault(account, List.of()));
    }

    private static final String BELOW = """
            select own.id as leaf, g.id, g.account_id, g.role, g.unit_id, g.record_types,
                   g.valid_from, g.valid_until, g.passes, g.parent_id, g.revoked_at is not null as revoked
            from access_grant own
            cross join lateral unnest(own.chain) with ordinality as link (id, place)
            join access_grant g on g.id = link.id
            where own.chain @> array[$1::uuid] and own.revoked_at is null
            order by own.id, link.place
            """;

    /** The grant and everything given out of it at however many hands, as far as nobody has revoked it. */
    public Uni<Map<UUID, Chain>> below(SqlClient client, UUID grant) {
        return client.preparedQuery(BELOW).execute(Tuple.of(grant)).map(ChainStore::gather);
    }

    private static final String LOCK_BELOW = """
            select id from access_grant
            where (chain && $1::uuid[] and revoked_at is null)
               or id = any(array(select parent_id from access_grant where id = any($1)))
               or (account_id = $2 and revoked_at is null)
            order by id for update
            """;

    /**
     * Locks the grants with all below them, the grants they were given out of, and what the account holds, in the order
     * in which everybody locks them. Nothing can be given out of any of them until the transaction ends; what was given a
     * moment before is seen by the next read.
     *
     * @param account null for nobody
     */
    public Uni<Void> lockBelow(SqlClient connection, Collection<UUID> grants, UUID account) {
        return connection
                .preparedQuery(LOCK_BELOW)
                .execute(Tuple.of(grants.toArray(UUID[]::new), account))
                .replaceWithVoid();
    }

    private static Map<UUID, Chain> gather(RowSet<Row> rows) {
        Map<UUID, List<HeldGrant>> links = new LinkedHashMap<>();
        for (Row row : rows) {
            links.computeIfAbsent(row.getUUID("leaf"), leaf -> new ArrayList<>())
                    .add(grant(row));
        }
        Map<UUID, Chain> chains = new LinkedHashMap<>();
        links.forEach((leaf, grants) -> chains.put(leaf, new Chain(grants)));
        return chains;
    }

    private static Map<UUID, List<Chain>> byAccount(Map<UUID, Chain> chains) {
        Map<UUID, List<Chain>> byAccount = new LinkedHashMap<>();
        chains.values()
                .forEach(chain -> byAccount
                        .computeIfAbsent(chain.leaf().account(), account -> new ArrayList<>())
                        .add(chain));
        return byAccount;
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
