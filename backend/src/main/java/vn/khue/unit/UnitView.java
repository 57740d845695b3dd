package vn.khue.unit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitActions;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;

/**
 * A unit as the API answers it.
 *
 * @param parentFrom day since when it stands below its parent
 * @param childCount children that have not ended
 * @param can        what the asking account may do with it
 * @param cannot     what it may not do, each with the code of the reason
 */
@Schema(name = "Unit")
public record UnitView(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "11362") String code,

        @Schema(
                required = true,
                enumeration = {"department", "commune", "school"})
        String kind,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"xa", "phuong", "dac-khu"})
        String type,

        @Schema(required = true) String name,

        @Schema(required = true, implementation = Level[].class)
        List<String> levels,

        @Schema(required = true, nullable = true) String levelGroup,
        @Schema(required = true, nullable = true) String ownership,

        @Schema(
                required = true,
                enumeration = {"active", "ended"})
        String status,

        @Schema(required = true, nullable = true) LocalDate endedOn,
        @Schema(required = true, nullable = true) UnitRef mergedInto,
        @Schema(required = true, nullable = true) UnitRef parent,
        @Schema(required = true, nullable = true) LocalDate parentFrom,
        @Schema(required = true) List<String> aliases,
        @Schema(required = true) int childCount,
        @Schema(required = true) int version,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    /** What is read of each unit, in the order in which {@link #of} takes it; w is its row of unit_within. */
    static final String COLUMNS = """
            select u.id, u.code, u.kind, u.type, u.name, u.levels, u.level_group, u.ownership, u.ended_on, u.merged_into,
                   w.parent_id, w.parent_from, u.aliases, w.child_count, u.version
            """;

    /** @param today the day for which the status is told */
    static UnitView of(Row row, UnitActions actions, UnitTree tree, LocalDate today) {
        UUID id = row.getUUID(0);
        LocalDate endedOn = row.getLocalDate(8);
        UUID mergedInto = row.getUUID(9);
        boolean ended = endedOn != null && !endedOn.isAfter(today);
        UnitActions.Allowed allowed = actions.at(id, ended, mergedInto != null);
        return new UnitView(
                id,
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of(row.getArrayOfStrings(5)),
                row.getString(6),
                row.getString(7),
                ended ? "ended" : "active",
                endedOn,
                tree.ref(mergedInto),
                tree.ref(row.getUUID(10)),
                row.getLocalDate(11),
                List.of(row.getArrayOfStrings(12)),
                row.getInteger(13),
                row.getInteger(14),
                allowed.can(),
                allowed.cannot());
    }
}
