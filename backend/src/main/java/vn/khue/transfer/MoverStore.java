package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds who is to move. */
@ApplicationScoped
class MoverStore {

    private static final String BY_CODE = "code:";

    private final Pool pool;

    MoverStore(Pool pool) {
        this.pool = pool;
    }

    private static final String STANDING = """
                   exists (select from closing k where k.unit_id = r.unit_id and k.school_year = r.school_year
                           and k.reopened_at is null) as closed,
                   exists (select from transfer t where t.student_id = r.id
                           and t.state in ('requested', 'released', 'introduced', 'received')) as under_way
            """;

    // Of the latest year that there is.
    private static final String WHO = """
            where r.id = person_now(coalesce($1::uuid, (select id from person where kind = $3 and code = $2)))
            order by r.school_year desc limit 1
            """;

    private static final String PUPIL = """
            select r.id, r.school_year, r.unit_id, r.date_of_birth, c.grade, student_left(r.status) as status_left,
                   not exists (select from enrolment e where e.student_id = r.id and upper_inf(e.valid)) as nowhere,
                   '{}'::text[] as heads,
            """ + STANDING + """
            from student r
            join class c on (c.unit_id, c.school_year, c.code) = (r.unit_id, r.school_year, r.class_code)
            """ + WHO;

    private static final String EMPLOYEE = """
            select r.id, r.school_year, r.unit_id, r.date_of_birth, null::text as grade, staff_left(r.status) as status_left,
                   false as nowhere,
                   array(select c.code from class c
                         where (c.unit_id, c.school_year, c.homeroom_teacher_code) = (r.unit_id, r.school_year, r.code)
                         order by c.code) as heads,
            """ + STANDING + "from staff r\n" + WHO;

    private static final Map<MoverKind, String> FIND = Map.of(MoverKind.STUDENT, PUPIL, MoverKind.STAFF, EMPLOYEE);

    /** @param name id, or {@code code:...} */
    Uni<Optional<Mover>> find(MoverKind kind, String name) {
        boolean byCode = name.startsWith(BY_CODE);
        Tuple values = Tuple.of(
                byCode ? null : UUID.fromString(name), byCode ? name.substring(BY_CODE.length()) : null, kind.code());
        return pool.preparedQuery(FIND.get(kind))
                .execute(values)
                .map(rows -> rows.stream().findFirst().map(row -> Mover.of(kind, row)));
    }

    private static final String PERSON =
            "select person_now(id) as id from person where kind = $3 and (id = $1::uuid or code = $2)";

    /** The person who stands for this one now, whether there is a record that the asker sees or not. @param name as above */
    Uni<Optional<UUID>> person(MoverKind kind, String name) {
        boolean byCode = name.startsWith(BY_CODE);
        Tuple values = Tuple.of(
                byCode ? null : UUID.fromString(name), byCode ? name.substring(BY_CODE.length()) : null, kind.code());
        return pool.preparedQuery(PERSON)
                .execute(values)
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("id")));
    }

    private static final String PROVINCE = """
            select exists (select from code where list = 'province' and code = $1
                           and daterange(valid_from, valid_until) @> today()) as known,
                   exists (select from code c join unit u on u.kind = 'commune' and u.code = c.code
                           where c.list = 'commune' and c.parent = $1) as own
            """;

    /** A province. @param own whether it is the one whose communes this installation has as units */
    record Province(boolean known, boolean own) {}

    Uni<Province> province(String code) {
        return pool.preparedQuery(PROVINCE)
                .execute(Tuple.of(code))
                .map(rows -> rows.iterator().next())
                .map(row -> new Province(row.getBoolean("known"), row.getBoolean("own")));
    }
}
