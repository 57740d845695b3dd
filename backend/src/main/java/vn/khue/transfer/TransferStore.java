package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes transfers. */
@ApplicationScoped
class TransferStore {

    private final Pool pool;

    TransferStore(Pool pool) {
        this.pool = pool;
    }

    // Who moves as he is now, and as he was when it was asked or ended, for those who see no more of him.
    private static final String SHOW = """
            select t.*, r.id as person_id, r.code, r.full_name, r.date_of_birth, r.grade, o.over,
                   coalesce(was.data ->> 'full_name', r.full_name) as was_full_name,
                   coalesce((was.data ->> 'date_of_birth')::date, r.date_of_birth) as was_date_of_birth
            from %s t
            cross join lateral (select t.state in ('accepted', 'refused', 'withdrawn') as over) o
            join lateral (
              select p.id, p.code, p.full_name, p.date_of_birth,
                     (select c.grade from class c
                      where (c.unit_id, c.school_year, c.code) = (p.unit_id, p.school_year, p.class_code)) as grade
              from student p where t.kind = 'student' and p.id = person_now(t.student_id) and p.school_year = t.school_year
              union all
              select p.id, p.code, p.full_name, p.date_of_birth, null
              from staff p where t.kind = 'staff' and p.id = person_now(t.student_id) and p.school_year = t.school_year) r on true
            left join lateral (
              select h.data from history h
              where h.record = r.id and h.entity = t.kind and (h.data ->> 'school_year')::int = t.school_year
                and h.at <= case when o.over then t.changed_at else t.created_at end
              order by h.at desc, h.seq desc limit 1) was on true
            """;

    // $1 tops of the scope for pupils, $2 for staff, $3 person, $4 states, $5 direction
    private static final String WANTED = """
            where ((($5::text is null or $5 = 'out')
                    and exists (select from unit_within w where w.unit_id = t.from_unit
                                and w.ancestor_id = any(case t.kind when 'staff' then $2::uuid[] else $1::uuid[] end)))
                   or (($5::text is null or $5 = 'in')
                       and exists (select from unit_within w where w.unit_id = t.to_unit
                                   and w.ancestor_id = any(case t.kind when 'staff' then $2::uuid[] else $1::uuid[] end))))
              and ($3::uuid is null or t.student_id in (select person_were($3)))
              and ($4::text[] is null or t.state = any($4))
            """;

    // Who moves is looked up for the rows of the page only.
    private static final String PAGE =
            SHOW.formatted("(select t.* from transfer t\n" + WANTED + """
              and t.id < $6::uuid
            order by t.id desc limit $7)""") + " order by t.id desc";

    /**
     * What a list is to show.
     *
     * @param pupils    tops of the scope in which transfers of pupils are shown; empty for none
     * @param staff     the same of staff
     * @param person    whose; null for everybody's
     * @param states    null for all
     * @param direction null for both
     */
    record Wanted(UUID[] pupils, UUID[] staff, UUID person, String[] states, String direction) {

        Tuple values() {
            return Tuple.of(pupils, staff, person, states, direction);
        }
    }

    /** Newest first; one more than the limit, when there is one. @param before id of the last one seen */
    Uni<List<Row>> page(Wanted wanted, UUID before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(wanted.values().addUUID(before).addInteger(limit + 1))
                .map(rows -> rows.stream().toList());
    }

    private static final String COUNT = "select count(*) as n from transfer t\n" + WANTED;

    Uni<Long> count(Wanted wanted) {
        return pool.preparedQuery(COUNT)
                .execute(wanted.values())
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    private static final String ONE = SHOW.formatted("transfer") + " where t.id = $1";

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
                                  by_communes, state, kind)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            returning id
            """;

    /** Whether somebody else, who was faster, has asked for the same person. */
    static boolean underWay(Throwable failure) {
        return failure instanceof PgException refused && "transfer_open".equals(refused.getConstraint());
    }

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
