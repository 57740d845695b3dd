package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.khue.access.RecordAction;
import vn.khue.access.RecordActions;
import vn.khue.access.UnitName;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.record.rule.Demands;
import vn.khue.record.rule.Finding;
import vn.khue.record.type.RecordType;

/** One of many rows that are written together: a new record, or the change of one that there is. */
final class GivenRow {

    private static final Set<String> BESIDE_FIELDS = Set.of("id", "version");

    private final RecordType type;
    private final Errors errors = new Errors();
    private final boolean fresh;
    private final UUID id;
    private final Integer version;
    private final GivenRecord given;
    private Entry seen;
    private Object[] values;
    private Entry written;

    private GivenRow(RecordType type, JsonNode row) {
        this.type = type;
        ObjectNode body = row instanceof ObjectNode object ? object : null;
        errors.check(body != null, "", "not-a", "object");
        JsonNode named = body == null ? null : body.get("id");
        JsonNode counted = body == null ? null : body.get("version");
        this.fresh = named == null || named.isNull();
        this.id = fresh ? null : uuid(named);
        this.version = counted != null && counted.isInt() ? counted.intValue() : null;
        errors.check(fresh || version != null, "/version", "required");
        this.given =
                body == null ? new GivenRecord(type, Map.of()) : GivenRecord.read(type, body, BESIDE_FIELDS, errors);
    }

    static GivenRow read(RecordType type, JsonNode row) {
        return new GivenRow(type, row);
    }

    private UUID uuid(JsonNode named) {
        boolean formed = named.isTextual()
                && UnitName.wellFormed(named.textValue())
                && !named.textValue().startsWith("code:");
        errors.check(formed, "/id", "not-a", "uuid");
        return formed ? UUID.fromString(named.textValue()) : null;
    }

    UUID id() {
        return id;
    }

    boolean fresh() {
        return fresh;
    }

    Errors errors() {
        return errors;
    }

    boolean sound() {
        return errors.isEmpty();
    }

    /** Judges what can be judged without the database. @param entries the records that the rows name, by id */
    void judge(RecordActions actions, UUID unit, UUID account, Map<UUID, Entry> entries) {
        try {
            given.allowed(actions, unit);
        } catch (Problem masked) {
            errors.addAll(masked.errors());
        }
        if (fresh) {
            values = given.fresh(errors);
        } else if (id != null) {
            judgeChange(actions, unit, account, entries.get(id));
        }
        if (values != null) {
            Demands.check(type, values, errors);
        }
    }

    private void judgeChange(RecordActions actions, UUID unit, UUID account, Entry entry) {
        if (!errors.check(entry != null && entry.unit().equals(unit), "/id", "record-unknown")) {
            return;
        }
        seen = entry;
        actions.refusal(RecordAction.EDIT, unit, entry.standing(account)).ifPresent(reason -> errors.add("", reason));
        errors.check(version == null || version == entry.version(), "/version", "version-stale");
        values = given.onto(entry, errors);
    }

    /** What the database is to judge of it; null when there is nothing. */
    Guards.Asked asked() {
        if (values == null) {
            return null;
        }
        return fresh ? new Guards.Asked(null, values, errors) : Guards.Asked.changed(seen, values, errors);
    }

    boolean changes() {
        return !fresh && !Arrays.equals(values, seen.values());
    }

    RecordStore.Fresh fresh(UUID newId) {
        return new RecordStore.Fresh(newId, values);
    }

    RecordStore.Changed changed(RecordActions actions) {
        return new RecordStore.Changed(seen, actions.after(RecordAction.EDIT, seen.state()), values);
    }

    UUID seenId() {
        return seen.id();
    }

    void wrote(Entry entry) {
        written = entry;
    }

    RowsResult.Item result(boolean onlyTried, UnaryOperator<List<Finding>> known) {
        if (!sound()) {
            return RowsResult.Item.of("refused", seen, known);
        }
        if (fresh) {
            return RowsResult.Item.of("created", written, known);
        }
        return changes()
                ? RowsResult.Item.of("changed", onlyTried ? seen : written, known)
                : RowsResult.Item.of("unchanged", seen, known);
    }
}
