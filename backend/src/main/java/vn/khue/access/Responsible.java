package vn.khue.access;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who answers for a unit, as everybody who sees the unit may know: no user name and no way of reaching anybody.
 *
 * @param id       of the account
 * @param position what the person is there; null when nobody has said
 * @param from     since when
 * @param until    first instant at which it is over; null means open
 */
@Schema(name = "Responsible")
public record Responsible(
        @Schema(required = true) UUID id,
        @Schema(required = true) String fullName,
        @Schema(required = true, nullable = true) String position,
        @Schema(required = true) UnitRef unit,
        @Schema(required = true) Instant from,
        @Schema(required = true, nullable = true) Instant until) {

    /**
     * Those who answer for one unit.
     *
     * @param items the first of them, who have done so longest
     * @param total how many there are
     */
    @Schema(name = "ResponsibleForUnit")
    public record All(
            @Schema(required = true) List<Responsible> items,
            @Schema(required = true, minimum = "0") int total) {}

    static Responsible of(Row row, UnitTree tree) {
        OffsetDateTime until = row.getOffsetDateTime("valid_until");
        return new Responsible(
                row.getUUID("id"),
                row.getString("full_name"),
                row.getString("position"),
                tree.ref(row.getUUID("unit_id")),
                row.getOffsetDateTime("valid_from").toInstant(),
                until == null ? null : until.toInstant());
    }
}
