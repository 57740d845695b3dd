package vn.khue.transfer;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.khue.record.SchoolYear;

/**
 * A pupil or a member of staff as he is now, and where.
 *
 * @param left     whether he has left the school, by his status or with the end of the year
 * @param finished whether he left it with the end of the year, so that he begins elsewhere in a later one
 * @param grade    of the class of a pupil; null for staff
 * @param closed   whether the records of his school and year are closed
 * @param underWay whether a transfer of his is under way
 * @param heads    codes of the classes of which a member of staff is the homeroom teacher
 */
record Mover(
        MoverKind kind,
        UUID id,
        int year,
        UUID unit,
        LocalDate dateOfBirth,
        boolean left,
        boolean finished,
        String grade,
        boolean closed,
        boolean underWay,
        List<String> heads) {

    /** The school year in which he begins at another school on this day. */
    int yearOf(LocalDate day) {
        return Math.max(year, SchoolYear.of(day));
    }

    /** Whether his record itself moves, rather than a later one beginning at the other school. */
    boolean movesOn(LocalDate day) {
        return yearOf(day) == year;
    }

    static Mover of(MoverKind kind, Row row) {
        return new Mover(
                kind,
                row.getUUID("id"),
                row.getInteger("school_year"),
                row.getUUID("unit_id"),
                row.getLocalDate("date_of_birth"),
                row.getBoolean("status_left") || row.getBoolean("nowhere"),
                row.getBoolean("nowhere") && !row.getBoolean("status_left"),
                row.getString("grade"),
                row.getBoolean("closed"),
                row.getBoolean("under_way"),
                List.of(row.getArrayOfStrings("heads")));
    }
}
