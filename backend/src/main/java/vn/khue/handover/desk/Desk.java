package vn.khue.handover.desk;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.campaign.Campaign;

/**
 * Where units come to on the day of the handover.
 *
 * @param keeper      who sits there
 * @param area        the part of the region whose units come to it; null for units of any
 * @param minutesEach how long one unit takes
 * @param places      how many units come at the same time
 * @param room        how many units it takes in all
 * @param taken       how many of these places are taken
 * @param signed      how many of the units that come to it have signed
 */
@Schema(name = "Desk")
public record Desk(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID campaign,
        @Schema(required = true, maxLength = 200) String name,

        @Schema(required = true, nullable = true, maxLength = 500)
        String place,

        @Schema(required = true, nullable = true, maxLength = 200)
        String keeper,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"east", "west"})
        String area,

        @Schema(required = true) Instant opensAt,
        @Schema(required = true) Instant closesAt,

        @Schema(required = true, minimum = "5", maximum = "240")
        int minutesEach,

        @Schema(required = true, minimum = "1", maximum = "20")
        int places,

        @Schema(required = true, minimum = "0") int room,
        @Schema(required = true, minimum = "0") int taken,
        @Schema(required = true, minimum = "0") int signed,
        @Schema(required = true, minimum = "1") int version) {

    static Desk of(Row row) {
        return new Desk(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("name"),
                row.getString("place"),
                row.getString("keeper"),
                row.getString("area"),
                Campaign.instant(row, "opens_at"),
                Campaign.instant(row, "closes_at"),
                row.getInteger("minutes_each"),
                row.getInteger("places"),
                row.getInteger("room"),
                row.getInteger("taken"),
                row.getInteger("signed"),
                row.getInteger("version"));
    }
}
