package vn.khue.record;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.UnitRef;

/**
 * Who read personal data of a pupil in a month.
 *
 * @param unit  where the account belongs; null when the unit is none that one sees
 * @param way   one: the pupil alone; list: among others; export: in a file
 * @param times how often in that month
 */
@Schema(name = "Reader")
public record Reader(
        @Schema(required = true) UUID account,
        @Schema(required = true, maxLength = 200) String name,
        @Schema(required = true, nullable = true) UnitRef unit,

        @Schema(
                required = true,
                enumeration = {"one", "list", "export"})
        String way,

        @Schema(required = true) Instant firstAt,
        @Schema(required = true) Instant lastAt,
        @Schema(required = true, minimum = "1") int times) {

    static Reader of(Row row, Actor actor) {
        UUID unit = row.getUUID("of_unit");
        return new Reader(
                row.getUUID("account_id"),
                row.getString("full_name"),
                actor.may(Permission.UNIT_VIEW, unit) ? actor.tree().ref(unit) : null,
                row.getString("way"),
                row.getOffsetDateTime("first_at").toInstant(),
                row.getOffsetDateTime("last_at").toInstant(),
                row.getInteger("times"));
    }

    List<String> key() {
        return List.of(lastAt.toString(), account.toString(), way);
    }
}
