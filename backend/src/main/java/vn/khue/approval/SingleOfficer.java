package vn.khue.approval;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;
import vn.khue.access.UnitTree;

/** A unit at which, and below which, the same officer may enter and approve. */
@Schema(name = "SingleOfficerPolicy")
public record SingleOfficer(
        @Schema(required = true) UUID id,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true) String reason,
        @Schema(required = true) Instant since,
        @Schema(required = true) boolean mayEnd) {

    static SingleOfficer of(Row row, UnitTree tree, boolean mayEnd) {
        return new SingleOfficer(
                row.getUUID("id"),
                tree.ref(row.getUUID("unit_id")),
                row.getString("reason"),
                row.getOffsetDateTime("since").toInstant(),
                mayEnd);
    }
}
