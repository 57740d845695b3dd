package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.api.Checks;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.Conflicts;
import vn.khue.record.Entry;
import vn.khue.record.RecordTag;
import vn.khue.record.RecordWords;
import vn.khue.record.Records;
import vn.khue.record.type.Dictionary;

/** Takes away one record that was entered by mistake; the journal keeps it, with who took it away and why. */
@ApplicationScoped
class Discarding {

    private static final Set<String> ACTS = Set.of("transfer", "person_merge", "year_change_left");

    private final Tx tx;
    private final Records records;
    private final Conflicts conflicts;
    private final Checks checks;
    private final DiscardStore store;

    Discarding(Tx tx, Records records, Conflicts conflicts, Checks checks, DiscardStore store) {
        this.tx = tx;
        this.records = records;
        this.conflicts = conflicts;
        this.checks = checks;
        this.store = store;
    }

    /**
     * @throws Problem 403 without the right to edit it, 409 when it is under way, was ever approved or something leads to
     *     it, 412 when somebody else was faster, 422 when the reason is missing
     */
    Uni<Void> discard(Actor actor, Conflicts.Target target, DiscardBody body) {
        RecordTag seen = RecordTag.required(target.ifMatch(), target.schoolYear());
        RecordActions actions = new RecordActions(actor, target.type().code());
        return conflicts.told(
                actor,
                target,
                records.seen(actions, target.type(), target.id(), target.schoolYear())
                        .chain(entry -> discard(actor, actions, entry, seen, body)));
    }

    private Uni<Void> discard(Actor actor, RecordActions actions, Entry entry, RecordTag seen, DiscardBody body) {
        actions.permit(RecordAction.DISCARD, entry.unit());
        seen.same(entry);
        actions.require(RecordAction.DISCARD, entry.unit(), entry.standing(actor.account()));
        checks.of(body).raise();
        StepStore.Move move = new StepStore.Move(entry.id(), entry.version(), null);
        return tx.quiet(
                        actor.author().because(body.reason()),
                        connection -> DiscardStore.discard(connection, entry.type(), entry.year(), List.of(move)))
                .chain(gone -> gone.isEmpty()
                        ? refused(actor, entry)
                        : Uni.createFrom().voidItem());
    }

    /** Why it is still there: something leads to it, or else somebody was faster. */
    private Uni<Void> refused(Actor actor, Entry entry) {
        return store.used(entry.type(), entry.year(), List.of(entry.id())).map(uses -> {
            if (uses.isEmpty()) {
                throw Problem.of(412, "version-stale");
            }
            throw Problem.conflict(
                    "record-in-use",
                    uses.stream().map(use -> told(actor, entry, use)).toList());
        });
    }

    private static FieldError told(Actor actor, Entry entry, DiscardStore.Use use) {
        if ("school-year".equals(use.entity())) {
            return new FieldError("", "used-by-years", use.many());
        }
        if (ACTS.contains(use.entity())) {
            return new FieldError("", "used-by-act", use.many());
        }
        return new RecordActions(actor, use.entity()).reads(entry.unit())
                ? new FieldError(
                        "",
                        "used-by-records",
                        use.many(),
                        RecordWords.spoken(Dictionary.of(use.entity()).orElseThrow()))
                : new FieldError("", "used-by-unseen");
    }
}
