package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** Writes grants in sets, and reads them as the API answers them. */
@ApplicationScoped
public class GrantStore {

    private final Pool pool;

    GrantStore(Pool pool) {
        this.pool = pool;
    }

    private static final String INSERT = """
            insert into access_grant
              (id, account_id, role, unit_id, record_types, valid_from, valid_until, passes, parent_id, given_by, reason)
            select id, account_id, role, unit_id, record_types, valid_from, valid_until, passes, parent_id, given_by, reason
            from jsonb_to_recordset($1::jsonb) as wanted (
              id uuid, account_id uuid, role text, unit_id uuid, record_types text[], valid_from timestamptz,
              valid_until timestamptz, passes int, parent_id uuid, given_by uuid, reason text)
            """;

    /**
     * Writes any number of grants in one statement. The caller has locked their parents with
     * {@link ChainStore#locked} in the same transaction and asked {@link Attenuation} about each.
     */
    public Uni<Void> insert(SqlConnection connection, List<NewGrant> grants) {
        if (grants.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        JsonArray rows = new JsonArray();
        grants.forEach(grant -> rows.add(row(grant)));
        return connection.preparedQuery(INSERT).execute(Tuple.of(rows)).replaceWithVoid();
    }

    private static JsonObject row(NewGrant grant) {
        Wanted what = grant.what();
        return new JsonObject()
                .put("id", grant.id().toString())
                .put("account_id", grant.account().toString())
                .put("role", what.role().code())
                .put("unit_id", what.unit().toString())
                .put(
                        "record_types",
                        what.recordTypes() == null ? null : new JsonArray(Wanted.ordered(what.recordTypes())))
                .put("valid_from", what.from().toString())
                .put("valid_until", what.until() == null ? null : what.until().toString())
                .put("passes", what.passes())
                .put("parent_id", grant.parent() == null ? null : grant.parent().toString())
                .put("given_by", grant.givenBy().toString())
                .put("reason", grant.reason());
    }

    private static final String HELD = """
            select * from access_grant_shown where account_id = $1 and revoked_at is null order by created_at, id
            """;

    /** What the actor holds and nobody has revoked, oldest first. */
    public Uni<List<Grant>> held(Actor actor) {
        return pool.preparedQuery(HELD).execute(Tuple.of(actor.account())).map(rows -> grants(rows, actor));
    }

    private static final String SHOWN = "select * from access_grant_shown where id = any($1) order by created_at, id";

    /** Grants by id, whoever may see them: for answers about grants that the actor may know of. */
    public Uni<Map<UUID, Grant>> shown(SqlClient client, Actor actor, Collection<UUID> ids) {
        return client.preparedQuery(SHOWN)
                .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Grant> shown = new LinkedHashMap<>();
                    grants(rows, actor).forEach(grant -> shown.put(grant.id(), grant));
                    return shown;
                });
    }

    /** As {@link #shown(SqlClient, Actor, Collection)}, in the order of a chain, root first. */
    public Uni<List<Grant>> chain(Actor actor, List<UUID> ids) {
        return shown(pool, actor, ids).map(shown -> ids.stream().map(shown::get).toList());
    }

    private static final String VISIBLE = """
            select * from access_grant_shown g
            where g.id = $1
              and (g.account_id = $2
                   or exists (select from unit_within w where w.unit_id = g.unit_id and w.ancestor_id = any($3)))
            """;

    /** @throws Problem 404 when there is none or the actor cannot see it */
    public Uni<Grant> get(Actor actor, UUID id) {
        Tuple values = Tuple.of(id, actor.account(), actor.scope(Permission.GRANT_VIEW));
        return pool.preparedQuery(VISIBLE).execute(values).map(rows -> {
            if (rows.rowCount() == 0) {
                throw Problem.notFound();
            }
            return grants(rows, actor).get(0);
        });
    }

    private static final String CHAIN = "select chain from access_grant where id = $1";

    /** The ids from the root grant to this one. */
    public Uni<List<UUID>> chainIds(UUID id) {
        return pool.preparedQuery(CHAIN)
                .execute(Tuple.of(id))
                .map(rows -> List.of(rows.iterator().next().getArrayOfUUIDs("chain")));
    }

    private static final String LIST = """
            with seen as (
              select g.id from unit_within w join access_grant g on g.unit_id = w.unit_id where w.ancestor_id = any($1)
              union
              select g.id from access_grant g where g.account_id = $2),
            page as (
              select g.id,
                     case $3::text when 'account' then a.sort_name
                                   when 'until' then coalesce(to_char(g.valid_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '9999')
                                   else to_char(g.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') end
                     collate "vi-x-icu" as sort_key
              from seen join access_grant g on g.id = seen.id join account a on a.id = g.account_id
                   join unit u on u.id = g.unit_id
              where ($4::uuid is null or g.account_id = $4)
                and ($5::text is null or a.username = $5)
                and ($6::uuid is null or g.unit_id = $6)
                and ($7::uuid is null or exists (
                      select from unit_within w where w.unit_id = g.unit_id and w.ancestor_id = $7))
                and ($8::text[] is null or g.role = any($8))
                and ($9::text[] is null or access_grant_state(g) = any($9))
                and ($10::uuid is null or g.parent_id = $10)
                and ($16::text[] is null or a.search || ' ' || u.search like all($16))
                and ($18::text[] is null or u.kind = any($18))
                and (not $17::bool or g.role = 'administrator' and access_grant_state(g) in ('effective', 'pending')
                     and exists (select from access_grant root where root.id = g.chain[1] and root.unit_id <> g.unit_id)
                     and not exists (select from minutes m where m.grant_id = any(g.chain)))),
            chosen as (
              select id, sort_key from page
              where $11::text is null
                 or ($13::bool and (sort_key, id) < ($11 collate "vi-x-icu", $12::uuid))
                 or (not $13 and (sort_key, id) > ($11 collate "vi-x-icu", $12))
              order by case when $13 then sort_key end desc, case when not $13 then sort_key end,
                       case when $13 then id end desc, id
              limit $14)
            select s.*, chosen.sort_key, case when $15::bool then (select count(*) from page) end as total
            from chosen join access_grant_shown s on s.id = chosen.id
            order by case when $13 then chosen.sort_key end desc, case when not $13 then chosen.sort_key end,
                     case when $13 then chosen.id end desc, chosen.id
            """;

    /** The grants that the actor may see by {@code grant.view} and its own ones. */
    public Uni<Page<Grant>> list(Actor actor, GrantFilter filter) {
        GrantFilter.Terms terms = filter.terms(actor);
        GrantFilter.Start start = filter.start();
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(actor.scope(Permission.GRANT_VIEW))
                .addUUID(actor.account())
                .addString(terms.key())
                .addUUID(terms.account() == null ? null : terms.account().id())
                .addString(terms.account() == null ? null : terms.account().username())
                .addUUID(terms.unit())
                .addUUID(terms.within())
                .addArrayOfString(terms.roles())
                .addArrayOfString(terms.states())
                .addUUID(terms.parent())
                .addString(start.key())
                .addUUID(start.id())
                .addBoolean(terms.descending())
                .addInteger(filter.limit() + 1)
                .addBoolean(filter.count())
                .addArrayOfString(terms.words())
                .addBoolean(terms.withoutMinutes())
                .addArrayOfString(terms.kinds());
        return pool.preparedQuery(LIST).execute(values).map(rows -> page(rows, actor, filter));
    }

    private static final String REVIEW = """
            with mine as (
              select g.id, coalesce(to_char(used.last_used_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), '') as sort_key
              from access_grant g left join grant_use used on used.grant_id = g.id
              where g.revoked_at is null and (g.valid_until is null or g.valid_until > now())
                and g.account_id <> $1 and not g.id = any($2)
                and (g.chain && $3
                     or exists (select from unit_within w
                                where w.unit_id = g.unit_id and w.ancestor_id = any($4) and w.depth > 0))
                and ($5::uuid is null or exists (
                      select from unit_within w where w.unit_id = g.unit_id and w.ancestor_id = $5))
                and ($6::int is null or coalesce(used.last_used_at, g.created_at) < now() - make_interval(days => $6))
                and ($11::int is null or coalesce(g.reviewed_at, g.created_at) < now() - make_interval(days => $11))),
            chosen as (
              select id, sort_key from mine
              where $7::text is null or (sort_key collate "C", id) > ($7 collate "C", $8::uuid)
              order by sort_key collate "C", id limit $9)
            select s.*, chosen.sort_key, case when $10::bool then (select count(*) from mine) end as total
            from chosen join access_grant_shown s on s.id = chosen.id
            order by chosen.sort_key collate "C", chosen.id
            """;

    /**
     * What the actor may take back or confirm, longest unused first.
     *
     * @param within     only at or below this unit; null for all
     * @param unusedDays     only grants that carried no decision for so many days; null for all
     * @param unreviewedDays only grants that nobody reviewed for so many days; null for all
     */
    public Uni<Page<Grant>> review(
            Actor actor, UUID within, Integer unusedDays, Integer unreviewedDays, ListQuery query) {
        GrantAuthority authority = new GrantAuthority(actor);
        GrantFilter.Start start = GrantFilter.start(query);
        Tuple values = Tuple.tuple()
                .addUUID(actor.account())
                .addArrayOfUUID(authority.untouchable().toArray(UUID[]::new))
                .addArrayOfUUID(authority.own().toArray(UUID[]::new))
                .addArrayOfUUID(actor.scope(Permission.GRANT_GIVE))
                .addUUID(within)
                .addInteger(unusedDays)
                .addString(start.key())
                .addUUID(start.id())
                .addInteger(query.limit() + 1)
                .addBoolean(query.count())
                .addInteger(unreviewedDays);
        return pool.preparedQuery(REVIEW).execute(values).map(rows -> page(rows, actor, query));
    }

    private static final String BY_HOLDER = """
            select s.*, s.account_sort_name as sort_key, cardinality($1::uuid[])::bigint as total
            from access_grant_shown s
            where s.id = any($1)
              and ($2::text is null
                   or (s.account_sort_name collate "vi-x-icu", s.id) > ($2 collate "vi-x-icu", $3::uuid))
            order by s.account_sort_name collate "vi-x-icu", s.id
            limit $4
            """;

    /** A page of these grants in the order of the names of their holders. */
    public Uni<Page<Grant>> byHolder(Actor actor, Collection<UUID> ids, ListQuery query) {
        GrantFilter.Start start = GrantFilter.start(query);
        Tuple values = Tuple.of(ids.toArray(UUID[]::new), start.key(), start.id(), query.limit() + 1);
        return pool.preparedQuery(BY_HOLDER).execute(values).map(rows -> page(rows, actor, query));
    }

    private static Page<Grant> page(RowSet<Row> rows, Actor actor, ListQuery query) {
        Map<UUID, String> keys = new LinkedHashMap<>();
        Long total = query.count() ? 0L : null;
        for (Row row : rows) {
            keys.put(row.getUUID("id"), row.getString("sort_key"));
            total = row.getLong("total");
        }
        return Page.of(
                grants(rows, actor),
                query.limit(),
                total,
                grant -> List.of(keys.get(grant.id()), grant.id().toString()));
    }

    static List<Grant> grants(RowSet<Row> rows, Actor actor) {
        GrantAuthority authority = new GrantAuthority(actor);
        List<Grant> grants = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> grants.add(Grant.of(row, authority)));
        return grants;
    }
}
