package vn.khue.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.api.Problem;

/** Reads and writes merges; what they do to records is done by functions of the database. */
@ApplicationScoped
class MergeStore {

    private final Pool pool;

    MergeStore(Pool pool) {
        this.pool = pool;
    }

    private static final Map<String, String> SCHOOLS = Map.of(
            "student",
            "select distinct unit_id from student where id = any($1) union select unit_id from enrolment where student_id = any($1)",
            "staff",
            "select distinct unit_id from staff where id = any($1)");

    /** All schools at which the persons have been. */
    Uni<Set<UUID>> schools(String kind, List<UUID> persons) {
        return pool.preparedQuery(SCHOOLS.get(kind))
                .execute(Tuple.of((Object) persons.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> schools = new HashSet<>();
                    rows.forEach(row -> schools.add(row.getUUID("unit_id")));
                    return schools;
                });
    }

    private static final String NOTE = """
            insert into person_merge (kind, gone_id, gone_code, into_id, unit_id, reason)
            select $1, p.id, p.code, $3, $4, $5 from person p where p.id = $2
            returning id
            """;
    private static final String DO = "select person_merge_do($1)";

    Uni<Void> merge(SqlConnection connection, String kind, UUID gone, UUID into, UUID unit, String reason) {
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(kind, gone, into, unit, reason))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> row.getUUID("id"))
                        // Whoever was to go is gone already.
                        .orElseThrow(() -> Problem.conflict("try-again")))
                .chain(merge -> connection.preparedQuery(DO).execute(Tuple.of(merge)))
                .replaceWithVoid();
    }

    // Those that it was about, with what went away, whose rows and enrolments stand nowhere else any more.
    private static final String KEPT_SCHOOLS = """
            array(select (k.data ->> 'unit_id')::uuid from person_merge_row k where k.merge_id = m.id
                  union select e.unit_id from person_merge_enrolment e where e.merge_id = m.id
                  union select m.unit_id) as schools
            """;

    private static final String OF =
            "select m.*, " + KEPT_SCHOOLS + " from person_merge m where m.into_id = $1 order by m.id desc limit 100";

    /** Newest first. */
    Uni<List<Row>> of(UUID into) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(into))
                .map(rows -> rows.stream().toList());
    }

    private static final String ONE =
            "select m.*, " + KEPT_SCHOOLS + " from person_merge m where m.id = $1 and m.into_id = $2";

    Uni<Optional<Row>> find(UUID merge, UUID into) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(merge, into))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String UNDO = "select person_merge_undo($1)";
    private static final String UNDONE =
            "update person_merge set undone_at = now(), version = version + 1 where id = $1 and undone_at is null returning id";

    /** Whether it had not been taken back before. */
    Uni<Boolean> undo(SqlConnection connection, UUID merge) {
        return connection
                .preparedQuery(UNDONE)
                .execute(Tuple.of(merge))
                .call(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : connection
                                .preparedQuery(UNDO)
                                .execute(Tuple.of(merge))
                                .replaceWithVoid())
                .map(rows -> rows.size() == 1);
    }
}
