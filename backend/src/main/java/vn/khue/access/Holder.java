package vn.khue.access;

import io.vertx.mutiny.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account that holds or could hold a grant, with its home unit. */
@Schema(name = "Holder")
public record Holder(
        @Schema(required = true) UUID id,
        @Schema(required = true) String username,
        @Schema(required = true) String fullName,
        @Schema(required = true) UnitRef unit) {

    /** From the columns account_id, account_username, account_full_name, account_unit_id, _code, _name, _kind. */
    public static Holder of(Row row) {
        return new Holder(
                row.getUUID("account_id"),
                row.getString("account_username"),
                row.getString("account_full_name"),
                UnitRef.of(row, "account_unit_"));
    }
}
