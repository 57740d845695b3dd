package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.yearchange.NextPosting;
import vn.khue.yearchange.NextSchool;

/** What a transfer does to the records of who moves. */
@ApplicationScoped
class MovedRecords {

    private static final String REFERRED = "23503";
    private static final String CAME_AS_STAFF = "07";
    private static final String WENT_AS_STAFF = "02";

    private final Pool pool;

    MovedRecords(Pool pool) {
        this.pool = pool;
    }

    private static final String CLASS = "select from class where unit_id = $1 and school_year = $2 and code = $3";

    Uni<Boolean> hasClass(UUID unit, int year, String code) {
        return pool.preparedQuery(CLASS).execute(Tuple.of(unit, year, code)).map(rows -> rows.size() == 1);
    }

    private static final String HEADS = """
            select c.code from class c join staff r on (r.unit_id, r.school_year, r.code) = (c.unit_id, c.school_year, c.homeroom_teacher_code)
            where r.id = $1 and r.school_year = $2 and r.unit_id = $3 order by c.code
            """;

    /**
     * A class whose homeroom teacher goes has to be given another one by its own school first.
     *
     * @throws Problem 409 with the classes, of a member of staff whose record of the year is to move
     */
    Uni<Void> headsNone(SqlClient client, Row transfer) {
        int year = transfer.getInteger("school_year");
        boolean stays = transfer.getUUID("from_unit").equals(transfer.getUUID("to_unit"));
        return kind(transfer) == MoverKind.STUDENT || stays || Transfer.beginsIn(transfer) != year
                ? Uni.createFrom().voidItem()
                : client.preparedQuery(HEADS)
                        .execute(Tuple.of(transfer.getUUID("student_id"), year, transfer.getUUID("from_unit")))
                        .map(rows ->
                                rows.stream().map(row -> row.getString("code")).toList())
                        .invoke(classes -> refuseHeads("", classes))
                        .replaceWithVoid();
    }

    static void refuseHeads(String pointer, List<String> classes) {
        if (!classes.isEmpty()) {
            throw Problem.conflict(
                    "homeroom-teacher", List.of(new FieldError(pointer, "homeroom-of", String.join(", ", classes))));
        }
    }

    Uni<Void> headsNone(Row transfer) {
        return headsNone(pool, transfer);
    }

    private static MoverKind kind(Row transfer) {
        return MoverKind.of(transfer.getString("kind")).orElseThrow();
    }

    private static final String LATER = "select from %s where id = $1 and school_year > $2 limit 1";

    /** Whether who moves has a record of a later year than this one. */
    Uni<Boolean> goesOn(SqlConnection connection, Row transfer, int year) {
        return connection
                .preparedQuery(LATER.formatted(kind(transfer).code()))
                .execute(Tuple.of(transfer.getUUID("student_id"), year))
                .map(rows -> rows.size() == 1);
    }

    private static final String END = "select transfer_enrolment_end($1) as done";

    /** A record of the year at the new school; whether there was none of this or a later year. */
    Uni<Boolean> goOn(SqlConnection connection, Row transfer, int year, String classCode) {
        LocalDate day = transfer.getLocalDate("day");
        Tuple values = Tuple.of(
                transfer.getUUID("student_id"), transfer.getUUID("to_unit"), transfer.getInteger("school_year"), year);
        if (kind(transfer) == MoverKind.STAFF) {
            return connection
                    .preparedQuery(NextPosting.SQL)
                    .execute(values.addLocalDate(day).addString(CAME_AS_STAFF))
                    .map(rows -> rows.size() == 1);
        }
        Tuple pupil = values.addString(classCode)
                .addLocalDate(day)
                .addString(Semester.of(day).cameIn());
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(transfer.getUUID("id")))
                .chain(() -> connection.preparedQuery(NextSchool.SQL).execute(pupil))
                .map(rows -> rows.size() == 1);
    }

    // Of a record that goes to another school: it is a draft there, and nobody there has approved any version of it.
    private static final String DRAFT = """
                   state = 'draft', official_version = case when unit_id = $4 then official_version end, remark = null,
                   version = version + 1, changed_at = now(), editors = array[current_setting('khue.actor')::uuid]
            where id = $1 and school_year = $2 and unit_id = $3
            returning id
            """;

    // $1 pupil, $2 school year, $3 from, $4 to, $5 day, $6 status, $7 class. Why he had left is over; the province
    // stays with
    // whoever comes back from there.
    private static final String MOVE_PUPIL = """
            update student set unit_id = $4, class_code = $7, enrolled_on = $5, status = $6, status_date = $5, admission_kind = '1',
                   leaving_reason = null,
                   transfer_province = case when status in ('04', '08', '11') then transfer_province end,
            """ + DRAFT;

    // The same without the class. What he holds and is paid stays with him, what he did at the old school does not.
    private static final String MOVE_EMPLOYEE = """
            update staff set unit_id = $4, joined_school_on = $5, status = $6, status_date = $5,
                   concurrent_duties = '{}', grades_taught = '{}', periods_per_week = null,
            """ + DRAFT;

    /** Whether he was still at the school from which he goes, in this year. */
    Uni<Boolean> move(SqlConnection connection, Row transfer, int year, String classCode) {
        LocalDate day = transfer.getLocalDate("day");
        boolean staff = kind(transfer) == MoverKind.STAFF;
        Tuple values = Tuple.of(
                        transfer.getUUID("student_id"),
                        year,
                        transfer.getUUID("from_unit"),
                        transfer.getUUID("to_unit"))
                .addLocalDate(day)
                .addString(staff ? CAME_AS_STAFF : Semester.of(day).cameIn());
        return connection
                .preparedQuery(staff ? MOVE_EMPLOYEE : MOVE_PUPIL)
                .execute(staff ? values : values.addString(classCode))
                .map(rows -> rows.size() == 1)
                .onFailure(failure -> staff && referred(failure))
                .transform(failure -> Problem.conflict("homeroom-teacher"));
    }

    /** Somebody was faster and made him the homeroom teacher of a class. */
    private static boolean referred(Throwable failure) {
        return failure instanceof PgException refused && REFERRED.equals(refused.getSqlState());
    }

    private static final String WENT = """
                   version = version + 1, changed_at = now(), state = 'draft', remark = null,
                   editors = case when current_setting('khue.actor')::uuid = any(editors) then editors
                                  else editors || current_setting('khue.actor')::uuid end
            where id = $1 and school_year = $2 and unit_id = $3
            returning id
            """;

    // $1 who, $2 school year, $3 from, $4 last day, $5 status, $6 province
    private static final Map<MoverKind, String> LEAVE = Map.of(
            MoverKind.STUDENT,
            "update student set status = $5, status_date = $4, leaving_reason = null, transfer_province = $6,\n" + WENT,
            MoverKind.STAFF,
            "update staff set status = $5, status_date = $4,\n" + WENT);

    /** Whether he was still at the school. @param day the first one elsewhere */
    Uni<Boolean> leave(SqlConnection connection, Mover mover, LocalDate day, String province) {
        boolean staff = mover.kind() == MoverKind.STAFF;
        Tuple values = Tuple.of(mover.id(), mover.year(), mover.unit())
                .addLocalDate(day.minusDays(1))
                .addString(staff ? WENT_AS_STAFF : Semester.of(day).movedAway());
        return connection
                .preparedQuery(LEAVE.get(mover.kind()))
                .execute(staff ? values : values.addString(province))
                .map(rows -> rows.size() == 1);
    }
}
