package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.access.RecordState;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.Conflicts;
import vn.khue.record.Entry;
import vn.khue.record.EntryView;
import vn.khue.record.RecordTag;
import vn.khue.record.Records;

/** Moves one record on. */
@ApplicationScoped
class Steps {

    private final Tx tx;
    private final Records records;
    private final Conflicts conflicts;
    private final Checks checks;

    Steps(Tx tx, Records records, Conflicts conflicts, Checks checks) {
        this.conflicts = conflicts;
        this.tx = tx;
        this.records = records;
        this.checks = checks;
    }

    /**
     * @param body null to say nothing
     * @throws Problem 403 without the right or for one's own edit, 409 in a state that does not allow it, 412 when
     *     somebody else was faster, 422 when the reason is missing
     */
    Uni<EntryView> step(Actor actor, RecordAction action, Conflicts.Target target, StepBody body) {
        StepBody said = body == null ? StepBody.silent() : body;
        RecordTag seen = RecordTag.required(target.ifMatch(), target.schoolYear());
        RecordActions actions = new RecordActions(actor, target.type().code());
        return conflicts.told(
                actor,
                target,
                records.seen(actions, target.type(), target.id(), target.schoolYear())
                        .chain(entry -> step(actor, actions, action, entry, seen, said)));
    }

    private Uni<EntryView> step(
            Actor actor, RecordActions actions, RecordAction action, Entry entry, RecordTag seen, StepBody said) {
        actions.permit(action, entry.unit());
        seen.same(entry);
        InTheWay.check(actor, actions, action, entry);
        RecordState to = actions.require(action, entry.unit(), entry.standing(actor.account()));
        Errors errors = checks.of(said);
        said.check(action, entry.type(), errors);
        errors.raise();
        StepStore.Move move = new StepStore.Move(entry.id(), entry.version(), to);
        return tx.quiet(
                        actor.author().because(said.reason()),
                        connection ->
                                StepStore.move(connection, entry.type(), entry.year(), said.remark(), List.of(move)))
                .invoke(Steps::raiseUnless)
                .chain(moved -> records.get(actor, entry.type(), entry.id().toString(), entry.yearName()));
    }

    private static void raiseUnless(Set<UUID> moved) {
        if (moved.isEmpty()) {
            throw Problem.of(412, "version-stale");
        }
    }
}
