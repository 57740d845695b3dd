package vn.khue.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;

/**
 * Of which schools an actor may read records of which types, for statements about several types at once.
 *
 * @param scopes of each type the units at or below which its records may be read, as {@link #SQL} takes it
 * @param tops   the topmost of all these units
 */
public record ReadableSchools(JsonArray scopes, UUID[] tops) {

    /** Begins a statement with {@code scope (type, unit_id)}, a row for each type and school; $2 are the scopes. */
    public static final String SQL = """
            with scope as materialized (
              select s.type, w.unit_id
              from jsonb_to_recordset($2::jsonb) as s (type text, tops uuid[])
              cross join lateral (
                select distinct unit_id from unit_within where ancestor_id = any(s.tops) and kind = 'school') w)
            """;

    /** @param unit at or below which they are wanted; null for everywhere */
    public static ReadableSchools of(Actor actor, List<String> types, UUID unit) {
        JsonArray scopes = new JsonArray();
        Set<UUID> all = new LinkedHashSet<>();
        for (String type : types) {
            UUID[] scope = actor.scope(Permission.RECORD_READ, type);
            UUID[] tops = unit == null ? scope : actor.within(scope, unit);
            List<String> names = Arrays.stream(tops).map(UUID::toString).toList();
            scopes.add(new JsonObject().put("type", type).put("tops", new JsonArray(names)));
            all.addAll(Arrays.asList(tops));
        }
        return new ReadableSchools(scopes, new ArrayList<>(actor.tree().tops(all)).toArray(UUID[]::new));
    }
}
