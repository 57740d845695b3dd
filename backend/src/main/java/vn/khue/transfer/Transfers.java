package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.RecordActions;
import vn.khue.access.TransferAction;
import vn.khue.access.TransferActions;
import vn.khue.access.TransferStanding;
import vn.khue.access.UnitName;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Fold;
import vn.khue.db.Tx;
import vn.khue.record.Records;
import vn.khue.record.rule.Findings;

/** Reads transfers and takes them a step further. */
@ApplicationScoped
class Transfers {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final int MOST_SCHOOLS = 20;

    private final TransferStore store;
    private final MoverStore movers;
    private final MovedRecords moved;
    private final Records records;
    private final Tx tx;
    private final Checks checks;

    Transfers(TransferStore store, MoverStore movers, MovedRecords moved, Records records, Tx tx, Checks checks) {
        this.store = store;
        this.movers = movers;
        this.moved = moved;
        this.records = records;
        this.tx = tx;
        this.checks = checks;
    }

    /** @throws Problem 400 with everything that is wrong with the parameters */
    Uni<Page<Transfer>> list(Actor actor, TransferFilter filter) {
        Errors errors = filter.check("-createdAt");
        Set<MoverKind> kinds = filter.kinds(errors);
        List<String> states = filter.states(errors);
        UUID named = filter.unit == null ? null : actor.named(filter.unit, "query:unit", errors);
        ListQuery.refuse(errors);
        TransferStore.Wanted wanted = new TransferStore.Wanted(
                scope(actor, kinds, MoverKind.STUDENT, named),
                scope(actor, kinds, MoverKind.STAFF, named),
                filter.student == null ? filter.staff : filter.student,
                states.isEmpty() ? null : states.toArray(String[]::new),
                filter.direction);
        return page(actor, wanted, filter);
    }

    private static UUID[] scope(Actor actor, Set<MoverKind> kinds, MoverKind kind, UUID named) {
        if (!kinds.contains(kind)) {
            return new UUID[0];
        }
        UUID[] scope = actor.scope(Permission.RECORD_READ, kind.code());
        return named == null ? scope : actor.within(scope, named);
    }

    private Uni<Page<Transfer>> page(Actor actor, TransferStore.Wanted wanted, ListQuery query) {
        TransferActions actions = new TransferActions(actor);
        int limit = query.limit();
        UUID before = query.cursor(1).map(at -> at.id(0)).orElse(LAST_ID);
        Uni<Optional<Long>> total = query.count()
                ? store.count(wanted).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return store.page(wanted, before, limit)
                .chain(rows -> total.map(all -> Page.of(
                        rows.stream()
                                .map(row -> Transfer.of(row, actor.tree(), actions))
                                .toList(),
                        limit,
                        all.orElse(null),
                        transfer -> List.of(transfer.id().toString()))));
    }

    /**
     * The transfers of one person that the actor sees; a school that gave him away sees those of its own.
     *
     * @param name id, or {@code code:...}
     * @throws Problem 404 when the actor sees neither the person nor any transfer of his
     */
    Uni<Page<Transfer>> of(Actor actor, MoverKind kind, String name, ListQuery query) {
        ListQuery.refuse(query.check("-createdAt"));
        if (!UnitName.wellFormed(name)) {
            return Uni.createFrom().failure(Problem::notFound);
        }
        return movers.person(kind, name)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(person -> page(actor, whole(actor, kind, person), query)
                        .chain(page -> page.items().isEmpty()
                                ? records.seen(
                                                new RecordActions(actor, kind.code()),
                                                kind.type(),
                                                person.toString(),
                                                null)
                                        .replaceWith(page)
                                : Uni.createFrom().item(page)));
    }

    private static TransferStore.Wanted whole(Actor actor, MoverKind kind, UUID person) {
        Set<MoverKind> kinds = Set.of(kind);
        return new TransferStore.Wanted(
                scope(actor, kinds, MoverKind.STUDENT, null),
                scope(actor, kinds, MoverKind.STAFF, null),
                person,
                null,
                null);
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
     * @throws Problem 403 when it is the turn of somebody else, 409 in a state that does not allow it or when who moves is
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
        boolean pupil = MoverKind.STUDENT.code().equals(standing.type());
        boolean placed = pupil && action == TransferAction.ACCEPT;
        errors.check(!placed || said.classCode() != null, "/classCode", "required");
        errors.check(pupil || said.classCode() == null, "/classCode", "class-for-pupils");
        Uni<Boolean> classKnown = placed && said.classCode() != null
                ? moved.hasClass(standing.to(), Transfer.beginsIn(row), said.classCode())
                : Uni.createFrom().item(true);
        return classKnown
                .invoke(known -> errors.check(known, "/classCode", "reference-unknown"))
                .invoke(errors::raise)
                .chain(() -> action == TransferAction.RELEASE
                        ? moved.headsNone(row)
                        : Uni.createFrom().voidItem())
                .chain(() -> tx.sql(
                        actor.author().because(said.saysWhy() ? said.reason() : row.getString("reason")),
                        connection -> write(connection, row, to, said)));
    }

    private Uni<Void> write(SqlConnection connection, Row row, String to, AnswerBody said) {
        return store.step(connection, row.getUUID("id"), row.getInteger("version"), to, said)
                .invoke(Transfers::raiseIfStale)
                .chain(() -> "accepted".equals(to)
                        ? move(connection, row, said)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> move(SqlConnection connection, Row row, AnswerBody said) {
        MoverKind kind = MoverKind.of(row.getString("kind")).orElseThrow();
        String later = kind.problem("goes-on");
        int year = Transfer.beginsIn(row);
        // The old school may have a record of the new year by now; without one he begins it at the new school.
        return moved.goesOn(connection, row, year)
                .invoke(goesOn -> {
                    if (goesOn) {
                        throw Problem.conflict(later);
                    }
                })
                .chain(() -> moved.headsNone(connection, row))
                .chain(() -> moved.move(connection, row, year, said.classCode()))
                .chain(done -> done || year == row.getInteger("school_year")
                        ? Uni.createFrom().item(done)
                        : moved.goOn(connection, row, year, said.classCode()))
                .invoke(done -> {
                    if (!done) {
                        throw Problem.conflict(kind.problem("moved"));
                    }
                })
                .chain(() -> Findings.ofRecords(connection, kind.type(), year, List.of(row.getUUID("student_id"))))
                .replaceWithVoid();
    }

    private static void raiseIfStale(boolean fresh) {
        if (!fresh) {
            throw Problem.of(412, "version-stale");
        }
    }

    /** @throws Problem 403 for whoever may neither give people away nor take them in */
    Uni<List<DirectoryEntry>> schools(Actor actor, String q) {
        TransferActions actions = new TransferActions(actor);
        List<UUID> places = Arrays.stream(MoverKind.values())
                .flatMap(kind -> Arrays.stream(actions.places(kind.code())))
                .toList();
        if (places.isEmpty()) {
            throw Problem.forbidden("not-allowed", new FieldError("", "lacks-permission", "record.edit"));
        }
        UUID[] roots = places.stream()
                .map(place -> actor.tree().path(place).get(0))
                .distinct()
                .toArray(UUID[]::new);
        return store.schools(Fold.beginnings(q == null ? "" : q), roots, MOST_SCHOOLS)
                .map(rows -> rows.stream().map(DirectoryEntry::of).toList());
    }
}
