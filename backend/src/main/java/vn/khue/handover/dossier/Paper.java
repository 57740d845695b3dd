package vn.khue.handover.dossier;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something brought on paper, as it was scanned or photographed.
 *
 * @param size   of the file in bytes
 * @param sha256 of the file, in hexadecimal
 */
@Schema(name = "HandoverPaper")
public record Paper(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {"decision", "letter", "minutes", "rules"})
        String kind,

        @Schema(required = true, maxLength = 200) String fileName,

        @Schema(
                required = true,
                enumeration = {"application/pdf", "image/jpeg", "image/png"})
        String mediaType,

        @Schema(required = true, minimum = "1") int size,

        @Schema(
                required = true,
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]{64}$",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(required = true) Instant createdAt) {

    public static Paper of(JsonObject row) {
        return new Paper(
                UUID.fromString(row.getString("id")),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getInteger("size"),
                row.getString("sha256"),
                OffsetDateTime.parse(row.getString("created_at")).toInstant());
    }
}
