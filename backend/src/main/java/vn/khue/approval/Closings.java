package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ApprovalAuthority;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.db.Tx;
import vn.khue.record.Choosing;

/** Closes the records of schools for a year, and reopens them; nothing of a closed school changes in that year. */
@ApplicationScoped
class Closings {

    private final Tx tx;
    private final Checks checks;
    private final Choosing choosing;

    Closings(Tx tx, Checks checks, Choosing choosing) {
        this.tx = tx;
        this.checks = checks;
        this.choosing = choosing;
    }

    /** What is to be closed or reopened. */
    private record Wanted(UUID unit, int year, String reason) {}

    private Wanted wanted(Actor actor, ClosingBody body) {
        Errors errors = checks.of(body);
        int year = choosing.year(body.schoolYear(), "/schoolYear", errors);
        UUID unit = body.unit() == null || body.unit().isBlank() ? null : actor.named(body.unit(), "/unit", errors);
        errors.raise();
        return new Wanted(unit, year, body.reason().strip());
    }

    // $1 the unit, $2 school year, $3 reason, $4 on behalf of which unit. Each level has its own closing; what is
    // closed
    // from as high or higher stays as it is.
    private static final String CLOSE = """
            with school as (select distinct unit_id from unit_within where ancestor_id = $1 and kind = 'school'),
            closed as (
              insert into closing (unit_id, school_year, reason, closed_by_unit)
              select s.unit_id, $2, $3, $4 from school s
              where not exists (
                select from closing o join unit_within above on above.unit_id = $4 and above.ancestor_id = o.closed_by_unit
                where o.unit_id = s.unit_id and o.school_year = $2 and o.reopened_at is null)
              order by s.unit_id
              on conflict (unit_id, school_year, closed_by_unit) where reopened_at is null do nothing
              returning 1)
            select (select count(*) from closed)::int as changed, (select count(*) from school)::int as schools, 0 as still
            """;

    /** @throws vn.khue.api.Problem 403 without the right to close records of all types there, 422 when something is missing */
    Uni<ClosingResult> close(Actor actor, ClosingBody body) {
        Wanted wanted = wanted(actor, body);
        UUID closer = new ApprovalAuthority(actor).closer(wanted.unit());
        return tx.sql(
                actor.author(),
                connection -> connection
                        .preparedQuery(CLOSE)
                        .execute(Tuple.of(wanted.unit(), wanted.year(), wanted.reason(), closer))
                        .map(Closings::result));
    }

    private static final String OPEN = """
            select distinct c.closed_by_unit
            from closing c
            where c.school_year = $2 and c.reopened_at is null
              and exists (select from unit_within w where w.unit_id = c.unit_id and w.ancestor_id = $1)
            """;

    // $1 the unit, $2 school year, $3 reason, $4 units whose closings may be undone; of each school the topmost closing
    private static final String REOPEN = """
            with school as (select distinct unit_id from unit_within where ancestor_id = $1 and kind = 'school'),
            topmost as (
              select distinct on (c.unit_id) c.id, c.unit_id, c.closed_by_unit
              from school s join closing c on c.unit_id = s.unit_id and c.school_year = $2 and c.reopened_at is null
              left join unit_within a on a.unit_id = c.unit_id and a.ancestor_id = c.closed_by_unit
              order by c.unit_id, a.depth desc nulls last),
            reopened as (
              update closing c set reopened_at = now(), reopen_reason = $3, version = c.version + 1
              from topmost t
              where c.id = t.id and c.reopened_at is null and c.closed_by_unit = any($4::uuid[])
              returning c.id, c.unit_id)
            select (select count(*) from reopened)::int as changed, (select count(*) from school)::int as schools,
                   (select count(distinct c.unit_id) from closing c join reopened r on c.unit_id = r.unit_id and c.id <> r.id
                    where c.school_year = $2 and c.reopened_at is null)::int as still
            """;

    /**
     * Reopens what units closed at which the actor has the right to close, of each school the topmost closing; what a level
     * below closed by itself stays closed until that is reopened too.
     */
    Uni<ClosingResult> reopen(Actor actor, ClosingBody body) {
        Wanted wanted = wanted(actor, body);
        ApprovalAuthority authority = new ApprovalAuthority(actor);
        authority.closer(wanted.unit());
        return tx.sql(
                actor.author(),
                connection -> closers(connection, wanted, authority)
                        .chain(closers -> connection
                                .preparedQuery(REOPEN)
                                .execute(Tuple.of(wanted.unit(), wanted.year(), wanted.reason(), closers)))
                        .map(Closings::result));
    }

    private static Uni<UUID[]> closers(SqlConnection connection, Wanted wanted, ApprovalAuthority authority) {
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.of(wanted.unit(), wanted.year()))
                .map(rows -> rows.stream()
                        .map(row -> row.getUUID("closed_by_unit"))
                        .filter(authority::reopens)
                        .toArray(UUID[]::new));
    }

    private static ClosingResult result(RowSet<Row> rows) {
        Row row = rows.iterator().next();
        int changed = row.getInteger("changed");
        return new ClosingResult(changed, row.getInteger("schools") - changed, row.getInteger("still"));
    }
}
