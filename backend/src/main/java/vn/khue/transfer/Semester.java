package vn.khue.transfer;

import java.time.LocalDate;
import java.time.MonthDay;

/** Parts of a school year, by which the list of statuses tells movements apart: first and second semester, summer. */
enum Semester {
    FIRST("02", "04"),
    SECOND("06", "08"),
    SUMMER("10", "11");

    private static final MonthDay SECOND_BEGINS = MonthDay.of(1, 16);
    private static final MonthDay SUMMER_BEGINS = MonthDay.of(6, 1);
    private static final MonthDay FIRST_BEGINS = MonthDay.of(9, 1);

    private final String cameIn;
    private final String movedAway;

    Semester(String cameIn, String movedAway) {
        this.cameIn = cameIn;
        this.movedAway = movedAway;
    }

    static Semester of(LocalDate day) {
        MonthDay at = MonthDay.from(day);
        if (at.isBefore(SECOND_BEGINS) || !at.isBefore(FIRST_BEGINS)) {
            return FIRST;
        }
        return at.isBefore(SUMMER_BEGINS) ? SECOND : SUMMER;
    }

    /** The status of a pupil who came in from another school. */
    String cameIn() {
        return cameIn;
    }

    /** The status of a pupil who moved away. */
    String movedAway() {
        return movedAway;
    }
}
