package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.ApprovalAuthority;
import vn.khue.access.Permission;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Lets one officer both enter and approve where there is nobody else, for a reason that everybody sees. */
@ApplicationScoped
class SingleOfficers {

    private final Pool pool;
    private final Tx tx;
    private final Checks checks;

    SingleOfficers(Pool pool, Tx tx, Checks checks) {
        this.pool = pool;
        this.tx = tx;
        this.checks = checks;
    }

    /** Where, and why. */
    @Schema(name = "NewSingleOfficerPolicy")
    public record Body(
            @NotBlank @Size(max = 70) @Schema(required = true, description = "Id or `code:...` of a unit.")
            String unit,

            @NotBlank @Size(max = 1000) @Schema(required = true)
            String reason) {}

    private static final String PAGE = """
            select s.id, s.unit_id, s.reason, s.since from single_officer s
            where s.ended_at is null and s.id > $2
              and exists (select from unit_within w where w.unit_id = s.unit_id and w.ancestor_id = any($1::uuid[]))
            order by s.id limit $3
            """;

    private static final String TOTAL = """
            select count(*) as total from single_officer s
            where s.ended_at is null
              and exists (select from unit_within w where w.unit_id = s.unit_id and w.ancestor_id = any($1::uuid[]))
            """;

    /** @param counted whether it is told how many there are */
    Uni<Page<SingleOfficer>> list(Actor actor, UUID after, int limit, boolean counted) {
        UUID[] scope = actor.scope(Permission.UNIT_VIEW);
        Uni<Long> total = counted
                ? pool.preparedQuery(TOTAL)
                        .execute(Tuple.of((Object) scope))
                        .map(rows -> rows.iterator().next().getLong("total"))
                : Uni.createFrom().nullItem();
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(scope, after, limit + 1))
                .chain(rows -> total.map(all -> Page.of(
                        rows.stream().map(row -> view(actor, row)).toList(),
                        limit,
                        all,
                        policy -> List.of(policy.id().toString()))));
    }

    private static SingleOfficer view(Actor actor, Row row) {
        boolean mayEnd = new ApprovalAuthority(actor).decidesSingleOfficer(row.getUUID("unit_id"));
        return SingleOfficer.of(row, actor.tree(), mayEnd);
    }

    private static final String INSERT =
            "insert into single_officer (unit_id, reason) values ($1, $2) returning id, unit_id, reason, since";

    /** @throws Problem 403 for whoever does not manage the unit above, 409 where it is so already */
    Uni<SingleOfficer> allow(Actor actor, Body body) {
        Errors errors = checks.of(body);
        UUID unit = body.unit() == null || body.unit().isBlank() ? null : actor.named(body.unit(), "/unit", errors);
        errors.raise();
        new ApprovalAuthority(actor).requireSingleOfficer(unit);
        return tx.sql(
                actor.author(),
                connection -> connection
                        .preparedQuery(INSERT)
                        .execute(Tuple.of(unit, body.reason().strip()))
                        .map(rows -> view(actor, rows.iterator().next())));
    }

    private static final String FIND = "select unit_id from single_officer where id = $1 and ended_at is null";

    private static final String END =
            "update single_officer set ended_at = now(), version = version + 1 where id = $1 and ended_at is null returning id";

    /** @throws Problem 404 when there is none that the actor sees, 403 for whoever does not manage the unit above */
    Uni<Void> end(Actor actor, UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> row.getUUID("unit_id"))
                        .orElseThrow(Problem::notFound))
                .invoke(unit -> new ApprovalAuthority(actor).requireSingleOfficer(unit))
                .chain(unit -> tx.sql(
                        actor.author(),
                        connection -> connection.preparedQuery(END).execute(Tuple.of(id))))
                .replaceWithVoid();
    }
}
