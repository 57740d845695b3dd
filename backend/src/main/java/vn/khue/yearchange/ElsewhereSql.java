package vn.khue.yearchange;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** Copies the record of a person into a later year at another school, unless there is one of that year or of a later one. */
final class ElsewhereSql {

    private ElsewhereSql() {}

    /**
     * Answers the id when it is written: $1 who, $2 school, $3 the old year, $4 the new year.
     *
     * @param code  of the type
     * @param begun what columns say there instead of what they said; what a year change begins anew is among them
     */
    static String of(String code, Map<String, String> begun) {
        RecordType type = Dictionary.of(code).orElseThrow();
        Map<String, String> anew = new HashMap<>(CopySql.ANEW.get(code));
        anew.putAll(begun);
        String columns = type.fields().stream().map(RecordField::column).collect(Collectors.joining(", "));
        String values = type.fields().stream()
                .map(RecordField::column)
                .map(column -> anew.getOrDefault(column, "r." + column))
                .collect(Collectors.joining(", "));
        return """
                insert into %1$s (id, school_year, unit_id, %2$s)
                select r.id, $4, $2, %3$s from %1$s r
                where r.id = $1 and r.school_year = $3
                  and not exists (select from %1$s n where n.id = r.id and n.school_year >= $4)
                returning id
                """.formatted(code, columns, values);
    }
}
