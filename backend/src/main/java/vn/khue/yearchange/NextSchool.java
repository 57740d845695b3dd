package vn.khue.yearchange;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** A pupil goes on at another school in a later year: what is for life stays, what belongs to a year begins anew. */
public final class NextSchool {

    // Into the first grade of another level one comes by admission, into any other by moving.
    private static final String ADMITTED = "(select grade_level(n.grade) <> grade_level(o.grade) from class n, class o"
            + " where (n.unit_id, n.school_year, n.code) = ($2, $4, $5)"
            + " and (o.unit_id, o.school_year, o.code) = (r.unit_id, r.school_year, r.class_code))";

    // Not before he has left where he was.
    private static final String FIRST_DAY =
            "greatest($6::date, (select max(upper(e.valid)) from enrolment e where e.student_id = r.id))";

    /**
     * Answers the id when it is written: $1 pupil, $2 school, $3 the old year, $4 the new year, $5 code of the class, $6 the
     * first day, $7 the status of one who moves.
     */
    public static final String SQL = sql();

    private NextSchool() {}

    private static String sql() {
        RecordType type = Dictionary.of("student").orElseThrow();
        Map<String, String> anew = new HashMap<>(CopySql.ANEW.get("student"));
        anew.put("class_code", "$5");
        anew.put("enrolled_on", FIRST_DAY);
        anew.put("status", "case when " + ADMITTED + " then '01' else $7 end");
        anew.put("status_date", "case when " + ADMITTED + " then null else $6::date end");
        anew.put("admission_kind", "case when " + ADMITTED + " then '0' else '1' end");
        String columns = type.fields().stream().map(RecordField::column).collect(Collectors.joining(", "));
        String values = type.fields().stream()
                .map(RecordField::column)
                .map(column -> anew.getOrDefault(column, "r." + column))
                .collect(Collectors.joining(", "));
        return """
                insert into student (id, school_year, unit_id, %s)
                select r.id, $4, $2, %s from student r
                where r.id = $1 and r.school_year = $3
                  and not exists (select from student n where n.id = r.id and n.school_year >= $4)
                returning id
                """.formatted(columns, values);
    }
}
