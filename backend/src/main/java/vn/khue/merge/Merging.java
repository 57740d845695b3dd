package vn.khue.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.MergeAuthority;
import vn.khue.access.RecordActions;
import vn.khue.access.UnitName;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.Entry;
import vn.khue.record.EntryView;
import vn.khue.record.RecordTag;
import vn.khue.record.Records;
import vn.khue.record.rule.Findings;
import vn.khue.record.type.RecordType;

/** Makes one record of two that are of the same person, and takes it back. */
@ApplicationScoped
class Merging {

    private final MergeStore store;
    private final Records records;
    private final Tx tx;
    private final Checks checks;

    Merging(MergeStore store, Records records, Tx tx, Checks checks) {
        this.store = store;
        this.records = records;
        this.tx = tx;
        this.checks = checks;
    }

    /**
     * @param name the record that stays
     * @throws Problem 403 without the right to edit the records of both at all their schools, 409 while a transfer is under
     *     way or a year is closed, 412 when somebody changed the one that stays, 422 when the other one is none
     */
    Uni<EntryView> merge(Actor actor, RecordType type, String name, String ifMatch, MergeBody body) {
        Errors errors = checks.of(body);
        RecordTag seen = RecordTag.ofAnyYear(ifMatch);
        RecordActions actions = new RecordActions(actor, type.code());
        return records.seen(actions, type, name, null)
                .invoke(seen::same)
                .chain(stays -> other(actions, type, body.other())
                        .invoke(gone -> {
                            errors.check(gone != null || blank(body.other()), "/other", "other-kind");
                            errors.check(gone == null || !gone.id().equals(stays.id()), "/other", "same-record");
                            errors.check(gone == null || oneNumber(stays, gone), "/other", "two-numbers");
                            errors.raise();
                        })
                        .chain(gone ->
                                merge(actor, type, stays, gone, body.reason().strip())));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean oneNumber(Entry stays, Entry gone) {
        String one = stays.text("nationalId");
        String other = gone.text("nationalId");
        return one == null || other == null || one.equals(other);
    }

    /** Null when there is none that the actor sees. */
    private Uni<Entry> other(RecordActions actions, RecordType type, String name) {
        if (name == null || !UnitName.wellFormed(name)) {
            return Uni.createFrom().nullItem();
        }
        return records.seen(actions, type, name, null)
                .onFailure(failure -> failure instanceof Problem problem && problem.status() == 404)
                .recoverWithNull();
    }

    private Uni<EntryView> merge(Actor actor, RecordType type, Entry stays, Entry gone, String reason) {
        return schools(type, stays, gone)
                .invoke(new MergeAuthority(actor, type.code())::require)
                .chain(() -> tx.sql(
                        actor.author().because(reason),
                        connection -> store.merge(connection, type.code(), gone.id(), stays.id(), stays.unit(), reason)
                                .chain(() -> look(connection, type, stays, List.of(stays.id())))))
                .chain(() -> records.get(actor, type, stays.id().toString(), null));
    }

    private Uni<Set<UUID>> schools(RecordType type, Entry stays, Entry gone) {
        return store.schools(type.code(), List.of(stays.id(), gone.id())).map(found -> {
            Set<UUID> all = new HashSet<>(found);
            all.add(stays.unit());
            all.add(gone.unit());
            return all;
        });
    }

    private static Uni<Void> look(SqlConnection connection, RecordType type, Entry stays, List<UUID> ids) {
        return Findings.ofRecords(connection, type, stays.year(), ids).replaceWithVoid();
    }

    /** @throws Problem 404 when there is no such record that the actor sees */
    Uni<Merge.All> of(Actor actor, RecordType type, String name) {
        MergeAuthority authority = new MergeAuthority(actor, type.code());
        return records.seen(new RecordActions(actor, type.code()), type, name, null)
                .chain(stays -> store.of(stays.id()))
                .map(rows -> new Merge.All(
                        rows.stream().map(row -> Merge.of(row, authority)).toList()));
    }

    /**
     * @throws Problem 403 as for merging, 409 when it has been taken back or somebody has worked on what was taken over
     */
    Uni<EntryView> undo(Actor actor, RecordType type, String name, UUID merge) {
        return records.seen(new RecordActions(actor, type.code()), type, name, null)
                .chain(stays -> store.find(merge, stays.id())
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .chain(row -> undo(actor, type, stays, row)));
    }

    private Uni<EntryView> undo(Actor actor, RecordType type, Entry stays, Row merge) {
        UUID gone = merge.getUUID("gone_id");
        return store.schools(type.code(), List.of(stays.id(), gone))
                .invoke(schools -> {
                    Set<UUID> all = new HashSet<>(schools);
                    all.addAll(Arrays.asList(merge.getArrayOfUUIDs("schools")));
                    new MergeAuthority(actor, type.code()).require(all);
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> store.undo(connection, merge.getUUID("id"))
                                .invoke(undone -> {
                                    if (!undone) {
                                        throw Problem.conflict("merge-undone");
                                    }
                                })
                                .chain(() -> look(connection, type, stays, List.of(stays.id(), gone)))))
                .chain(() -> records.get(actor, type, stays.id().toString(), null));
    }
}
