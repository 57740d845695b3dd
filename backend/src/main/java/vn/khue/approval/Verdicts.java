package vn.khue.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.record.Brief;

/** Which of many records can be moved on, and why the others cannot. */
final class Verdicts {

    private final RecordAction action;
    private final List<StepStore.Move> moves = new ArrayList<>();
    private final Map<UUID, Brief> movable = new LinkedHashMap<>();
    private final List<ManyResult.Item> refused = new ArrayList<>();

    private Verdicts(RecordAction action) {
        this.action = action;
    }

    /**
     * @param asked ids that were named, of which those not found are refused too; empty when none were
     * @param used  ids of those that cannot be taken away, because something leads to them
     */
    static Verdicts of(
            Actor actor, String type, RecordAction action, List<Brief> found, List<UUID> asked, Set<UUID> used) {
        Verdicts verdicts = new Verdicts(action);
        RecordActions actions = new RecordActions(actor, type);
        Set<UUID> unseen = new HashSet<>(asked);
        for (Brief brief : found) {
            unseen.remove(brief.id());
            actions.refusal(action, brief.unit(), brief.standing(actor.account()))
                    .or(() -> used.contains(brief.id()) ? Optional.of("record-in-use") : Optional.empty())
                    .ifPresentOrElse(reason -> verdicts.refuse(brief, reason), () -> verdicts.move(actions, brief));
        }
        unseen.forEach(id -> verdicts.refused.add(new ManyResult.Item(id, null, null, "refused", "not-found")));
        return verdicts;
    }

    private void refuse(Brief brief, String reason) {
        refused.add(new ManyResult.Item(brief.id(), brief.code(), brief.name(), "refused", reason));
    }

    private void move(RecordActions actions, Brief brief) {
        movable.put(brief.id(), brief);
        moves.add(new StepStore.Move(brief.id(), brief.version(), actions.after(action, brief.state())));
    }

    List<StepStore.Move> moves() {
        return moves;
    }

    /** What would become of them. */
    ManyResult tried() {
        return result(movable.keySet());
    }

    /** @param moved ids of those that the database has moved; the rest had been changed meanwhile */
    ManyResult result(Set<UUID> moved) {
        List<ManyResult.Item> items = new ArrayList<>(refused);
        List<ManyResult.Item> done = new ArrayList<>();
        for (Brief brief : movable.values()) {
            if (moved.contains(brief.id())) {
                done.add(new ManyResult.Item(brief.id(), brief.code(), brief.name(), "done", null));
            } else {
                items.add(new ManyResult.Item(brief.id(), brief.code(), brief.name(), "refused", "version-stale"));
            }
        }
        items.addAll(done);
        return ManyResult.of(action.code(), items);
    }
}
