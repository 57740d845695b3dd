package vn.khue.approval;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a school's records of one type still lack.
 *
 * @param records  how many there are
 * @param approved how many of them are approved
 * @param fields   names of the fields that a complete record says something in, of those that you may read
 * @param filled   in how many of these fields of all records something is said: at most records times fields
 * @param gaps     what is missing, most often first; empty when nothing is
 */
@Schema(name = "TypeCompleteness")
public record TypeCompleteness(
        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "student")
        String type,

        @Schema(required = true, minimum = "0") int records,
        @Schema(required = true, minimum = "0") int approved,
        @Schema(required = true) List<String> fields,
        @Schema(required = true, minimum = "0") int filled,
        @Schema(required = true) List<Gap> gaps) {

    /** Of the types that you may read there, in the order in which a school fills them. */
    @Schema(name = "Completeness")
    public record All(@Schema(required = true) List<TypeCompleteness> items) {}

    /**
     * Something that records lack.
     *
     * @param field   the field that says nothing; null of classes that have no pupils
     * @param records how many lack it
     * @param first   these records, at most fifty, by name
     */
    @Schema(name = "CompletenessGap")
    public record Gap(
            @Schema(required = true, nullable = true, maxLength = 60)
            String field,

            @Schema(required = true, minimum = "1") int records,
            @Schema(required = true) List<Lacking> first) {

        static Gap of(JsonObject said) {
            JsonArray first = said.getJsonArray("first");
            return new Gap(
                    said.getString("field"),
                    said.getInteger("records"),
                    IntStream.range(0, first.size())
                            .mapToObj(first::getJsonObject)
                            .map(one -> new Lacking(UUID.fromString(one.getString("id")), one.getString("name")))
                            .toList());
        }
    }

    /** A record that lacks something, by the name that people know it by. */
    @Schema(name = "LackingRecord")
    public record Lacking(
            @Schema(required = true) UUID id,
            @Schema(required = true) String name) {}

    static TypeCompleteness of(String type, List<String> fields, Row row) {
        JsonArray said = (JsonArray) row.getValue("gaps");
        List<Gap> gaps = IntStream.range(0, said.size())
                .mapToObj(said::getJsonObject)
                .map(Gap::of)
                .toList();
        int missing = gaps.stream()
                .filter(gap -> gap.field() != null)
                .mapToInt(Gap::records)
                .sum();
        int records = row.getInteger("records");
        return new TypeCompleteness(
                type, records, row.getInteger("approved"), fields, records * fields.size() - missing, gaps);
    }
}
