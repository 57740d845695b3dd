package vn.khue.record;

import java.util.List;
import java.util.UUID;
import vn.khue.access.RecordActions;
import vn.khue.access.UnitTree;
import vn.khue.record.rule.Finding;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * What of the findings of a record its reader sees: none about a field that is masked, for it would tell what stands there,
 * and reasons only with personal fields.
 */
public final class SeenFindings {

    private SeenFindings() {}

    public static List<Finding> of(
            RecordActions actions, UnitTree tree, RecordType type, UUID unit, List<Finding> findings) {
        if (findings.isEmpty()) {
            return findings;
        }
        boolean personal = actions.readsPersonal(unit);
        boolean sensitive = actions.readsSensitive(unit);
        return findings.stream()
                .filter(finding -> {
                    RecordField field =
                            finding.field() == null ? null : type.named().get(finding.field());
                    return field == null || !field.hidden(personal, sensitive);
                })
                .map(finding ->
                        finding.seenBy(actions::reads, other -> tree.ref(other).name()))
                .map(finding -> personal ? finding : finding.withoutReason())
                .toList();
    }
}
