package vn.khue.yearchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads and keeps plans, carries them out and takes them back. */
@ApplicationScoped
class YearChangeStore {

    private final Pool pool;

    YearChangeStore(Pool pool) {
        this.pool = pool;
    }

    private static final String PLAN =
            "select * from year_change where unit_id = $1 and from_year = $2 and state <> 'undone'";

    Uni<Optional<Row>> plan(SqlClient client, UUID school, int from) {
        return client.preparedQuery(PLAN)
                .execute(Tuple.of(school, from))
                .map(rows -> rows.stream().findFirst());
    }

    Uni<Optional<Row>> plan(UUID school, int from) {
        return plan(pool, school, from);
    }

    private static final String CLASSES = """
            select c.code, c.name, c.grade,
                   (select count(*) from student s
                    where (s.unit_id, s.school_year, s.class_code) = (c.unit_id, c.school_year, c.code)
                      and not student_left(s.status))::int as pupils
            from class c where c.unit_id = $1 and c.school_year = $2 order by c.grade, c.sort_name
            """;

    /** The classes of a year, with how many pupils are there. */
    Uni<List<Row>> classes(UUID school, int year) {
        return pool.preparedQuery(CLASSES)
                .execute(Tuple.of(school, year))
                .map(rows -> rows.stream().toList());
    }

    private static final String GRADES = """
            select code from code
            where list = 'grade' and code = any($1) and daterange(valid_from, valid_until) @> today()
            """;

    /** Those of the codes that are grades. */
    Uni<Set<String>> grades(List<String> codes) {
        return pool.preparedQuery(GRADES)
                .execute(Tuple.of((Object) codes.toArray(String[]::new)))
                .map(rows -> rows.stream().map(row -> row.getString("code")).collect(Collectors.toSet()));
    }

    private static final String LEVELS = "select levels from unit where id = $1";

    Uni<List<String>> levels(UUID school) {
        return pool.preparedQuery(LEVELS)
                .execute(Tuple.of(school))
                .map(rows -> List.of(rows.iterator().next().getArrayOfStrings("levels")));
    }

    private static final String PUPILS = """
            select id, code, full_name, class_code from student
            where unit_id = $1 and school_year = $2 and id = any($3) and not student_left(status)
            """;

    /** Those of the ids who are at the school in the year. */
    Uni<List<Row>> pupils(UUID school, int year, List<UUID> ids) {
        return pool.preparedQuery(PUPILS)
                .execute(Tuple.of(school, year, ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().toList());
    }

    private static final String ALONG = """
            select (select count(*) from staff where unit_id = $1 and school_year = $2 and status in ('01', '04', '07'))::int as staff,
                   (select count(*) from campus where unit_id = $1 and school_year = $2)::int as campuses,
                   (select count(*) from facility where unit_id = $1 and school_year = $2)::int as facilities,
                   (select count(*) from equipment where unit_id = $1 and school_year = $2)::int as equipment,
                   (select count(*) from student o join student n on n.id = o.id and n.school_year = o.school_year + 1
                    where o.unit_id = $1 and o.school_year = $2)::int as already
            """;

    /** What goes along, and how many pupils have a record of the next year. */
    Uni<Row> along(UUID school, int year) {
        return pool.preparedQuery(ALONG)
                .execute(Tuple.of(school, year))
                .map(rows -> rows.iterator().next());
    }

    private static final String SAVE = """
            insert into year_change as y (unit_id, from_year, classes, pupils) values ($1, $2, $3, $4)
            on conflict (unit_id, from_year) where state <> 'undone' do update
            set classes = excluded.classes, pupils = excluded.pupils, changed_at = now(), version = y.version + 1
            where y.version = $5 and y.state = 'open'
            returning id
            """;

    /** Whether the plan was still of the version seen; 0 for none. */
    Uni<Boolean> save(SqlConnection connection, UUID school, int from, JsonArray classes, JsonArray pupils, int seen) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(school, from, classes, pupils, seen))
                .map(rows -> rows.size() == 1);
    }

    private static final String DONE =
            "update year_change set state = 'done', done_at = now(), changed_at = now(), version = version + 1 where id = $1";

    /** Carries a plan out, one statement for each type of records. @return how many were made, by type */
    Uni<Map<String, Integer>> carryOut(SqlConnection connection, UUID plan, UUID school, int from) {
        Map<String, Integer> made = new LinkedHashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<String, String> statement : CopySql.STATEMENTS.entrySet()) {
            all = all.chain(() -> connection
                    .preparedQuery(statement.getValue())
                    .execute(Tuple.of(plan, school, from))
                    .invoke(rows ->
                            made.put(statement.getKey(), rows.iterator().next().getInteger("n")))
                    .replaceWithVoid());
        }
        return all.chain(() -> connection.preparedQuery(CopySql.LEAVERS).execute(Tuple.of(plan, school, from)))
                .chain(() -> connection.preparedQuery(DONE).execute(Tuple.of(plan)))
                .replaceWith(made);
    }

    private static final String LEFT = "select count(*)::int as n from year_change_left where plan_id = $1";

    Uni<Integer> left(SqlConnection connection, UUID plan) {
        return connection
                .preparedQuery(LEFT)
                .execute(Tuple.of(plan))
                .map(rows -> rows.iterator().next().getInteger("n"));
    }

    private static final String UNDO = "select year_change_undo($1)";
    /** What was decided stays: whoever takes it back mends it and carries it out again. */
    private static final String OPEN_AGAIN = """
            update year_change set state = 'open', done_at = null, changed_at = now(), version = version + 1 where id = $1
            """;

    Uni<Void> undo(SqlConnection connection, UUID plan) {
        return connection
                .preparedQuery(UNDO)
                .execute(Tuple.of(plan))
                .chain(() -> connection.preparedQuery(OPEN_AGAIN).execute(Tuple.of(plan)))
                .replaceWithVoid();
    }
}
