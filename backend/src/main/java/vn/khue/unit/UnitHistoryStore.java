package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.khue.access.AccountRef;
import vn.khue.access.UnitTree;

/** Reads what became of one unit: its links, and its names out of the journal. */
@ApplicationScoped
class UnitHistoryStore {

    private final Pool pool;

    UnitHistoryStore(Pool pool) {
        this.pool = pool;
    }

    Uni<UnitHistory> of(UUID unit, UnitTree tree) {
        return links(unit, tree).chain(links -> names(unit).map(names -> new UnitHistory(links, names)));
    }

    private static final String LINKS =
            "select parent_id, valid_from, valid_until, reason from unit_link where unit_id = $1 order by valid_from";

    private Uni<List<UnitHistory.Link>> links(UUID unit, UnitTree tree) {
        return pool.preparedQuery(LINKS)
                .execute(Tuple.of(unit))
                .map(rows -> rows.stream()
                        .map(row -> new UnitHistory.Link(
                                tree.ref(row.getUUID(0)), row.getLocalDate(1), row.getLocalDate(2), row.getString(3)))
                        .toList());
    }

    private static final String NAMES = """
            with written as (
              select h.seq, h.at, h.actor, h.data ->> 'name' as name,
                     lag(h.data ->> 'name') over (order by h.seq) as before
              from history h
              where h.record = $1 and h.entity = 'unit'
            )
            select w.name, w.at as "from", lead(w.at) over (order by w.seq) as until,
                   a.id as actor_id, a.username as actor_username, a.full_name as actor_full_name
            from written w left join account a on a.id = w.actor
            where w.before is distinct from w.name
            order by w.seq
            """;

    private Uni<List<UnitHistory.Name>> names(UUID unit) {
        return pool.preparedQuery(NAMES)
                .execute(Tuple.of(unit))
                .map(rows -> rows.stream()
                        .map(row -> new UnitHistory.Name(
                                row.getString("name"),
                                instant(row, "from"),
                                instant(row, "until"),
                                AccountRef.of(row, "actor_")))
                        .toList());
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
