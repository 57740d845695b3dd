package vn.khue.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
                changes.add(new Change(field(column), old, fresh));
            }
        }
        return changes;
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

    /** End like references to other rows and are none. */
    private static final Set<String> NO_REFERENCES = Set.of("national_id");

    /** The column's name as the API says it: full_name is fullName, unit_id is unit. */
    static String field(String column) {
        String plain = column.endsWith("_id") && !NO_REFERENCES.contains(column)
                ? column.substring(0, column.length() - "_id".length())
                : column;
        StringBuilder field = new StringBuilder();
        for (String part : plain.split("_")) {
            field.append(field.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return field.toString();
    }
}
