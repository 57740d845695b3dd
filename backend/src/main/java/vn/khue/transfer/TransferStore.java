package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.record.SchoolYear;
import vn.khue.yearchange.NextSchool;

/** Reads and writes transfers. */
@ApplicationScoped
class TransferStore {

    private final Pool pool;

    TransferStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A pupil as he is now, and where.
     *
     * @param left     whether he has left the school, by his status or with the end of the year
     * @param finished whether he left it with the end of the year, so that he begins elsewhere in a later one
     * @param closed whether the records of his school and year are closed
     */
    record Pupil(
            UUID id,
            int year,
            UUID unit,
            int version,
            LocalDate dateOfBirth,
            boolean left,
            boolean finished,
            String grade,
            boolean closed) {

        /** The school year in which he begins at another school on this day. */
        int yearOf(LocalDate day) {
            return Math.max(year, SchoolYear.of(day));
        }

        static Pupil of(Row row) {
            return new Pupil(
                    row.getUUID("id"),
                    row.getInteger("school_year"),
                    row.getUUID("unit_id"),
                    row.getInteger("version"),
                    row.getLocalDate("date_of_birth"),
                    row.getBoolean("status_left") || row.getBoolean("nowhere"),
                    row.getBoolean("nowhere") && !row.getBoolean("status_left"),
                    row.getString("grade"),
                    row.getBoolean("closed"));
        }
    }

    private static final String PUPIL = """
            select r.id, r.school_year, r.unit_id, r.version, r.date_of_birth, c.grade,
                   student_left(r.status) as status_left,
                   not exists (select from enrolment e where e.student_id = r.id and upper_inf(e.valid)) as nowhere,
                   exists (select from closing k where k.unit_id = r.unit_id and k.school_year = r.school_year
                           and k.reopened_at is null) as closed
            from student r
            join class c on (c.unit_id, c.school_year, c.code) = (r.unit_id, r.school_year, r.class_code)
            where r.id = $1::uuid or r.id = (select id from person where kind = 'student' and code = $2)
            order by r.school_year desc limit 1
            """;

    /** By id or by code; the other one is null. */
    Uni<Optional<Pupil>> pupil(UUID id, String code) {
        return pool.preparedQuery(PUPIL)
                .execute(Tuple.of(id, code))
                .map(rows -> rows.stream().findFirst().map(Pupil::of));
    }

    private static final String SHOW = """
            select t.*, r.id as pupil_id, r.code, r.full_name, r.date_of_birth,
                   (select c.grade from class c
                    where (c.unit_id, c.school_year, c.code) = (r.unit_id, r.school_year, r.class_code)) as grade
            from transfer t join student r on r.id = person_now(t.student_id) and r.school_year = t.school_year
            """;

    private static final String PAGE = SHOW + """
            where ((($6::text is null or $6 = 'out')
                    and exists (select from unit_within w where w.unit_id = t.from_unit and w.ancestor_id = any($1::uuid[])))
                   or (($6::text is null or $6 = 'in')
                    and exists (select from unit_within w where w.unit_id = t.to_unit and w.ancestor_id = any($1::uuid[]))))
              and ($2::uuid is null or t.student_id in (select person_were($2)))
              and ($3::text[] is null or t.state = any($3))
              and t.id < $4::uuid
            order by t.id desc limit $5
            """;

    /** What a list is to show. @param before id of the last one seen @param direction null for both */
    record Wanted(UUID[] tops, UUID student, String[] states, UUID before, int limit, String direction) {}

