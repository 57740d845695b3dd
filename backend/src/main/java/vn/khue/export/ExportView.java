package vn.khue.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountRef;
import vn.khue.access.Actor;
import vn.khue.access.UnitRef;
import vn.khue.record.RecordChoice;
import vn.khue.record.SchoolYear;

/** Records that somebody asked to take out, and for what. */
@Schema(name = "Export")
public record ExportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) AccountRef by,

        @Schema(
                required = true,
                description = "Where the records are, or where the asker is when they are in several places.")
        UnitRef unit,

        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "student")
        String type,

        @Schema(required = true, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear,

        @Schema(required = true) RecordChoice filter,

        @Schema(required = true, description = "Whether it is of the version of each that was approved last.")
        boolean official,

        @Schema(required = true) List<String> columns,

        @Schema(
                required = true,
                enumeration = {"xlsx", "csv"})
        String format,

        @Schema(required = true) boolean codes,
        @Schema(required = true, maxLength = 500) String purpose,

        @Schema(required = true, description = "Whether columns of it are not for everybody.")
        boolean personal,

        @Schema(required = true, minimum = "0", description = "How many records there were when it was asked.")
        int records,

        @Schema(required = true) Instant askedAt,
        @Schema(required = true) Instant expiresAt,

        @Schema(required = true, minimum = "0", description = "How often the file was fetched.")
        int taken,

        @Schema(required = true, nullable = true) Instant takenAt,

        @Schema(
                required = true,
                nullable = true,
                maxLength = 80,
                description =
                        "Where the file is, below the address of the API; null for others than the asker, and when it "
                                + "has expired.")
        String file) {

    static ExportView of(Export export, Actor actor) {
        boolean open = export.by().id().equals(actor.account()) && !export.expired(actor.now());
        return new ExportView(
                export.id(),
                export.by(),
                actor.tree().ref(export.unit()),
                export.type(),
                SchoolYear.name(export.year()),
                export.filter(),
                export.official(),
                export.columns(),
                export.format().extension(),
                export.codes(),
                export.purpose(),
                export.personal(),
                export.records(),
                export.askedAt(),
                export.expiresAt(),
                export.taken(),
                export.takenAt(),
                open ? "exports/" + export.id() + "/file." + export.format().extension() : null);
    }
}
