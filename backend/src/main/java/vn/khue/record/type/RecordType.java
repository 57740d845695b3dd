package vn.khue.record.type;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type of records, read from the Java record that describes it.
 *
 * @param code   what grants, the journal and the database call it; also the name of its table
 * @param path   where the API has its records
 * @param codesBegin how the codes begin that the system forms; empty where it takes the code of the unit
 * @param fields in the order of the form and of the columns
 * @param named  the same by name
 */
public record RecordType(
        String code, String path, String codesBegin, List<RecordField> fields, Map<String, RecordField> named) {

    static RecordType of(Class<? extends Record> form) {
        Described described = form.getAnnotation(Described.class);
        List<RecordField> fields = new ArrayList<>();
        String section = null;
        for (RecordComponent component : form.getRecordComponents()) {
            Section begun = component.getAnnotation(Section.class);
            section = begun == null ? section : begun.value();
            fields.add(RecordField.of(component, section));
        }
        return new RecordType(
                described.code(),
                described.path(),
                described.codesBegin(),
                List.copyOf(fields),
                fields.stream().collect(Collectors.toUnmodifiableMap(RecordField::name, Function.identity())));
    }

    /** The sections of the form, in order. */
    public List<String> sections() {
        return fields.stream().map(RecordField::section).distinct().toList();
    }

    /** Whether a record takes the code of the unit to which it belongs. */
    public boolean codedAsUnit() {
        return named.get("code").formed() && codesBegin.isEmpty();
    }

    /** The word that the journal has for its records; a school is there the unit, and its record the profile of it. */
    public String inJournal() {
        return codedAsUnit() ? "school-profile" : code;
    }

    /** By which people know a record; a room without a name by its code. */
    public RecordField knownBy() {
        return Stream.of("fullName", "name", "code")
                .map(named::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** Whether its records are persons, who are known by the same code and number for life. */
    public boolean person() {
        return named.containsKey("nationalId");
    }
}
