package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.api.Page;

/** Reads units, only those within the scope of the actor. */
@ApplicationScoped
class UnitStore {

    private final Pool pool;

    UnitStore(Pool pool) {
        this.pool = pool;
    }

    private static final String LIST =
            """
            select u.id, u.code, u.kind, u.type, u.name, u.levels, u.level_group, u.ownership, u.ended_on, u.version,
                   m.id as merged_id, m.code as merged_code, m.name as merged_name, m.kind as merged_kind,
                   p.id as parent_id, p.code as parent_code, p.name as parent_name, p.kind as parent_kind,
                   l.valid_from as parent_from,
                   array(select a.alias from unit_alias a where a.unit_id = u.id order by a.alias) as aliases,
                   (select count(*) from unit_link c where c.parent_id = u.id and c.valid @> $4::date)::int as child_count
            from unit u
            left join unit_link l on l.unit_id = u.id and l.valid @> $4::date
            left join unit p on p.id = l.parent_id
            left join unit m on m.id = u.merged_into
            where exists (select from unit_within w where w.unit_id = u.id and w.ancestor_id = any($1))
              and ($2::text is null or (u.name collate "vi-x-icu", u.id) > ($2 collate "vi-x-icu", $3::uuid))
            order by u.name collate "vi-x-icu", u.id
            limit $5
            """;

    Uni<Page<Unit>> list(Actor actor, UnitFilter filter) {
        var cursor = filter.cursor(2);
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(actor.scope(Permission.UNIT_VIEW))
                .addString(cursor.map(at -> at.get(0)).orElse(null))
                .addString(cursor.map(at -> at.get(1)).orElse(null))
                .addLocalDate(filter.asOf == null ? java.time.LocalDate.now() : filter.asOf)
                .addInteger(filter.limit() + 1);
        return pool.preparedQuery(LIST).execute(values).map(rows -> {
            List<Unit> units = new ArrayList<>();
            rows.forEach(row -> units.add(Unit.of(row, actor)));
            return Page.of(units, filter.limit(), null, unit -> List.of(unit.name(), unit.id().toString()));
        });
    }
}
