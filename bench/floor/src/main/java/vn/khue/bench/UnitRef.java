package vn.khue.bench;

import io.vertx.sqlclient.Row;
import java.util.UUID;

record UnitRef(UUID id, String code, String name, String kind) {

    static UnitRef of(Row row, String prefix) {
        UUID id = row.getUUID(prefix + "id");
        return id == null
                ? null
                : new UnitRef(
                        id,
                        row.getString(prefix + "code"),
                        row.getString(prefix + "name"),
                        row.getString(prefix + "kind"));
    }
}
