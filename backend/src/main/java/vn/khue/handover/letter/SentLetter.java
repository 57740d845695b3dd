package vn.khue.handover.letter;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.handover.campaign.Campaign;

/**
 * A letter to a unit.
 *
 * @param channel   mail, or app: among the work that waits for whoever administers the unit
 * @param recipient an address, or the name of an account
 * @param words     the paragraph in it that the organizer has a say in, as this unit reads it; null for letters from before
 *                  it was kept
 * @param sentAt  when the mail server took it; null when it did not, or not yet
 * @param failure why it was not sent, in the words of the mail server
 */
@Schema(name = "HandoverLetter")
public record SentLetter(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID dossier,
        @Schema(required = true) UnitRef unit,

        @Schema(
                required = true,
                enumeration = {"link", "reminder", "training"})
        String kind,

        @Schema(
                required = true,
                enumeration = {"mail", "app"})
        String channel,

        @Schema(required = true, maxLength = 200) String recipient,

        @Schema(required = true, nullable = true, maxLength = 4000)
        String words,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true, nullable = true) Instant sentAt,

        @Schema(required = true, nullable = true, maxLength = 200)
        String failure) {

    static SentLetter of(Row row) {
        return new SentLetter(
                row.getUUID("id"),
                row.getUUID("dossier_id"),
                UnitRef.of(row, "unit_"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("words"),
                Campaign.instant(row, "created_at"),
                Campaign.instant(row, "sent_at"),
                row.getString("failure"));
    }
}
