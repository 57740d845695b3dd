package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.UnitRef;

/** Reads what an import meets and writes what comes of it: one statement each, however many rows. */
@ApplicationScoped
class ImportStore {

    private static final String PARENTS = """
            select id, code, name, aliases, kind, ended_on from unit where kind <> 'school' order by code
            """;

    /** All units below which schools may stand, visible or not. */
    Uni<List<ParentUnit>> parents(SqlClient client) {
        return client.preparedQuery(PARENTS)
                .execute()
                .map(rows -> rows.stream().map(ParentUnit::of).toList());
    }

    private static final String KNOWN = """
            select u.id, u.code, u.kind, u.name, u.aliases, u.levels, u.level_group, u.ownership, u.ended_on,
                   u.merged_into, l.parent_id
            from unit u left join unit_link l on l.unit_id = u.id and l.valid @> today()
            where u.code = any($1)
            """;

    /** The units that bear these codes, visible or not, by code. */
    Uni<Map<String, KnownSchool>> known(SqlClient client, Collection<String> codes) {
        return client.preparedQuery(KNOWN)
                .execute(Tuple.of(codes.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, KnownSchool> known = new HashMap<>();
                    rows.forEach(row -> known.put(row.getString("code"), KnownSchool.of(row)));
                    return known;
                });
    }

    private static final String MISSING = """
            select u.id, u.code, u.name, u.kind
            from unit_link l join unit u on u.id = l.unit_id
            where l.parent_id = any($1) and l.valid @> today() and u.kind = 'school'
              and (u.ended_on is null or u.ended_on > today()) and u.code <> all($2)
            order by u.name collate "vi-x-icu", u.code
            """;

    /** Active schools directly below these units whose codes are not among those of the file. */
    Uni<List<UnitRef>> missing(SqlClient client, Collection<UUID> parents, Collection<String> codes) {
        return client.preparedQuery(MISSING)
                .execute(Tuple.of(parents.toArray(UUID[]::new), codes.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> UnitRef.of(row, "")).toList());
    }

    private static final String FOUND = """
            with wanted as (
              select * from jsonb_to_recordset($1::jsonb) as school (
                code text, name text, aliases text[], levels text[], level_group text, ownership text, parent uuid, since date)
            ),
            founded as (
              insert into unit (code, kind, name, aliases, levels, level_group, ownership)
              select code, 'school', name, aliases, levels, level_group, ownership from wanted
              returning id, code
            )
            insert into unit_link (unit_id, parent_id, valid_from)
            select f.id, w.parent, w.since from founded f join wanted w using (code)
            """;

    private static final String CHANGE = """
            update unit u
            set name = c.name, aliases = c.aliases, levels = c.levels, level_group = c.level_group,
                ownership = c.ownership, changed_at = now(), version = u.version + 1
            from jsonb_to_recordset($1::jsonb) as c (
              id uuid, name text, aliases text[], levels text[], level_group text, ownership text)
            where u.id = c.id
            """;

    /** Writes the rows that are to be founded or changed; whether they may be has been decided before. */
    Uni<Void> write(SqlConnection connection, List<ImportPlan> plans) {
        return write(connection, FOUND, plans, ImportPlan.Outcome.CREATED)
                .chain(() -> write(connection, CHANGE, plans, ImportPlan.Outcome.CHANGED));
    }

    private static Uni<Void> write(
            SqlConnection connection, String statement, List<ImportPlan> plans, ImportPlan.Outcome outcome) {
        JsonArray rows = new JsonArray(plans.stream()
                .filter(plan -> plan.outcome() == outcome)
                .map(ImportStore::json)
                .toList());
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(statement).execute(Tuple.of(rows)).replaceWithVoid();
    }

    private static JsonObject json(ImportPlan plan) {
        SchoolValues values = plan.values();
        return new JsonObject()
                .put("id", plan.known() == null ? null : plan.known().id().toString())
                .put("code", plan.line().code())
                .put("name", values.name())
                .put("aliases", new JsonArray(values.aliases()))
                .put("levels", new JsonArray(values.levels()))
                .put("level_group", values.levelGroup())
                .put("ownership", values.ownership())
                .put("parent", plan.parent() == null ? null : plan.parent().toString())
                .put("since", plan.since().toString());
    }
}
