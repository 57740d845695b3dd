package vn.khue.history;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A closed stretch of the journal. Changing, removing or adding an entry in it no longer fits its hash.
 *
 * @param rows         entries sealed
 * @param hash         SHA-256 over the previous hash, the seal's own values and its entries, in hexadecimal digits
 * @param previousHash hash of the seal before; empty for the first
 */
@Schema(name = "Seal")
public record Seal(
        @Schema(required = true, minimum = "1") long number,
        @Schema(required = true) Instant at,
        @Schema(required = true, minimum = "1") long rows,
        @Schema(required = true) long fromSeq,
        @Schema(required = true) long toSeq,

        @Schema(required = true, pattern = "^[0-9a-f]{64}$", maxLength = 64)
        String hash,

        @Schema(required = true, pattern = "^([0-9a-f]{64})?$", maxLength = 64)
        String previousHash) {

    static Seal of(Row row) {
        return new Seal(
                row.getLong("number"),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("rows"),
                row.getLong("from_seq"),
                row.getLong("to_seq"),
                hex(row, "hash"),
                hex(row, "previous_hash"));
    }

    static String hex(Row row, String column) {
        return HexFormat.of().formatHex(row.getBuffer(column).getBytes());
    }
}
