package vn.khue.access;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account as others refer to it. */
@Schema(name = "AccountRef")
public record AccountRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) String username,
        @Schema(required = true) String fullName) {

    /** From three columns with a common prefix, such as giver_id, giver_username, giver_full_name; null if none. */
    public static AccountRef of(Row row, String prefix) {
        UUID id = row.getUUID(prefix + "id");
        return id == null
                ? null
                : new AccountRef(id, row.getString(prefix + "username"), row.getString(prefix + "full_name"));
    }
}
