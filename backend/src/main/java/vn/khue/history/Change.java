package vn.khue.history;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One field that a write changed. Of secrets only a digest is known ("#1f0c55aa"): it tells that they changed, not to what.
 *
 * @param field name of the field in the words of the API
 * @param from  value before; null when there was none
 * @param to    value after; null when there is none
 * @param masked whether the reader may not read the field; then only that it changed is told
 */
@Schema(name = "Change")
public record Change(
        @Schema(required = true, examples = "fullName") String field,

        @Schema(required = true, nullable = true, implementation = Object.class)
        JsonNode from,

        @Schema(required = true, nullable = true, implementation = Object.class)
        JsonNode to,

        @Schema(required = true) boolean masked) {

    Change(String field, JsonNode from, JsonNode to) {
        this(field, from, to, false);
    }

    Change mask() {
        return new Change(field, null, null, true);
    }
}
