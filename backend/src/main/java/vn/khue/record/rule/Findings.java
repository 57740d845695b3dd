package vn.khue.record.rule;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.record.type.RecordType;

/** Keeps what the rules find, in the transaction of whoever wrote. */
public final class Findings {

    private Findings() {}

    /**
     * Looks at records that have just been written; what is watched across records waits for {@link #ofSchools}.
     *
     * @return the findings of each record that has some
     */
    public static Uni<Map<UUID, List<Finding>>> ofRecords(
            SqlConnection connection, RecordType type, int year, List<UUID> ids) {
        RuleSql sql = RuleSql.of(type);
        return sql == null || sql.ofRecords() == null || ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : connection
                        .preparedQuery(sql.ofRecords())
                        .execute(Tuple.of(year, ids.toArray(UUID[]::new)))
                        .map(rows -> found(type, rows));
    }

    private static Map<UUID, List<Finding>> found(RecordType type, RowSet<Row> rows) {
        Map<UUID, List<Finding>> found = new HashMap<>();
        rows.forEach(
                row -> found.put(row.getUUID("id"), Finding.list(type.code(), (JsonArray) row.getValue("findings"))));
        return found;
    }

    /** Looks through all records of one type at schools. @return how much was found */
    public static Uni<Integer> ofSchools(SqlConnection connection, RecordType type, int year, List<UUID> schools) {
        RuleSql sql = RuleSql.of(type);
        return sql == null
                ? Uni.createFrom().item(0)
                : connection
                        .preparedQuery(sql.ofSchools())
                        .execute(Tuple.of(year, schools.toArray(UUID[]::new)))
                        .map(rows -> rows.iterator().next().getInteger("n"));
    }
}
