package vn.khue.handover.training;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.campaign.Campaign;

/**
 * A training before the handover.
 *
 * @param access    how one gets into an online one; null for who only looks on
 * @param checkCode shown there, so that units say by their links that they take part; null for who only looks on
 */
@Schema(name = "TrainingSession")
public record Training(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID campaign,
        @Schema(required = true, maxLength = 200) String name,
        @Schema(required = true) boolean online,

        @Schema(required = true, nullable = true, maxLength = 500)
        String place,

        @Schema(required = true, nullable = true, maxLength = 1000)
        String access,

        @Schema(required = true, nullable = true, pattern = "^[0-9]{6}$")
        String checkCode,

        @Schema(required = true) Instant startsAt,
        @Schema(required = true) Instant endsAt,
        @Schema(required = true, minimum = "1") int version) {

    /** @param whole whether the reader runs the campaign */
    static Training of(Row row, boolean whole) {
        return new Training(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getString("name"),
                row.getBoolean("online"),
                row.getString("place"),
                whole ? row.getString("access") : null,
                whole ? row.getString("check_code") : null,
                Campaign.instant(row, "starts_at"),
                Campaign.instant(row, "ends_at"),
                row.getInteger("version"));
    }
}
