package vn.khue.handover.dossier;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody whom a unit sends.
 *
 * @param part leader: of the unit or of its education department; officer: who will run the accounts
 */
@Schema(name = "Participant")
public record Participant(
        @Schema(
                required = true,
                enumeration = {"leader", "officer"})
        String part,

        @Schema(required = true, maxLength = 200) String fullName,
        @Schema(required = true, maxLength = 200) String position,

        @Schema(required = true, maxLength = 40, examples = "0912 345 678")
        String phone,

        @Schema(required = true, maxLength = 200) String email) {

    /** Out of what the database puts together, leaders first. */
    public static List<Participant> of(JsonArray rows) {
        List<Participant> people = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            JsonObject row = rows.getJsonObject(i);
            people.add(new Participant(
                    row.getString("part"),
                    row.getString("full_name"),
                    row.getString("position"),
                    row.getString("phone"),
                    row.getString("email")));
        }
        return people;
    }
}
