package vn.khue.record;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khue.api.Errors;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * Codes of single fields to which a list is narrowed; a field with several codes means any of them.
 *
 * @param codes by the name of the field, only for fields that the type has; empty for any record
 */
record CodedFilter(Map<String, String[]> codes) {

    /** Fields that have a filter of their name. Everybody who reads records of a type reads them. */
    static final List<String> FIELDS = List.of("status", "gender");

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._]{1,20}");

    /**
     * @param given  by the name of the field, null for what is not asked for
     * @param place  what pointers of errors begin with
     * @param others names of the parameters that the type has, for whoever asks for a field that it has not
     */
    static CodedFilter read(
            RecordType type, Map<String, List<String>> given, String place, String others, Errors errors) {
        given.forEach((name, codes) -> {
            errors.check(type.named().containsKey(name), place + name, "unknown-parameter", others);
            errors.check(
                    codes.stream()
                            .allMatch(code -> code != null && FORM.matcher(code).matches()),
                    place + name,
                    "wrong-form");
        });
        return new CodedFilter(given.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().toArray(String[]::new))));
    }

    boolean narrows() {
        return !codes.isEmpty();
    }

    /** The values with those that {@link #condition} needs. */
    Tuple onto(Tuple values, RecordType type) {
        if (narrows()) {
            fields(type).forEach(field -> values.addArrayOfString(codes.get(field.name())));
        }
        return values;
    }

    /** Of the record in the row r. @param first number of the first parameter, of which there is one for each field */
    static String condition(RecordType type, int first) {
        StringBuilder condition = new StringBuilder();
        int place = first;
        for (RecordField field : fields(type)) {
            condition.append(" and ($%1$d::text[] is null or r.%2$s = any($%1$d))".formatted(place++, field.column()));
        }
        return condition.toString();
    }

    /** Those of a type, in the order of their parameters. */
    static List<RecordField> fields(RecordType type) {
        return FIELDS.stream().map(type.named()::get).filter(Objects::nonNull).toList();
    }
}
