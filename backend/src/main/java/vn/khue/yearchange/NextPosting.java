package vn.khue.yearchange;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** A member of staff goes on at another school in a later year: what he did at the old one stays there. */
public final class NextPosting {

    /**
     * Answers the id when it is written: $1 who, $2 school, $3 the old year, $4 the new year, $5 the first day, $6 the status
     * of one who comes.
     */
    public static final String SQL = sql();

    private NextPosting() {}

    private static String sql() {
        RecordType type = Dictionary.of("staff").orElseThrow();
        Map<String, String> anew = new HashMap<>(CopySql.ANEW.get("staff"));
        anew.put("joined_school_on", "$5::date");
        anew.put("status", "$6");
        anew.put("status_date", "$5::date");
        anew.put("concurrent_duties", "'{}'");
        anew.put("grades_taught", "'{}'");
        anew.put("periods_per_week", "null");
        String columns = type.fields().stream().map(RecordField::column).collect(Collectors.joining(", "));
        String values = type.fields().stream()
                .map(RecordField::column)
                .map(column -> anew.getOrDefault(column, "r." + column))
                .collect(Collectors.joining(", "));
        return """
                insert into staff (id, school_year, unit_id, %s)
                select r.id, $4, $2, %s from staff r
                where r.id = $1 and r.school_year = $3
                  and not exists (select from staff n where n.id = r.id and n.school_year >= $4)
                returning id
                """.formatted(columns, values);
    }
}
