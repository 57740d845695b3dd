package vn.khue.access;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as others refer to it: its name, its code and what it is, never more. */
@Schema(name = "UnitRef")
public record UnitRef(
        @Schema(required = true) UUID id,
        @Schema(required = true) String code,
        @Schema(required = true) String name,

        @Schema(
                required = true,
                enumeration = {"department", "commune", "school"})
        String kind) {

    /** From four columns with a common prefix, such as parent_id, parent_code, parent_name, parent_kind; null if none. */
    public static UnitRef of(io.vertx.mutiny.sqlclient.Row row, String prefix) {
        UUID id = row.getUUID(prefix + "id");
        return id == null
                ? null
                : new UnitRef(
                        id,
                        row.getString(prefix + "code"),
                        row.getString(prefix + "name"),
                        row.getString(prefix + "kind"));
    }
}
