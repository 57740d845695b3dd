package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.khue.access.RecordActions;
import vn.khue.api.Errors;
import vn.khue.api.Excerpt;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * What a body says of a record: the fields that it names, with null for those that it empties.
 *
 * @param values of the fields named, in the form in which they are kept
 */
record GivenRecord(RecordType type, Map<RecordField, Object> values) {

    /** Came or went in the first half of the year, in the second, or in the summer. */
    private static final Set<Object> BY_TRANSFER = Set.of("02", "04", "06", "08", "10", "11");

    private static final Set<String> UNREADABLE = Set.of("unknown-field", "not-a", "control-character");
    private static final int LONGEST_SHOWN = 60;

    /**
     * Reads the fields of a body.
     *
     * @param body  the whole body
     * @param apart names of the body that are no fields of the record
     * @param errors takes a note of everything that is wrong with their form, and of unknown fields
     */
    static GivenRecord read(RecordType type, ObjectNode body, Set<String> apart, Errors errors) {
        Map<RecordField, Object> values = new LinkedHashMap<>();
        String known = known(type, apart);
        for (Map.Entry<String, JsonNode> given : body.properties()) {
            RecordField field = type.named().get(given.getKey());
            if (field != null) {
                values.put(field, FieldReading.read(field, given.getValue(), "/" + field.name(), errors));
            } else if (!apart.contains(given.getKey())) {
                errors.add("/" + shown(given.getKey()), "unknown-field", known);
            }
        }
        return new GivenRecord(type, values);
    }

    static String shown(String name) {
        return Excerpt.of(name.replaceAll("\\p{Cntrl}", "?").replace("~", "~0").replace("/", "~1"), LONGEST_SHOWN);
    }

    private static String known(RecordType type, Set<String> apart) {
        Set<String> names = new TreeSet<>(type.named().keySet());
        names.addAll(apart);
        return String.join(", ", names);
    }

    /**
     * Whoever may not read a field may not write it either.
     *
     * @throws Problem 403 with the fields
     */
    GivenRecord allowed(RecordActions actions, UUID unit) {
        boolean personal = actions.readsPersonal(unit);
        boolean sensitive = actions.readsSensitive(unit);
        List<FieldError> masked = new ArrayList<>();
        for (RecordField field : values.keySet()) {
            if (field.hidden(personal, sensitive)) {
                masked.add(new FieldError("/" + field.name(), "field-masked"));
            }
        }
        if (!masked.isEmpty()) {
            throw Problem.forbidden("not-allowed", masked.toArray(FieldError[]::new));
        }
        return this;
    }

    /**
     * The same as a whole record: fields that it does not name become what they are in a new one. What can never be
     * changed, and what the caller may not read, stays as it is.
     */
    GivenRecord whole(RecordActions actions, UUID unit) {
        boolean personal = actions.readsPersonal(unit);
        boolean sensitive = actions.readsSensitive(unit);
        Map<RecordField, Object> all = new LinkedHashMap<>(values);
        for (RecordField field : type.fields()) {
            if (!all.containsKey(field) && !field.immutable() && !field.hidden(personal, sensitive)) {
                all.put(field, field.initial());
            }
        }
        return new GivenRecord(type, all);
    }

    /** The values of a new record, in the order of the type. */
    Object[] fresh(Errors errors) {
        Object[] record = onto(type.fields().stream().map(RecordField::initial).toArray());
        RecordField own = type.named().get("code");
        if (own.formed() && !type.codedAsUnit() && values.get(own) instanceof String code) {
            errors.check(!code.matches(type.codesBegin() + "\\d{10}"), "/code", "code-reserved", type.codesBegin());
        }
        Movement.entered(type, record, errors);
        require(record, errors, false);
        return record;
    }

    /** The values of a record after the change. */
    Object[] onto(Entry entry, Errors errors) {
        values.forEach((field, value) -> {
            if (field.immutable() && !Objects.equals(value, entry.value(field.name()))) {
                errors.add("/" + field.name(), "immutable");
            }
        });
        Object[] record = onto(entry.values().clone());
        if ("student".equals(type.code()) && !Objects.equals(record[at("status")], entry.value("status"))) {
            Object now = record[at("status")];
            errors.check(now == null || !BY_TRANSFER.contains(now), "/status", "status-by-transfer");
        }
        Movement.changed(entry, record, errors);
        require(record, errors, true);
        return record;
    }

    private int at(String field) {
        return type.fields().indexOf(type.named().get(field));
    }

    private Object[] onto(Object[] record) {
        List<RecordField> fields = type.fields();
        for (int i = 0; i < record.length; i++) {
            if (values.containsKey(fields.get(i))) {
                record[i] = values.get(fields.get(i));
            }
        }
        return record;
    }

    /**
     * Refuses a body of which something could not be read.
     *
     * @throws Problem 400 with everything that is wrong, whatever its kind
     */
    static void readable(Errors errors) {
        if (errors.list().stream().anyMatch(error -> UNREADABLE.contains(error.code()))) {
            throw Problem.malformed(errors.list());
        }
    }

    /** What was given in a wrong form has its error already. */
    private void require(Object[] record, Errors errors, boolean known) {
        Set<String> noted = new TreeSet<>();
        errors.list().forEach(error -> noted.add(error.pointer()));
        for (int i = 0; i < record.length; i++) {
            RecordField field = type.fields().get(i);
            boolean needed = field.required() && (known || !field.formed());
            if (needed && record[i] == null && !noted.contains("/" + field.name())) {
                errors.add("/" + field.name(), "required");
            }
        }
    }
}
