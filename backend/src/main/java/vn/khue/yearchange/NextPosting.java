package vn.khue.yearchange;

import java.util.Map;

/** A member of staff goes on at another school in a later year: what he did at the old one stays there. */
public final class NextPosting {

    /**
     * Answers the id when it is written: $1 who, $2 school, $3 the old year, $4 the new year, $5 the first day, $6 the status
     * of one who comes.
     */
    public static final String SQL = ElsewhereSql.of(
            "staff",
            Map.of(
                    "joined_school_on", "$5::date",
                    "status", "$6",
                    "status_date", "$5::date",
                    "concurrent_duties", "'{}'",
                    "grades_taught", "'{}'",
                    "periods_per_week", "null"));

    private NextPosting() {}
}
