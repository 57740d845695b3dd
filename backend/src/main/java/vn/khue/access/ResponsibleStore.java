package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reads who answers for a unit: whoever administers it at this moment. */
@ApplicationScoped
class ResponsibleStore {

    private static final int MOST = 20;

    private final Pool pool;

    ResponsibleStore(Pool pool) {
        this.pool = pool;
    }

    // Somebody may hold it twice, such as by two minutes: the one that lasts longest counts.
    private static final String OF = """
            with one as (
              select distinct on (a.id) a.id, a.full_name, a.position, a.unit_id, a.sort_name, g.valid_from, g.valid_until
              from access_grant g join account a on a.id = g.account_id
              where g.unit_id = $1 and g.role = $2 and access_grant_state(g) = 'effective' and a.status <> 'ended'
              order by a.id, g.valid_until desc nulls first, g.valid_from)
            select *, count(*) over ()::int as total from one
            order by valid_from, sort_name collate "vi-x-icu", id limit $3
            """;

    /** @param unit one that the actor can see */
    Uni<Responsible.All> of(UUID unit, UnitTree tree) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(unit, Role.ADMINISTRATOR.code(), MOST))
                .map(rows -> {
                    List<Row> found = rows.stream().toList();
                    return new Responsible.All(
                            found.stream().map(row -> Responsible.of(row, tree)).toList(),
                            found.isEmpty() ? 0 : found.get(0).getInteger("total"));
                });
    }
}
