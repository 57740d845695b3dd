package vn.khue.transfer;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as anybody knows it from the sign at its gate. */
@Schema(name = "SchoolDirectoryEntry")
public record DirectoryEntry(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,
        @Schema(required = true, nullable = true) String commune) {

    static DirectoryEntry of(Row row) {
        return new DirectoryEntry(
                row.getUUID("id"), row.getString("code"), row.getString("name"), row.getString("commune"));
    }
}
