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

    static List<Grant> grants(RowSet<Row> rows, Actor actor) {
        GrantAuthority authority = new GrantAuthority(actor);
        List<Grant> grants = new ArrayList<>(rows.rowCount());
        rows.forEach(row -> grants.add(Grant.of(row, authority)));
        return grants;
    }
}
