package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit that bears the code of a row.
 *
 * @param parent where it stands today; null for the department
 */
record KnownSchool(
        UUID id,
        String code,
        String kind,
        String name,
        List<String> aliases,
        List<String> levels,
        String levelGroup,
        String ownership,
        LocalDate endedOn,
        boolean merged,
        UUID parent) {

    static KnownSchool of(Row row) {
        return new KnownSchool(
                row.getUUID("id"),
                row.getString("code"),
                row.getString("kind"),
                row.getString("name"),
                List.of(row.getArrayOfStrings("aliases")),
                List.of(row.getArrayOfStrings("levels")),
                row.getString("level_group"),
                row.getString("ownership"),
                row.getLocalDate("ended_on"),
                row.getUUID("merged_into") != null,
                row.getUUID("parent_id"));
    }

    boolean ended(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    boolean isSchool() {
        return Kind.SCHOOL.code().equals(kind);
    }
}
