package vn.khue.bench;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who stands below whom, read once at the start. */
record Tree(Map<UUID, UnitRef> refs, Map<UUID, UUID> parents) {

    static Tree read(Pool pool) {
        return of(pool.preparedQuery(Sql.TREE)
                .execute()
                .toCompletionStage()
                .toCompletableFuture()
                .join());
    }

    private static Tree of(RowSet<Row> rows) {
        Map<UUID, UnitRef> refs = new HashMap<>();
        Map<UUID, UUID> parents = new HashMap<>();
        for (Row row : rows) {
            UnitRef unit = UnitRef.of(row, "unit_");
            refs.put(unit.id(), unit);
            parents.put(unit.id(), row.getUUID("parent_id"));
        }
        return new Tree(refs, parents);
    }

    UnitRef ref(UUID unit) {
        return unit == null ? null : refs.get(unit);
    }

    boolean contains(UUID ancestor, UUID unit) {
        for (UUID at = unit; at != null; at = parents.get(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    UUID[] tops(Set<UUID> units) {
        return units.stream()
                .filter(unit -> units.stream().noneMatch(above -> !above.equals(unit) && contains(above, unit)))
                .collect(Collectors.toList())
                .toArray(UUID[]::new);
    }
}
