package vn.khue.merge;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.MergeAuthority;

/**
 * A record that went into another one.
 *
 * @param goneCode its code, which leads to the one that stays
 */
@Schema(name = "Merge")
public record Merge(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID goneId,
        @Schema(required = true, maxLength = 40) String goneCode,
        @Schema(required = true) UUID intoId,
        @Schema(required = true, maxLength = 1000) String reason,
        @Schema(required = true) Instant mergedAt,
        @Schema(required = true, nullable = true) Instant undoneAt,
        @Schema(required = true) List<String> can) {

    /** Of one record, newest first. */
    @Schema(name = "Merges")
    public record All(@Schema(required = true) List<Merge> items) {}

    static Merge of(Row row, MergeAuthority authority) {
        OffsetDateTime undone = row.getOffsetDateTime("undone_at");
        return new Merge(
                row.getUUID("id"),
                row.getUUID("gone_id"),
                row.getString("gone_code"),
                row.getUUID("into_id"),
                row.getString("reason"),
                row.getOffsetDateTime("merged_at").toInstant(),
                undone == null ? null : undone.toInstant(),
                undone == null && Arrays.stream(row.getArrayOfUUIDs("schools")).allMatch(authority::merges)
                        ? List.of("undo")
                        : List.of());
    }
}
