package vn.khue.yearchange;

import java.util.Map;

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
    public static final String SQL = ElsewhereSql.of(
            "student",
            Map.of(
                    "class_code", "$5",
                    "enrolled_on", FIRST_DAY,
                    "status", "case when " + ADMITTED + " then '01' else $7 end",
                    "status_date", "case when " + ADMITTED + " then null else $6::date end",
                    "admission_kind", "case when " + ADMITTED + " then '0' else '1' end"));

    private NextSchool() {}
}
