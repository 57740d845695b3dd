package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A unit below which schools may stand. */
record ParentUnit(UUID id, String code, String name, List<String> aliases, String kind, LocalDate endedOn) {

    static ParentUnit of(Row row) {
        return new ParentUnit(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("name"),
                List.of(row.getArrayOfStrings("aliases")),
                row.getString("kind"),
                row.getLocalDate("ended_on"));
    }

    boolean ended(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    boolean isDepartment() {
        return Kind.DEPARTMENT.code().equals(kind);
    }
}
