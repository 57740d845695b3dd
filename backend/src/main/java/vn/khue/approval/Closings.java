package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Row;
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

    // $1 the unit, $2 school year, $3 reason, $4 on behalf of which unit; who stands above takes over what was closed below
    private static final String CLOSE = """
            with school as (select distinct unit_id from unit_within where ancestor_id = $1 and kind = 'school'),
            closed as (
              insert into closing as c (unit_id, school_year, reason, closed_by_unit)
              select unit_id, $2, $3, $4 from school order by unit_id
              on conflict (unit_id, school_year) where reopened_at is null
              do update set closed_by_unit = excluded.closed_by_unit, reason = excluded.reason, closed_at = now(), version = c.version + 1
              where c.closed_by_unit <> excluded.closed_by_unit
                and exists (select from unit_within w where w.unit_id = c.closed_by_unit and w.ancestor_id = excluded.closed_by_unit)
              returning 1)
            select (select count(*) from closed)::int as changed, (select count(*) from school)::int as schools
            """;

    /** @throws vn.khue.api.Problem 403 without the right to close records of all types there, 422 when something is missing */
    Uni<ClosingResult> close(Actor actor, ClosingBody body) {
        Wanted wanted = wanted(actor, body);
        UUID closer = new ApprovalAuthority(actor).closer(wanted.unit());
        return tx.sql(actor.author(), connection -> connection
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

    // $1 the unit, $2 school year, $3 reason, $4 units whose closings may be undone
    private static final String REOPEN = """
            with school as (select distinct unit_id from unit_within where ancestor_id = $1 and kind = 'school'),
            reopened as (
              update closing c set reopened_at = now(), reopen_reason = $3, version = c.version + 1
              from school s
              where c.unit_id = s.unit_id and c.school_year = $2 and c.reopened_at is null and c.closed_by_unit = any($4::uuid[])
              returning 1)
            select (select count(*) from reopened)::int as changed, (select count(*) from school)::int as schools
            """;

    /** Reopens what units closed at which the actor has the right to close; the rest stays closed. */
    Uni<ClosingResult> reopen(Actor actor, ClosingBody body) {
        Wanted wanted = wanted(actor, body);
        ApprovalAuthority authority = new ApprovalAuthority(actor);
        authority.closer(wanted.unit());
        return tx.sql(actor.author(), connection -> closers(connection, wanted, authority)
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
        return new ClosingResult(changed, row.getInteger("schools") - changed);
    }
}
