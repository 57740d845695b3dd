package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.access.RecordState;
import vn.khue.record.Remark;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** Moves records on in the database: one statement, however many they are. */
final class StepStore {

    /** @param version that was seen; whoever is of another one now stays where it is */
    record Move(UUID id, int version, RecordState to) {}

    // $1 ids, $2 versions, $3 states to which they are moved, $4 school year, $5 remark
    private static final String MOVE = """
            update %s r
            set state = m.state, version = r.version + 1, changed_at = now(), remark = $5::jsonb,
                official_version = case when m.state = 'approved' then r.version + 1 else r.official_version end,
                editors = case when m.state = 'approved' then '{}' else r.editors end
            from unnest($1::uuid[], $2::int[], $3::text[]) m (id, version, state)
            where r.id = m.id and r.version = m.version and r.school_year = $4
            returning r.id
            """;

    private static final Map<String, String> STATEMENTS = Dictionary.TYPES.stream()
            .map(RecordType::code)
            .collect(Collectors.toMap(Function.identity(), MOVE::formatted));

    private StepStore() {}

    /** Answers the ids of those that were moved; the others have been changed by somebody else meanwhile. */
    static Uni<Set<UUID>> move(SqlConnection connection, RecordType type, int year, Remark remark, List<Move> moves) {
        JsonObject kept = remark.kept();
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(moves.stream().map(Move::id).toArray(UUID[]::new))
                .addArrayOfInteger(moves.stream().map(Move::version).toArray(Integer[]::new))
                .addArrayOfString(moves.stream().map(move -> move.to().code()).toArray(String[]::new))
                .addInteger(year)
                .addValue(kept);
        return connection
                .preparedQuery(STATEMENTS.get(type.code()))
                .execute(values)
                .map(rows -> {
                    Set<UUID> moved = new HashSet<>();
                    rows.forEach(row -> moved.add(row.getUUID(0)));
                    return moved;
                });
    }
}
