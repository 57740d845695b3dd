package vn.khue.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;

/** Reads the seals, has new ones made, and has old ones computed again. */
@ApplicationScoped
class SealStore {

    private final Pool pool;

    SealStore(Pool pool) {
        this.pool = pool;
    }

    private static final String LIST = """
            select number, at, rows, from_seq, to_seq, hash, previous_hash
            from history_seal
            where number < $1
            order by number desc
            limit $2
            """;

    private static final String COUNT = "select count(*) as total from history_seal";

    /** Newest first. */
    Uni<Page<Seal>> page(ListQuery query) {
        long before = query.cursor(1).map(at -> at.number(0)).orElse(Long.MAX_VALUE);
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(before, query.limit() + 1))
                .map(rows -> rows.stream().map(Seal::of).toList())
                .chain(seals -> total(query)
                        .map(total ->
                                Page.of(seals, query.limit(), total, seal -> List.of(Long.toString(seal.number())))));
    }

    private Uni<Long> total(ListQuery query) {
        return query.count()
                ? pool.preparedQuery(COUNT)
                        .execute()
                        .map(rows -> rows.iterator().next().getLong("total"))
                : Uni.createFrom().nullItem();
    }

    private static final String UNSEALED = """
            select count(*) as rows from history where seq > coalesce((select max(to_seq) from history_seal), 0)
            """;

    /** How many entries no seal holds yet: those of the last minutes. */
    Uni<Long> unsealed() {
        return pool.preparedQuery(UNSEALED)
                .execute()
                .map(rows -> rows.iterator().next().getLong("rows"));
    }

    private static final String NEXT = "select history_seal_next($1) as rows";

    /** Makes one seal of at most so many entries; answers how many it took, 0 when there is nothing to do. */
    Uni<Integer> seal(int most) {
        return pool.preparedQuery(NEXT)
                .execute(Tuple.of(most))
                .map(rows -> rows.iterator().next().getInteger("rows"));
    }

    private static final String RECOMPUTE = """
            select s.number, s.at, s.rows, s.from_seq, s.to_seq, s.hash, s.previous_hash,
                   found.rows as found_rows, found.hash as found_hash
            from (select * from history_seal where number > $1 order by number limit $2) s
            cross join lateral history_digest(s.number, s.at, s.from_seq, s.to_seq, s.previous_hash) found
            order by s.number
            """;

    /** The next few seals after the number, each beside what the entries of its range add up to now. */
    Uni<List<SealCheck>> recompute(long after, int most) {
        return pool.preparedQuery(RECOMPUTE)
                .execute(Tuple.of(after, most))
                .map(rows -> rows.stream().map(SealCheck::of).toList());
    }

    private static final String BEFORE_THE_FIRST = "select count(*) as rows from history where seq < 1";

    /** Entries where the journal never had any. */
    Uni<Long> beforeTheFirst() {
        return pool.preparedQuery(BEFORE_THE_FIRST)
                .execute()
                .map(rows -> rows.iterator().next().getLong("rows"));
    }
}
