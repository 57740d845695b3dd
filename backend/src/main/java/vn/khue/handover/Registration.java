package vn.khue.handover;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a unit's link shows: its own part of the campaign, and nothing of other units.
 *
 * @param open    whether people may still be named
 * @param people  whom the unit has named; empty at first
 * @param version to be given back as If-Match
 */
@Schema(name = "Registration")
public record Registration(
        @Schema(required = true, maxLength = 200) String campaign,
        @Schema(required = true, maxLength = 200) String organizer,
        @Schema(required = true, maxLength = 200) String unit,

        @Schema(required = true, nullable = true, maxLength = 4000)
        String legalBasis,

        @Schema(required = true) Instant registerBy,
        @Schema(required = true, nullable = true) Instant trainingAt,
        @Schema(required = true, nullable = true) Instant handoverAt,

        @Schema(required = true, nullable = true, maxLength = 500)
        String contact,

        @Schema(required = true, minimum = "0", maximum = "5")
        int leaders,

        @Schema(required = true, minimum = "1", maximum = "5")
        int officers,

        @Schema(required = true) boolean open,
        @Schema(required = true) List<Participant> people,
        @Schema(required = true, nullable = true) Instant registeredAt,
        @Schema(required = true, minimum = "1") int version) {

    static Registration of(Row row, Instant now) {
        Instant until = Campaign.instant(row, "register_by");
        return new Registration(
                row.getString("campaign"),
                row.getString("organizer"),
                row.getString("unit"),
                row.getString("legal_basis"),
                until,
                Campaign.instant(row, "training_at"),
                Campaign.instant(row, "handover_at"),
                row.getString("contact"),
                row.getInteger("leaders"),
                row.getInteger("officers"),
                Campaign.open(until, Campaign.instant(row, "ended_at"), now),
                Participant.of(row.getJsonArray("people")),
                Campaign.instant(row, "registered_at"),
                row.getInteger("version"));
    }
}
