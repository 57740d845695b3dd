package vn.khue.finding;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.RecordActions;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.record.SeenFindings;
import vn.khue.record.rule.Finding;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** What a rule found, with the record in which it was found. */
@Schema(name = "FoundRecord")
public record FoundRecord(
        @Schema(required = true) UnitRef school,

        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "student")
        String type,

        @Schema(required = true) UUID id,
        @Schema(required = true, maxLength = 40) String code,
        @Schema(required = true, maxLength = 300) String name,
        @Schema(required = true) Finding finding) {

    /** Null for what a rule found that the catalogue has no more. */
    static FoundRecord of(Row row, Actor actor) {
        UnitTree tree = actor.tree();
        String type = row.getString("entity");
        List<Finding> found = Finding.list(type, new JsonArray().add(row.getValue("finding")));
        RecordType of = Dictionary.of(type).orElseThrow();
        return SeenFindings.of(new RecordActions(actor, type), tree, of, row.getUUID("unit_id"), found).stream()
                .findFirst()
                .map(finding -> new FoundRecord(
                        tree.ref(row.getUUID("unit_id")),
                        type,
                        row.getUUID("record_id"),
                        row.getString("code"),
                        row.getString("name"),
                        finding))
                .orElse(null);
    }
}
