package vn.khue.record;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** Writes many records of one school in one statement; what is written here keeps the rules already. */
@ApplicationScoped
public class RecordBatch {

    /** The present school year, by the calendar year in which it begins. */
    public int presentYear() {
        return SchoolYear.present();
    }

    /**
     * @param type    code of the type
     * @param year    the school year, by the calendar year in which it begins
     * @param records values by the names of fields; dates and codes as text, lists as lists; what is absent has its
     *                initial value
     */
    public Uni<Void> insert(
            SqlConnection connection, String type, int year, UUID unit, List<Map<String, Object>> records) {
        RecordType of = Dictionary.of(type).orElseThrow();
        JsonArray rows = new JsonArray();
        records.forEach(record -> rows.add(columns(of, record)));
        return connection
                .preparedQuery(RecordSql.of(of).insertMany())
                .execute(RecordStore.placed(of, rows, year, unit))
                .replaceWithVoid();
    }

    private static JsonObject columns(RecordType type, Map<String, Object> record) {
        Object[] values = new Object[type.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.getOrDefault(
                    type.fields().get(i).name(), type.fields().get(i).initial());
        }
        return Entry.columns(type, values);
    }
}
