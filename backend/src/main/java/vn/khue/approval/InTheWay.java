package vn.khue.approval;

import java.util.List;
import java.util.Optional;
import vn.khue.access.Actor;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.record.Entry;
import vn.khue.record.FindingWords;
import vn.khue.record.SeenFindings;
import vn.khue.record.rule.Finding;

/** What rules found that keeps a record from going on, told field by field as far as its reader may see it. */
final class InTheWay {

    private InTheWay() {}

    /** @throws Problem 409 when it is findings by which the step is refused */
    static void check(Actor actor, RecordActions actions, RecordAction action, Entry entry) {
        Optional<String> refusal = actions.refusal(action, entry.unit(), entry.standing(actor.account()));
        if (refusal.isEmpty() || !List.of("warnings-open", "errors-open").contains(refusal.get())) {
            return;
        }
        List<Finding> stopping = entry.findings().stream()
                .filter("errors-open".equals(refusal.get()) ? Finding::breaks : Finding::warns)
                .toList();
        List<FieldError> errors = SeenFindings.of(actions, actor.tree(), entry.type(), entry.unit(), stopping).stream()
                .map(finding -> new FieldError(
                        finding.field() == null ? "" : "/" + finding.field(),
                        "finding-open",
                        FindingWords.of(entry.type(), finding)))
                .toList();
        throw Problem.conflict(refusal.get(), errors);
    }
}
