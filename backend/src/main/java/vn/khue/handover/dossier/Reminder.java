package vn.khue.handover.dossier;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.campaign.Campaign;

/**
 * What whoever runs a campaign has reminded a unit of, while it is still to be done.
 *
 * @param words as this unit reads them
 */
@Schema(name = "HandoverReminder")
public record Reminder(
        @Schema(required = true) Instant at,
        @Schema(required = true, maxLength = 4000) String words) {

    /** From the columns reminded_at and reminder_words; null for none. */
    public static Reminder of(Row row) {
        Instant at = Campaign.instant(row, "reminded_at");
        return at == null ? null : new Reminder(at, row.getString("reminder_words"));
    }
}
