package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Role;
import vn.khue.access.SecondFactorRoles;
import vn.khue.access.UnitActions;
import vn.khue.api.Day;
import vn.khue.api.Page;
import vn.khue.api.Problem;

/** Reads units, only those within the scope of the actor; one statement for a page, one more when it is to be counted. */
@ApplicationScoped
class UnitStore {

    private final Pool pool;
    private final SecondFactorRoles secondFactor;

    UnitStore(Pool pool, SecondFactorRoles secondFactor) {
        this.pool = pool;
        this.secondFactor = secondFactor;
    }

    Uni<Page<UnitView>> list(Actor actor, UnitSelection wanted) {
        boolean undemanded = Administration.SECOND_FACTOR.code().equals(wanted.lacking())
                && !secondFactor.demands(Role.ADMINISTRATOR);
        if (wanted.nowhere() || wanted.scope().length == 0 || undemanded) {
            return Uni.createFrom().item(new Page<>(List.of(), null, wanted.count() ? 0L : null));
        }
        Uni<RowSet<Row>> rows = wanted.asOf() == null
                ? read(UnitReading.of(wanted), wanted)
                : pool.preparedQuery(UnitPast.statement(wanted)).execute(UnitPast.values(wanted));
        return wanted.count()
                ? rows.chain(read -> count(wanted).map(total -> page(read, actor, wanted, total)))
                : rows.map(read -> page(read, actor, wanted, null));
    }

    private Uni<RowSet<Row>> read(UnitReading reading, UnitSelection wanted) {
        return pool.preparedQuery(reading.statement(wanted)).execute(reading.values(wanted));
    }

    private static Page<UnitView> page(RowSet<Row> rows, Actor actor, UnitSelection wanted, Long total) {
        return Page.of(
                views(rows, actor, wanted.today()),
                wanted.limit(),
                total,
                unit -> List.of(
                        wanted.sort(),
                        wanted.byCode() ? unit.code() : unit.name(),
                        unit.id().toString()));
    }

    private static List<UnitView> views(RowSet<Row> rows, Actor actor, LocalDate today) {
        UnitActions actions = new UnitActions(actor);
        List<UnitView> units = new ArrayList<>(rows.size());
        for (Row row : rows) {
            units.add(UnitView.of(row, actions, actor.tree(), today));
        }
        return units;
    }

    private static final String COUNT = """
            select count(*)
            from unit_within w join unit u on u.id = w.unit_id
            where w.ancestor_id = any($1)
              and ($2::text[] is null or u.kind = any($2))
              and ($3::text[] is null or u.type = any($3))
              and ($4::text[] is null or u.levels && $4)
              and ($5::boolean is null or (u.ended_on is not null and u.ended_on <= $6::date) = $5)
              and ($7::uuid is null or w.parent_id = $7)
              and ($8::text[] is null or u.search like all($8))
              and ($9::text is null or $9 =
            """ + Administration.LACKING + ")\n";

    private Uni<Long> count(UnitSelection wanted) {
        if (wanted.asOf() != null) {
            return pool.preparedQuery(UnitPast.COUNT)
                    .execute(UnitPast.filters(wanted))
                    .map(UnitStore::number);
        }
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(wanted.scope())
                .addArrayOfString(wanted.kinds())
                .addArrayOfString(wanted.types())
                .addArrayOfString(wanted.levels())
                .addBoolean(wanted.ended())
                .addLocalDate(wanted.today())
                .addUUID(wanted.parent())
                .addArrayOfString(wanted.words().length == 0 ? null : wanted.words())
                .addString(wanted.lacking());
        return pool.preparedQuery(COUNT).execute(values).map(UnitStore::number);
    }

    private static Long number(RowSet<Row> rows) {
        return rows.iterator().next().getLong(0);
    }

    private static final String ONE = UnitView.COLUMNS + """
            from unit u join unit_within w on w.unit_id = u.id and w.ancestor_id = u.id
            where u.id = $1
            """;

    /** The unit of this id, which the actor sees. @throws Problem 404 when there is none */
    Uni<UnitView> get(Actor actor, UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows ->
                        views(rows, actor, Day.today()).stream().findFirst().orElseThrow(Problem::notFound));
    }
}
