package vn.khue.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs between two versions of a row, field by field. */
final class Difference {

    /** Told beside the changes, or never changing. */
    private static final Set<String> LEFT_OUT = Set.of("id", "version");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Difference() {}

    /**
     * @param before the row before, as JSON text; null when there was none
     * @param after  the row after; null when it was removed
     */
    static List<Change> of(String before, String after) {
        JsonNode from = read(before);
        JsonNode to = read(after);
        Set<String> columns = new TreeSet<>();
        from.fieldNames().forEachRemaining(columns::add);
        to.fieldNames().forEachRemaining(columns::add);
        columns.removeAll(LEFT_OUT);
        List<Change> changes = new ArrayList<>();
        for (String column : columns) {
            JsonNode old = value(from, column);
            JsonNode fresh = value(to, column);
            if (!old.equals(fresh)) {
                changes.add(new Change(field(column, columns), old, fresh));
            }
        }
        return changes;
    }

    /** What a row says, by the names of the API. @param row as JSON text */
    static Map<String, JsonNode> values(String row) {
        JsonNode said = read(row);
        Set<String> columns = new HashSet<>();
        said.fieldNames().forEachRemaining(columns::add);
        return columns.stream().collect(Collectors.toMap(column -> field(column, columns), said::get));
    }

    private static JsonNode read(String row) {
        if (row == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the history holds what is not JSON", e);
        }
    }

    private static JsonNode value(JsonNode row, String column) {
        JsonNode value = row.get(column);
        return value == null ? NullNode.getInstance() : value;
    }

    private static final String REFERENCE = "_id";

    /** End like references to other rows and are none. */
    private static final Set<String> NO_REFERENCES = Set.of("national_id");

    /** The same in a row of these columns: where another is called unit, unit_id is unitId. */
    private static String field(String column, Set<String> columns) {
        return isReference(column) && columns.contains(plain(column)) ? camel(column) : field(column);
    }

    /** The column's name as the API says it: full_name is fullName, unit_id is unit. */
    static String field(String column) {
        return camel(isReference(column) ? plain(column) : column);
    }

    private static boolean isReference(String column) {
        return column.endsWith(REFERENCE) && !NO_REFERENCES.contains(column);
    }

    private static String plain(String reference) {
        return reference.substring(0, reference.length() - REFERENCE.length());
    }

    private static String camel(String column) {
        StringBuilder field = new StringBuilder();
        for (String part : column.split("_")) {
            field.append(field.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return field.toString();
    }
}
