package vn.khue.handover.campaign;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;
import vn.khue.record.SchoolYear;

/**
 * A campaign with its sums.
 *
 * @param unit       which runs it
 * @param texts      what its letters and papers say in its own words
 * @param open       whether units may still name people by their links
 * @param invited    how many units
 * @param registered how many of them have named their people
 * @param ready      how many have their online point ready
 * @param attended   how many have taken part in the training
 * @param signed     how many have signed minutes
 * @param activated  how many of these have taken their account into use
 * @param confirmed  how many have confirmed what they answer for
 * @param delegated  how many have given a first right to a unit below them
 * @param lastChangeAt when a dossier of it was last changed
 * @param runs       whether the reader moves it on
 * @param mail       whether there is a mail server, so that letters can leave
 */
@Schema(name = "Campaign")
public record Campaign(
        @Schema(required = true) UUID id,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true, maxLength = 200) String name,

        @Schema(required = true, nullable = true, maxLength = 4000)
        String legalBasis,

        @Schema(required = true, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear,

        @Schema(
                required = true,
                enumeration = {"commune", "school"})
        String audience,

        @Schema(required = true, minimum = "0", maximum = "5")
        int leaders,

        @Schema(required = true, minimum = "1", maximum = "5")
        int officers,

        @Schema(required = true) Instant registerBy,
        @Schema(required = true, nullable = true) Instant trainingAt,
        @Schema(required = true, nullable = true) Instant handoverAt,

        @Schema(required = true, nullable = true, maxLength = 500)
        String contact,

        @Schema(required = true) CampaignTexts texts,
        @Schema(required = true, nullable = true) Instant endedAt,
        @Schema(required = true) boolean open,
        @Schema(required = true, minimum = "0") int invited,
        @Schema(required = true, minimum = "0") int registered,
        @Schema(required = true, minimum = "0") int ready,
        @Schema(required = true, minimum = "0") int attended,
        @Schema(required = true, minimum = "0") int signed,
        @Schema(required = true, minimum = "0") int activated,
        @Schema(required = true, minimum = "0") int confirmed,
        @Schema(required = true, minimum = "0") int delegated,
        @Schema(required = true, nullable = true) Instant lastChangeAt,
        @Schema(required = true) boolean runs,
        @Schema(required = true) boolean mail,
        @Schema(required = true) Instant createdAt,
        @Schema(required = true, minimum = "1") int version) {

    /** Whether the unit of a dossier has none below it, as a school. */
    public static boolean alone(Row dossier) {
        return "school".equals(dossier.getString("unit_kind"));
    }

    static Campaign of(Row row, UnitTree tree, HandoverAuthority authority, Instant now, boolean mail) {
        UUID unit = row.getUUID("unit_id");
        Instant ended = instant(row, "ended_at");
        Instant until = instant(row, "register_by");
        return new Campaign(
                row.getUUID("id"),
                tree.ref(unit),
                row.getString("name"),
                row.getString("legal_basis"),
                SchoolYear.name(row.getInteger("school_year")),
                row.getString("audience"),
                row.getInteger("leaders"),
                row.getInteger("officers"),
                until,
                instant(row, "training_at"),
                instant(row, "handover_at"),
                row.getString("contact"),
                CampaignTexts.of(row.getJsonObject("texts")),
                ended,
                open(until, ended, now),
                row.getInteger("invited"),
                row.getInteger("registered"),
                row.getInteger("ready"),
                row.getInteger("attended"),
                row.getInteger("signed"),
                row.getInteger("activated"),
                row.getInteger("confirmed"),
                row.getInteger("delegated"),
                instant(row, "last_change_at"),
                authority.runs(unit),
                mail,
                instant(row, "created_at"),
                row.getInteger("version"));
    }

    public static boolean open(Instant until, Instant ended, Instant now) {
        return ended == null && now.isBefore(until);
    }

    public static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
