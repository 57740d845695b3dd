package vn.khue.history;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.AccountRef;
import vn.khue.access.UnitRef;

/**
 * One write, as the journal has it.
 *
 * @param seq     place in the journal
 * @param actor   who wrote; null for the system itself
 * @param concerns whose account, right, password or session it is; null for what belongs to no account
 * @param request id of the request or name of the command that wrote
 * @param unit    the unit that the record belonged to; null for what belongs to the whole installation
 * @param version version of the record after the write; null for what has none
 * @param schoolYear of which the record says something; null for what belongs to no school year
 * @param reason  why, in the words of whoever wrote; null when nothing was said, and for whoever may not read
 *                what is personal there
 * @param changes what differs from the version before
 */
@Schema(name = "AuditEntry")
public record AuditEntry(
        @Schema(required = true) long seq,
        @Schema(required = true) Instant at,
        @Schema(required = true, nullable = true) AccountRef actor,
        @Schema(required = true, nullable = true) AccountRef concerns,
        @Schema(required = true) String request,
        @Schema(required = true) String entity,
        @Schema(required = true) UUID record,
        @Schema(required = true, nullable = true) UnitRef unit,

        @Schema(
                required = true,
                enumeration = {"insert", "update", "delete"})
        String operation,

        @Schema(required = true, nullable = true) Integer version,

        @Schema(required = true, nullable = true, maxLength = 9, examples = "2026-2027")
        String schoolYear,

        @Schema(required = true, nullable = true, maxLength = 1000)
        String reason,

        @Schema(required = true) List<Change> changes) {

    /** The same entry without the values of what its reader may not read, and without the reason when that is among it. */
    AuditEntry veiled(Set<String> hidden) {
        return hidden.isEmpty()
                ? this
                : new AuditEntry(
                        seq,
                        at,
                        actor,
                        concerns,
                        request,
                        entity,
                        record,
                        unit,
                        operation,
                        version,
                        schoolYear,
                        hidden.contains("reason") ? null : reason,
                        changes.stream()
                                .map(change -> hidden.contains(change.field()) ? change.mask() : change)
                                .toList());
    }

    static AuditEntry of(Row row) {
        String table = row.getString("entity");
        String operation = row.getString("operation");
        String data = row.getString("data");
        boolean removed = "delete".equals(operation);
        return new AuditEntry(
                row.getLong("seq"),
                row.getOffsetDateTime("at").toInstant(),
                AccountRef.of(row, "actor_"),
                AccountRef.of(row, "concerned_"),
                row.getString("request"),
                Entity.ofTable(table).map(Entity::word).orElse(table.replace('_', '-')),
                row.getUUID("record"),
                UnitRef.of(row, "unit_"),
                operation,
                row.getInteger("version"),
                schoolYear(row.getInteger("school_year")),
                row.getString("reason"),
                Difference.of(removed ? data : row.getString("before"), removed ? null : data));
    }

    private static String schoolYear(Integer start) {
        return start == null ? null : start + "-" + (start + 1);
    }
}
