package vn.khue.export;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what was asked to be taken out. */
@ApplicationScoped
class ExportStore {

    private static final int HOURS = 24;

    private final Pool pool;

    ExportStore(Pool pool) {
        this.pool = pool;
    }

    private static final String READ = """
            select e.*, a.id as by_id, a.username as by_username, a.full_name as by_full_name
            from record_export e join account a on a.id = e.account_id
            """;

    private static final String SEEN = """
            where (e.account_id = $1
                   or exists (select from unit_within w where w.unit_id = e.unit_id and w.ancestor_id = any($2::uuid[])))
            """;

    private static final String TOTAL = "select count(*) as total from record_export e " + SEEN;

    Uni<Long> total(UUID account, UUID[] watched) {
        return pool.preparedQuery(TOTAL)
                .execute(Tuple.of(account, watched))
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static final String PAGE = READ + SEEN + """
              and ($3::uuid is null or e.id < $3)
            order by e.id desc limit $4
            """;

    /** The own ones and those of watched units, newest first; one more than the limit, when there is one. */
    Uni<List<Export>> page(UUID account, UUID[] watched, UUID before, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(account, watched, before, limit + 1))
                .map(rows -> rows.stream().map(Export::of).toList());
    }

    private static final String ONE = READ + " where e.id = $1 and e.account_id = $2";

    Uni<Optional<Export>> find(UUID id, UUID account) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id, account))
                .map(rows -> rows.stream().findFirst().map(Export::of));
    }

    private static final String INSERT = """
            with asked as (
              insert into record_export (account_id, unit_id, entity, school_year, filter, official, columns, format, codes, purpose,
                                         personal, records, expires_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + make_interval(hours => $13))
              returning *)
            select e.*, a.id as by_id, a.username as by_username, a.full_name as by_full_name
            from asked e join account a on a.id = e.account_id
            """;

    static Uni<Export> insert(SqlConnection connection, UUID account, Exports.Asked asked, int records) {
        ExportBody body = asked.body();
        return connection
                .preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addUUID(account)
                        .addUUID(asked.unit())
                        .addString(asked.type().code())
                        .addInteger(asked.year())
                        .addValue(JsonObject.mapFrom(body.filter()))
                        .addBoolean(Boolean.TRUE.equals(body.official()))
                        .addArrayOfString(asked.columns().toArray(String[]::new))
                        .addString(body.format())
                        .addBoolean(Boolean.TRUE.equals(body.codes()))
                        .addString(body.purpose().strip())
                        .addBoolean(asked.personal())
                        .addInteger(records)
                        .addInteger(HOURS))
                .map(rows -> Export.of(rows.iterator().next()));
    }

    private static final String TAKE = """
            update record_export set taken = taken + 1, taken_at = now(), version = version + 1 where id = $1
            """;

    static Uni<Void> take(SqlConnection connection, UUID id) {
        return connection.preparedQuery(TAKE).execute(Tuple.of(id)).replaceWithVoid();
    }
}
