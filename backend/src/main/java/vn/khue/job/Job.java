package vn.khue.job;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Long work as its creator sees it.
 *
 * @param done   how many of {@code total} steps are done
 * @param result what came out, in the form of its kind; null until done
 */
@Schema(name = "Job")
public record Job(
        @Schema(required = true) UUID id,
        @Schema(required = true, examples = "accounts-bulk") String kind,

        @Schema(
                required = true,
                enumeration = {"queued", "running", "done", "failed", "cancelled"})
        String state,

        @Schema(required = true) int done,
        @Schema(required = true) int total,
        @Schema(required = true, nullable = true) String message,

        @Schema(required = true, nullable = true, implementation = Object.class) @JsonRawValue
        String result,

        @Schema(required = true) Instant createdAt,
        @Schema(required = true, nullable = true) Instant finishedAt) {

    static Job of(Row row, String result) {
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("state"),
                row.getInteger("done"),
                row.getInteger("total"),
                row.getString("message"),
                result,
                row.getOffsetDateTime("created_at").toInstant(),
                instant(row.getOffsetDateTime("finished_at")));
    }

    boolean finished() {
        return finishedAt != null;
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