    /** Newest first; one more than the limit, when there is one. */
    Uni<List<Row>> page(Wanted wanted) {
        Tuple values = Tuple.of(wanted.tops(), wanted.student(), wanted.states(), wanted.before(), wanted.limit() + 1)
                .addString(wanted.direction());
        return pool.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE = SHOW + " where t.id = $1";

    Uni<Optional<Row>> find(SqlClient client, UUID id) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<Row>> find(UUID id) {
        return find(pool, id);
    }

    private static final String ASK = """
            insert into transfer (student_id, school_year, from_unit, to_unit, to_province, to_school, day, reason, asked_by,
                                  by_communes, state)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            returning id
            """;

    Uni<UUID> ask(SqlConnection connection, Tuple values) {
        return connection
                .preparedQuery(ASK)
                .execute(values)
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String STEP = """
            update transfer set state = $3, answer = $4, class_code = coalesce($5, class_code), version = version + 1, changed_at = now()
            where id = $1 and version = $2
            returning id
            """;

    /** Whether it was still of this version. */
    Uni<Boolean> step(SqlConnection connection, UUID id, int version, String state, AnswerBody said) {
        return connection
                .preparedQuery(STEP)
                .execute(
                        Tuple.of(id, version, state, said.answer(), "accepted".equals(state) ? said.classCode() : null))
                .map(rows -> rows.size() == 1);
    }

    private static final String CLASS = "select from class where unit_id = $1 and school_year = $2 and code = $3";

    Uni<Boolean> hasClass(UUID unit, int year, String code) {
        return pool.preparedQuery(CLASS).execute(Tuple.of(unit, year, code)).map(rows -> rows.size() == 1);
    }

    private static final String END = "select transfer_enrolment_end($1) as done";

    /** A record of the year at the new school; whether there was none of this or a later year. */
    Uni<Boolean> goOn(SqlConnection connection, Row transfer, int year, String classCode, String status) {
        Tuple values = Tuple.of(
                        transfer.getUUID("student_id"),
                        transfer.getUUID("to_unit"),
                        transfer.getInteger("school_year"),
                        year,
                        classCode)
                .addLocalDate(transfer.getLocalDate("day"))
                .addString(status);
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(transfer.getUUID("id")))
                .chain(() -> connection.preparedQuery(NextSchool.SQL).execute(values))
                .map(rows -> rows.size() == 1);
    }

    private static final String LATER = "select from student where id = $1 and school_year > $2 limit 1";

    /** Whether the pupil has a record of a later year than this one. */
    Uni<Boolean> goesOn(SqlConnection connection, Row transfer, int year) {
        return connection
                .preparedQuery(LATER)
                .execute(Tuple.of(transfer.getUUID("student_id"), year))
                .map(rows -> rows.size() == 1);
    }

    // $1 pupil, $2 school year, $3 from, $4 to, $5 class, $6 day, $7 status; the record is a draft of the new school,
    // where
    // nobody has approved any version of it
    private static final String MOVE = """
            update student set unit_id = $4, class_code = $5, enrolled_on = $6, status = $7, status_date = $6, admission_kind = '1',
                   state = 'draft', official_version = null, remark = null, version = version + 1, changed_at = now(),
                   editors = array[current_setting('khue.actor')::uuid]
            where id = $1 and school_year = $2 and unit_id = $3
            returning id
            """;

    /** Whether the pupil was still at the school from which he goes, in this year. */
    Uni<Boolean> move(SqlConnection connection, Row transfer, int year, String classCode, String status) {
        Tuple values = Tuple.of(
                        transfer.getUUID("student_id"),
                        year,
                        transfer.getUUID("from_unit"),
                        transfer.getUUID("to_unit"),
                        classCode)
                .addLocalDate(transfer.getLocalDate("day"))
                .addString(status);
        return connection.preparedQuery(MOVE).execute(values).map(rows -> rows.size() == 1);
    }

    // $1 pupil, $2 school year, $3 from, $4 last day, $5 status, $6 province
    private static final String LEAVE = """
            update student set status = $5, status_date = $4, transfer_province = $6,
                   version = version + 1, changed_at = now(), state = 'draft', remark = null,
                   editors = case when current_setting('khue.actor')::uuid = any(editors) then editors
                                  else editors || current_setting('khue.actor')::uuid end
            where id = $1 and school_year = $2 and unit_id = $3
            returning id
            """;

    /** Whether the pupil was still at the school. */
    Uni<Boolean> leave(SqlConnection connection, Tuple values) {
        return connection.preparedQuery(LEAVE).execute(values).map(rows -> rows.size() == 1);
    }

    // $1 words, $2 most, $3 roots of the trees
    private static final String SCHOOLS = """
            select distinct u.id, u.code, u.name, p.name as commune
            from unit_within w
            join unit u on u.id = w.unit_id and u.ended_on is null
            left join unit_within up on up.unit_id = u.id and up.depth = 1
            left join unit p on p.id = up.ancestor_id
            where w.ancestor_id = any($3::uuid[]) and w.kind = 'school'
              and ' ' || fold(u.name || ' ' || u.code || ' ' || coalesce(p.name, '')) like all($1::text[])
            order by u.name, u.id limit $2
            """;

    /** Schools of the whole city by beginnings of words, for whoever looks for the one to which a pupil goes. */
    Uni<List<Row>> schools(String[] words, UUID[] roots, int limit) {
        return pool.preparedQuery(SCHOOLS)
                .execute(Tuple.of(words, limit, roots))
                .map(rows -> rows.stream().toList());
    }
}
