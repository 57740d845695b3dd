package vn.khue.approval;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.ApprovalAuthority;
import vn.khue.access.RecordState;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;

/**
 * How far the records of one school are.
 *
 * @param closedBy      the unit that closed its records of the year; null when they are open
 * @param singleOfficer whether the same officer may enter and approve there
 * @param counts        how many there are, those of which there are none left out
 * @param noted         how many of those that wait have something that rules found, confirmed or not, as far as the reader may
 *                      know; types of which there are none left out
 * @param can           close, reopen
 * @param cannot        the other one, with the code of the reason
 */
@Schema(name = "SchoolProgress")
public record SchoolProgress(
        @Schema(required = true) UnitRef school,
        @Schema(required = true, nullable = true) UnitRef closedBy,
        @Schema(required = true) boolean singleOfficer,
        @Schema(required = true) List<Count> counts,
        @Schema(required = true) List<Noted> noted,
        @Schema(required = true) List<String> can,
        @Schema(required = true) Map<String, String> cannot) {

    /**
     * Records of one type in one state.
     *
     * @param official whether an approved version of them exists, so that they are changes and not new
     */
    @Schema(name = "RecordCount")
    public record Count(
            @Schema(required = true) String type,
            @Schema(required = true) RecordState state,
            @Schema(required = true) boolean official,
            @Schema(required = true) int count) {

        static Count of(JsonObject counted) {
            return new Count(
                    counted.getString("type"),
                    RecordState.of(counted.getString("state")),
                    counted.getBoolean("official"),
                    counted.getInteger("n"));
        }

        static List<Count> all(JsonArray counted) {
            return counted == null
                    ? List.of()
                    : IntStream.range(0, counted.size())
                            .mapToObj(counted::getJsonObject)
                            .map(Count::of)
                            .toList();
        }
    }

    /** Records of one type that wait, in which rules found something. */
    @Schema(name = "RecordsNoted")
    public record Noted(
            @Schema(required = true) String type,
            @Schema(required = true) int count) {

        static List<Noted> all(JsonArray noted) {
            return noted == null
                    ? List.of()
                    : IntStream.range(0, noted.size())
                            .mapToObj(noted::getJsonObject)
                            .map(one -> new Noted(one.getString("type"), one.getInteger("n")))
                            .toList();
        }
    }

    private static final List<String> ACTIONS = List.of("close", "reopen");

    static SchoolProgress of(Row row, UnitTree tree, ApprovalAuthority authority) {
        UUID closedBy = row.getUUID("closed_by");
        Map<String, String> cannot = cannot(row.getUUID("unit_id"), closedBy, authority);
        return new SchoolProgress(
                tree.ref(row.getUUID("unit_id")),
                tree.ref(closedBy),
                Boolean.TRUE.equals(row.getBoolean("single_officer")),
                Count.all((JsonArray) row.getValue("counts")),
                Noted.all((JsonArray) row.getValue("noted")),
                ACTIONS.stream().filter(action -> !cannot.containsKey(action)).toList(),
                cannot);
    }

    private static Map<String, String> cannot(UUID school, UUID closedBy, ApprovalAuthority authority) {
        Map<String, String> cannot = new LinkedHashMap<>();
        if (!authority.closes(school)) {
            ACTIONS.forEach(action -> cannot.put(action, "not-allowed"));
        } else if (closedBy == null) {
            cannot.put("reopen", "open");
        } else {
            cannot.put("close", "closed");
            if (!authority.reopens(closedBy)) {
                cannot.put("reopen", "closed-above");
            }
        }
        return cannot;
    }
}
