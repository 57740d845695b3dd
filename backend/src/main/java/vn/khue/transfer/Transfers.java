package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.TransferAction;
import vn.khue.access.TransferActions;
import vn.khue.access.TransferStanding;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Fold;
import vn.khue.db.Tx;
import vn.khue.record.rule.Findings;
import vn.khue.record.type.Dictionary;

/** Reads transfers and takes them a step further. */
@ApplicationScoped
class Transfers {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final int MOST_SCHOOLS = 20;

    private final TransferStore store;
    private final Tx tx;
    private final Checks checks;

    Transfers(TransferStore store, Tx tx, Checks checks) {
        this.store = store;
        this.tx = tx;
        this.checks = checks;
    }

    /** @throws Problem 400 with everything that is wrong with the parameters */
    Uni<Page<Transfer>> list(Actor actor, TransferFilter filter) {
        Errors errors = filter.check("-createdAt");
        List<String> states = filter.state == null ? List.of() : filter.state;
        errors.check(
                TransferFilter.STATES.containsAll(states),
                "query:state",
                "not-one-of",
                String.join(", ", TransferFilter.STATES));
        errors.check(
                filter.direction == null || List.of("in", "out").contains(filter.direction),
                "query:direction",
                "not-one-of",
                "in, out");
        UUID named = filter.unit == null ? null : actor.named(filter.unit, "query:unit", errors);
        ListQuery.refuse(errors);
        UUID[] scope = actor.scope(Permission.RECORD_READ, "student");
        TransferStore.Wanted wanted = new TransferStore.Wanted(
                named == null ? scope : actor.within(scope, named),
                filter.student,
                states.isEmpty() ? null : states.toArray(String[]::new),
                filter.cursor(1).map(at -> at.id(0)).orElse(LAST_ID),
                filter.limit(),
                filter.direction);
        TransferActions actions = new TransferActions(actor);
        return store.page(wanted)
                .map(rows -> Page.of(
                        rows.stream()
                                .map(row -> Transfer.of(row, actor.tree(), actions))
                                .toList(),
                        filter.limit(),
                        null,
                        transfer -> List.of(transfer.id().toString())));
    }

    /** @throws Problem 404 when there is none that the actor sees */
    Uni<Transfer> get(Actor actor, UUID id) {
        TransferActions actions = new TransferActions(actor);
        return row(actions, id).map(row -> Transfer.of(row, actor.tree(), actions));
    }

    private Uni<Row> row(TransferActions actions, UUID id) {
        return store.find(id)
                .map(found -> found.filter(row -> actions.sees(Transfer.standing(row)))
                        .orElseThrow(Problem::notFound));
    }

    /**
     * @throws Problem 403 when it is the turn of somebody else, 409 in a state that does not allow it or when the pupil is
     *     not there any more, 412 when somebody else was faster, 422 when the class or the reason is missing
     */
    Uni<Transfer> step(Actor actor, UUID id, TransferAction action, String ifMatch, AnswerBody body) {
        AnswerBody said = body == null ? new AnswerBody(null, null) : body;
        int seen = ETag.required(ifMatch);
        TransferActions actions = new TransferActions(actor);
        return row(actions, id)
                .invoke(row -> ETag.same(seen, row.getInteger("version")))
                .chain(row -> step(actor, actions, row, action, said))
                .chain(() -> get(actor, id));
    }

    private Uni<Void> step(Actor actor, TransferActions actions, Row row, TransferAction action, AnswerBody said) {
        TransferStanding standing = Transfer.standing(row);
        String to = actions.require(action, standing);
        Errors errors = checks.of(said);
        errors.check(action != TransferAction.REFUSE || said.saysWhy(), "/reason", "required");
        boolean accepts = action == TransferAction.ACCEPT;
        errors.check(!accepts || said.classCode() != null, "/classCode", "required");
        Uni<Boolean> classKnown = accepts && said.classCode() != null
                ? store.hasClass(standing.to(), Transfer.beginsIn(row), said.classCode())
                : Uni.createFrom().item(true);
        return classKnown
                .invoke(known -> errors.check(known, "/classCode", "reference-unknown"))
                .invoke(errors::raise)
                .chain(() -> tx.sql(actor.author(), connection -> write(connection, row, to, said)));
    }

    private Uni<Void> write(SqlConnection connection, Row row, String to, AnswerBody said) {
        return store.step(connection, row.getUUID("id"), row.getInteger("version"), to, said)
                .invoke(Transfers::raiseIfStale)
                .chain(() -> "accepted".equals(to)
                        ? move(connection, row, said)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> move(SqlConnection connection, Row row, AnswerBody said) {
        String status = Semester.of(row.getLocalDate("day")).cameIn();
        int year = Transfer.beginsIn(row);
        // The old school may have a record of the new year by now; without one he begins it at the new school.
        return store.goesOn(connection, row, year)
                .invoke(goesOn -> {
                    if (goesOn) {
                        throw Problem.conflict("pupil-goes-on");
                    }
                })
                .chain(() -> store.move(connection, row, year, said.classCode(), status))
                .chain(moved -> moved || year == row.getInteger("school_year")
                        ? Uni.createFrom().item(moved)
                        : store.goOn(connection, row, year, said.classCode(), status))
                .invoke(moved -> {
                    if (!moved) {
                        throw Problem.conflict("pupil-moved");
                    }
                })
                .chain(() -> Findings.ofRecords(
                        connection, Dictionary.of("student").orElseThrow(), year, List.of(row.getUUID("student_id"))))
                .replaceWithVoid();
    }

    private static void raiseIfStale(boolean fresh) {
        if (!fresh) {
            throw Problem.of(412, "version-stale");
        }
    }

    /** @throws Problem 403 for whoever may neither give pupils away nor take them in */
    Uni<List<DirectoryEntry>> schools(Actor actor, String q) {
        UUID[] places = new TransferActions(actor).places();
        if (places.length == 0) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
        }
        UUID[] roots = Arrays.stream(places)
                .map(place -> actor.tree().path(place).get(0))
                .distinct()
                .toArray(UUID[]::new);
        return store.schools(Fold.beginnings(q == null ? "" : q), roots, MOST_SCHOOLS)
                .map(rows -> rows.stream().map(DirectoryEntry::of).toList());
    }
}
