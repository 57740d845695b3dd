package vn.khue.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever moved a record on said about it: why, and what of single fields. */
@Schema(name = "RecordRemark")
public record Remark(
        @Schema(required = true, nullable = true) String reason,
        @Schema(required = true) List<OfField> fields) {

    /** What is wrong with one field. */
    @Schema(name = "FieldRemark")
    public record OfField(
            @Schema(required = true) String field,
            @Schema(required = true) String reason) {}

    static Remark of(JsonObject kept) {
        if (kept == null) {
            return null;
        }
        JsonArray fields = kept.getJsonArray("fields", new JsonArray());
        return new Remark(
                kept.getString("reason"),
                IntStream.range(0, fields.size())
                        .mapToObj(fields::getJsonObject)
                        .map(field -> new OfField(field.getString("field"), field.getString("reason")))
                        .toList());
    }

    /** As the database keeps it; null when nothing was said. */
    public JsonObject kept() {
        if (reason == null && fields.isEmpty()) {
            return null;
        }
        JsonArray said = new JsonArray();
        fields.forEach(
                field -> said.add(new JsonObject().put("field", field.field()).put("reason", field.reason())));
        return new JsonObject().put("reason", reason).put("fields", said);
    }
}
