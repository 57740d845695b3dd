package vn.khue.handover.link;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.Checklist;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.Participant;
import vn.khue.handover.dossier.ReadinessBody;
import vn.khue.handover.dossier.Reminder;

/**
 * What a unit's link shows: its own part of the campaign, and nothing of other units.
 *
 * @param open      whether people may still be named
 * @param people    whom the unit has named; empty at first
 * @param steps     how far the unit is
 * @param readiness of the place from which it takes part in the training
 * @param place     address of the desk; null as well when it has none
 * @param desk      where the unit comes to; null while it has no time
 * @param reminder  what the unit was last reminded of; null for nothing, or when it has been done
 * @param version   to be given back as If-Match
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
        @Schema(required = true) List<Checklist.Step> steps,
        @Schema(required = true) ReadinessBody readiness,
        @Schema(required = true, nullable = true) Dossier.Appointment appointment,
        @Schema(required = true, nullable = true) Dossier.Letter letter,
        @Schema(required = true, nullable = true) Dossier.Slot desk,

        @Schema(required = true, nullable = true, maxLength = 500)
        String place,

        @Schema(required = true) List<Meeting> trainings,
        @Schema(required = true, nullable = true) Reminder reminder,
        @Schema(required = true, minimum = "1") int version) {

    /**
     * A training as the unit is told of it.
     *
     * @param access how one gets into an online one; null until the unit has named its people
     */
    @Schema(name = "TrainingMeeting")
    public record Meeting(
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true) boolean online,

            @Schema(required = true, nullable = true, maxLength = 500)
            String place,

            @Schema(required = true, nullable = true, maxLength = 1000)
            String access,

            @Schema(required = true) Instant startsAt,
            @Schema(required = true) Instant endsAt) {

        static List<Meeting> of(Row row) {
            JsonArray rows = row.getJsonArray("trainings");
            boolean told = row.getValue("registered_at") != null;
            List<Meeting> meetings = new ArrayList<>();
            for (int i = 0; rows != null && i < rows.size(); i++) {
                JsonObject one = rows.getJsonObject(i);
                meetings.add(new Meeting(
                        one.getString("name"),
                        one.getBoolean("online"),
                        one.getString("place"),
                        told ? one.getString("access") : null,
                        OffsetDateTime.parse(one.getString("starts_at")).toInstant(),
                        OffsetDateTime.parse(one.getString("ends_at")).toInstant()));
            }
            return meetings;
        }
    }

    static Registration of(Row row, Instant now) {
        Instant until = Campaign.instant(row, "register_by");
        return new Registration(
                row.getString("campaign_name"),
                row.getString("organizer_name"),
                row.getString("unit_name"),
                row.getString("legal_basis"),
                until,
                Campaign.instant(row, "training_at"),
                Campaign.instant(row, "handover_at"),
                row.getString("contact"),
                row.getInteger("leaders"),
                row.getInteger("officers"),
                Campaign.open(until, Campaign.instant(row, "campaign_ended_at"), now)
                        && row.getValue("signed_at") == null,
                Participant.of(row.getJsonArray("people")),
                Campaign.instant(row, "registered_at"),
                Checklist.of(row),
                ReadinessBody.of(row),
                Dossier.Appointment.of(row),
                Dossier.Letter.of(row),
                Dossier.Slot.of(row),
                row.getString("desk_place"),
                Meeting.of(row),
                Reminder.of(row),
                row.getInteger("version"));
    }
}
