package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.sqlclient.data.Numeric;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.RecordStanding;
import vn.khue.access.RecordState;
import vn.khue.record.rule.Finding;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * A record of any type as the database has it.
 *
 * @param unit     the school to which it belongs
 * @param year     the school year, by the calendar year in which it begins
 * @param sortName by which lists are sorted
 * @param course   how far it is on its way to be official
 * @param values   of the fields of the type, in their order, each of the type of its kind or null
 */
public record Entry(
        RecordType type,
        UUID id,
        int year,
        UUID unit,
        int version,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        String sortName,
        Course course,
        Object[] values) {

    /** What is read of a record before its fields, in the order in which {@link #of} takes it; r is its row. */
    static final String HEAD =
            "r.id, r.school_year, r.unit_id, r.version, r.created_at, r.changed_at, r.sort_name, " + Course.COLUMNS;

    private static final int FIRST_OF_COURSE = 7;
    private static final int FIRST_FIELD = FIRST_OF_COURSE + Course.SIZE;

    static Entry of(RecordType type, Row row) {
        List<RecordField> fields = type.fields();
        Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row.getValue(FIRST_FIELD + i));
        }
        return new Entry(
                type,
                row.getUUID(0),
                row.getInteger(1),
                row.getUUID(2),
                row.getInteger(3),
                row.getOffsetDateTime(4),
                row.getOffsetDateTime(5),
                row.getString(6),
                Course.of(type.code(), row, FIRST_OF_COURSE),
                values);
    }

    private static Object value(Object column) {
        if (column instanceof Numeric number) {
            return number.bigDecimalValue();
        }
        return column instanceof Object[] codes ? Arrays.asList(codes) : column;
    }

    /** What decides on what the account can do with it. */
    public RecordStanding standing(UUID account) {
        return course.standing(account);
    }

    /** Whether it is as it was approved last. */
    boolean holds() {
        return course.officialVersion() != null && course.officialVersion() == version;
    }

    /** As it was approved last, when it still is so. */
    Entry official() {
        return official(changedAt, values);
    }

    /**
     * As it was when it was approved last.
     *
     * @param said what stood in its row then, by the names of the API; a field of which nothing is known had no value
     */
    Entry official(Map<String, JsonNode> said) {
        Object[] then = new Object[values.length];
        for (int i = 0; i < then.length; i++) {
            RecordField field = type.fields().get(i);
            then[i] = field.kind().stored(said.get(field.name()));
        }
        return official(OffsetDateTime.parse(said.get("changedAt").asText()), then);
    }

    private Entry official(OffsetDateTime changed, Object[] then) {
        return new Entry(
                type, id, year, unit, course.officialVersion(), createdAt, changed, sortName, course.official(), then);
    }

    /** The same with what rules find in it now. */
    Entry with(List<Finding> found) {
        return new Entry(type, id, year, unit, version, createdAt, changedAt, sortName, course.with(found), values);
    }

    /** What rules found in it, before it is known who asks. */
    public List<Finding> findings() {
        return course.findings();
    }

    /** Whether the rule found something in it. */
    public boolean found(String rule) {
        return course.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    Object value(String field) {
        return values[type.fields().indexOf(type.named().get(field))];
    }

    /** What a field of text says; null for nothing. */
    public String text(String field) {
        return (String) value(field);
    }

    /** Its school year as the API says it. */
    public String yearName() {
        return SchoolYear.name(year);
    }

    public RecordState state() {
        return course.state();
    }

    String code() {
        return (String) value("code");
    }

    /** Values as the columns of the type's table, for a set of rows that is handed to the database as JSON. */
    static JsonObject columns(RecordType type, Object[] values) {
        JsonObject columns = new JsonObject();
        for (int i = 0; i < values.length; i++) {
            RecordField field = type.fields().get(i);
            Object value = values[i];
            if (value == null && field.kind() == Kind.CODES) {
                columns.put(field.column(), new JsonArray());
            } else if (value instanceof List<?> codes) {
                columns.put(field.column(), new JsonArray(codes));
            } else {
                columns.put(field.column(), value instanceof LocalDate day ? day.toString() : value);
            }
        }
        return columns;
    }
}
