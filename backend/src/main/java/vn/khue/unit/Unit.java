package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.UnitRef;

/**
 * A unit as the API answers it.
 *
 * @param parentFrom day since when it stands below its parent
 * @param can        what the asking account may do with it
 * @param cannot     what it may not do, each with the code of the reason
 */
@Schema(name = "Unit")
public record Unit(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "11362") String code,
        @Schema(required = true, enumeration = {"department", "commune", "school"}) String kind,
        @Schema(required = true, nullable = true, enumeration = {"xa", "phuong", "dac-khu"}) String type,
        @Schema(required = true) String name,
        @Schema(required = true) List<String> levels,
        @Schema(required = true, nullable = true) String levelGroup,
        @Schema(required = true, nullable = true) String ownership,
        @Schema(required = true, enumeration = {"active", "ended"}) String status,
        @Schema(required = true, nullable = true) LocalDate endedOn,
        @Schema(required = true, nullable = true) UnitRef mergedInto,
        @Schema(required = true, nullable = true) UnitRef parent,
        @Schema(required = true, nullable = true) LocalDate parentFrom,
        @Schema(required = true) List<String> aliases,
        @Schema(required = true) int childCount,
        @Schema(required = true) int version,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    static Unit of(Row row, Actor actor) {
        UUID id = row.getUUID("id");
        LocalDate endedOn = row.getLocalDate("ended_on");
        boolean ended = endedOn != null && !endedOn.isAfter(LocalDate.now());
        List<String> can = new ArrayList<>();
        Map<String, String> cannot = new LinkedHashMap<>();
        UnitActions.of(actor, id, ended).forEach((action, reason) -> {
            if (reason == null) {
                can.add(action);
            } else {
                cannot.put(action, reason);
            }
        });
        return new Unit(
                id,
                row.getString("code"),
                row.getString("kind"),
                row.getString("type"),
                row.getString("name"),
                List.of(row.getArrayOfStrings("levels")),
                row.getString("level_group"),
                row.getString("ownership"),
                ended ? "ended" : "active",
                endedOn,
                UnitRef.of(row, "merged_"),
                UnitRef.of(row, "parent_"),
                row.getLocalDate("parent_from"),
                List.of(row.getArrayOfStrings("aliases")),
                row.getInteger("child_count"),
                row.getInteger("version"),
                can,
                cannot);
    }
}
