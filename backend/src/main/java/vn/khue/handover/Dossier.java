package vn.khue.handover;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;

/**
 * How far one invited unit is.
 *
 * @param people       whom it sends, leaders first; empty until it has named them
 * @param registeredBy link: whoever had the unit's link; organizer: who runs the campaign
 * @param lateReason   why it was registered after the deadline
 */
@Schema(name = "Dossier")
public record Dossier(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID campaign,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true) List<Participant> people,
        @Schema(required = true, nullable = true) Instant registeredAt,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"link", "organizer"})
        String registeredBy,

        @Schema(required = true, nullable = true, maxLength = 500)
        String lateReason,

        @Schema(required = true, minimum = "1") int version) {

    static Dossier of(Row row) {
        return new Dossier(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                UnitRef.of(row, "unit_"),
                Participant.of(row.getJsonArray("people")),
                Campaign.instant(row, "registered_at"),
                row.getString("registered_by"),
                row.getString("late_reason"),
                row.getInteger("version"));
    }
}
