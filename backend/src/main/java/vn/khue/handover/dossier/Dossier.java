package vn.khue.handover.dossier;

import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountRef;
import vn.khue.access.UnitRef;
import vn.khue.handover.campaign.Areas;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.form.Letterhead;

/**
 * How far one invited unit is.
 *
 * @param area         half of the region in which a commune lies; null for other units
 * @param people       whom it sends, leaders first; empty until it has named them
 * @param registeredBy link: whoever had the unit's link; organizer: who runs the campaign
 * @param lateReason   why it was registered after the deadline
 * @param signable     whether nothing lacks but the signed copy of the minutes and the signature
 * @param attendedBy   who noted that it took part: the organizer, the unit by its link, or a list
 * @param account      of the appointed officer; the right is given to it when the minutes are signed
 * @param accountExisting whether the officer had it before, so that it is in use already
 * @param passes       how often the right may be passed on, once it is there
 * @param until        first instant at which the right no longer holds; null when open
 * @param reason       why another officer takes over; null for the first dossier of a unit
 * @param supersedes   the dossier before this one
 * @param successor    the dossier in which another officer takes over, or which took over in another campaign
 * @param supersededAt when that one was signed, and this one's rights ended: nobody is asked for its missing steps any more
 */
@Schema(name = "Dossier")
public record Dossier(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID campaign,
        @Schema(required = true) UnitRef unit,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"east", "west"})
        String area,

        @Schema(required = true) List<Participant> people,
        @Schema(required = true, nullable = true) Instant registeredAt,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"link", "organizer"})
        String registeredBy,

        @Schema(required = true, nullable = true, maxLength = 500)
        String lateReason,

        @Schema(required = true) List<Checklist.Step> steps,
        @Schema(required = true) ReadinessBody readiness,

        @Schema(
                required = true,
                nullable = true,
                enumeration = {"organizer", "link", "list"})
        String attendedBy,

        @Schema(required = true) boolean signable,
        @Schema(required = true, nullable = true) Appointment appointment,
        @Schema(required = true, nullable = true) Letter letter,
        @Schema(required = true, nullable = true) Slot slot,
        @Schema(required = true, nullable = true) AccountRef account,
        @Schema(required = true) boolean accountExisting,

        @Schema(required = true, nullable = true, minimum = "0", maximum = "10")
        Integer passes,

        @Schema(required = true, nullable = true) Instant until,
        @Schema(required = true, nullable = true) Minutes minutes,
        @Schema(required = true) Responsibilities responsibilities,
        @Schema(required = true) List<Paper> papers,

        @Schema(required = true, nullable = true, maxLength = 500)
        String reason,

        @Schema(required = true, nullable = true) UUID supersedes,
        @Schema(required = true, nullable = true) UUID successor,
        @Schema(required = true, nullable = true) Instant supersededAt,
        @Schema(required = true, minimum = "1") int version) {

    /** Who was appointed to run the unit's accounts, by which decision. */
    @Schema(name = "Appointment")
    public record Appointment(
            @Schema(required = true, maxLength = 200) String fullName,
            @Schema(required = true, maxLength = 200) String position,
            @Schema(required = true, maxLength = 40) String phone,
            @Schema(required = true, maxLength = 200) String email,

            @Schema(required = true, maxLength = 100, examples = "125/QĐ-UBND")
            String decisionNumber,

            @Schema(required = true) LocalDate decisionDay) {

        public static Appointment of(Row row) {
            return row.getValue("decision_number") == null
                    ? null
                    : new Appointment(
                            row.getString("officer_name"),
                            row.getString("officer_position"),
                            row.getString("officer_phone"),
                            row.getString("officer_email"),
                            row.getString("decision_number"),
                            row.getLocalDate("decision_day"));
        }
    }

    /** The letter by which the unit introduces whom it sends to the desk. */
    @Schema(name = "IntroductionLetter")
    public record Letter(
            @Schema(required = true, maxLength = 100, examples = "37/GGT-UBND")
            String number,

            @Schema(required = true) LocalDate day) {

        public static Letter of(Row row) {
            return row.getValue("letter_number") == null
                    ? null
                    : new Letter(row.getString("letter_number"), row.getLocalDate("letter_day"));
        }
    }

    /** When the unit comes to which desk. */
    @Schema(name = "DeskSlot")
    public record Slot(
            @Schema(required = true) UUID desk,
            @Schema(required = true, maxLength = 200) String name,
            @Schema(required = true) Instant at) {

        public static Slot of(Row row) {
            return row.getValue("slot_at") == null
                    ? null
                    : new Slot(row.getUUID("desk_id"), row.getString("desk_name"), Campaign.instant(row, "slot_at"));
        }
    }

    /**
     * @param number the whole official number
     * @param grant  the right that they made effective; null until they are signed
     * @param paper  the signed copy; null until they are signed
     */
    @Schema(name = "Minutes")
    public record Minutes(
            @Schema(required = true, maxLength = 40, examples = "07/BB-SGDĐT")
            String number,

            @Schema(required = true) Instant madeAt,
            @Schema(required = true, nullable = true) Instant signedAt,

            @Schema(required = true, nullable = true, maxLength = 200)
            String signedBy,

            @Schema(required = true, nullable = true) UUID grant,
            @Schema(required = true, nullable = true) UUID paper) {

        public static Minutes of(Row row) {
            return row.getValue("minutes_number") == null
                    ? null
                    : new Minutes(
                            Letterhead.minutes(row.getInteger("minutes_number"), row.getString("organizer_kind")),
                            Campaign.instant(row, "minutes_made_at"),
                            Campaign.instant(row, "signed_at"),
                            row.getString("signer_name"),
                            row.getUUID("grant_id"),
                            row.getUUID("minutes_paper_id"));
        }
    }

    /** What whoever received the account has confirmed. */
    @Schema(name = "Responsibilities")
    public record Responsibilities(
            @Schema(required = true) boolean confidentiality,
            @Schema(required = true) boolean officerAssigned,
            @Schema(required = true) boolean rulesIssued,
            @Schema(required = true) boolean schoolsDirected,
            @Schema(required = true, nullable = true) Instant confirmedAt) {

        static Responsibilities of(Row row) {
            return new Responsibilities(
                    row.getBoolean("confidentiality"),
                    row.getBoolean("officer_assigned"),
                    row.getBoolean("rules_issued"),
                    row.getBoolean("schools_directed"),
                    Campaign.instant(row, "confirmed_at"));
        }
    }

    public static Dossier of(Row row) {
        List<Checklist.Step> steps = Checklist.of(row);
        return new Dossier(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                UnitRef.of(row, "unit_"),
                Areas.of(row.getString("unit_code")),
                Participant.of(row.getJsonArray("people")),
                Campaign.instant(row, "registered_at"),
                row.getString("registered_by"),
                row.getString("late_reason"),
                steps,
                ReadinessBody.of(row),
                row.getString("attended_by"),
                row.getValue("signed_at") == null
                        && steps.stream().filter(Checklist.Step::needed).allMatch(Checklist.Step::done),
                Appointment.of(row),
                Letter.of(row),
                Slot.of(row),
                AccountRef.of(row, "account_"),
                row.getBoolean("account_existing"),
                row.getInteger("passes"),
                Campaign.instant(row, "valid_until"),
                Minutes.of(row),
                Responsibilities.of(row),
                papers(row.getJsonArray("papers")),
                row.getString("reason"),
                row.getUUID("supersedes_id"),
                row.getUUID("successor_id"),
                Campaign.instant(row, "superseded_at"),
                row.getInteger("version"));
    }

    private static List<Paper> papers(JsonArray rows) {
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            papers.add(Paper.of(rows.getJsonObject(i)));
        }
        return papers;
    }
}
