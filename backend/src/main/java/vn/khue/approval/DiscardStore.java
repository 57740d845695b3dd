package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.record.type.RecordType;

/** What keeps records from being taken away, and taking them away; both are done by functions of the database. */
@ApplicationScoped
class DiscardStore {

    private final Pool pool;

    DiscardStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What leads to a record.
     *
     * @param id     of the record
     * @param entity the table of what leads to it, or {@code school-year} for its own records of other school years
     * @param many   how many of them there are
     */
    record Use(UUID id, String entity, long many) {}

    private static final String USED = "select id, entity, n from record_used($1, $2, $3)";

    Uni<List<Use>> used(RecordType type, int year, List<UUID> ids) {
        return pool.preparedQuery(USED)
                .execute(Tuple.of(type.code(), year, ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream()
                        .map(row -> new Use(row.getUUID("id"), row.getString("entity"), row.getLong("n")))
                        .toList());
    }

    private static final String DISCARD = "select record_discard($1, $2, $3, $4)";

    /** Answers the ids of those that went; the others are used by something, or have been changed meanwhile. */
    static Uni<Set<UUID>> discard(SqlConnection connection, RecordType type, int year, List<StepStore.Move> moves) {
        Tuple values = Tuple.of(
                type.code(),
                year,
                moves.stream().map(StepStore.Move::id).toArray(UUID[]::new),
                moves.stream().map(StepStore.Move::version).toArray(Integer[]::new));
        return connection.preparedQuery(DISCARD).execute(values).map(rows -> {
            Set<UUID> gone = new HashSet<>();
            rows.forEach(row -> gone.add(row.getUUID(0)));
            return gone;
        });
    }
}
