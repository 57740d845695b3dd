package vn.khue.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list of codes.
 *
 * @param name    by which fields of records name it
 * @param version grows with every change of the list or of a code
 * @param codes   in the order of the official list
 */
@Schema(name = "CodeList")
public record CodeList(
        @Schema(required = true, maxLength = 40, pattern = "^[a-zA-Z]+$", examples = "gender")
        String name,

        @Schema(required = true) Label label,
        @Schema(required = true, examples = "1") int version,
        @Schema(required = true) List<Code> codes) {

    CodeList with(List<Code> found) {
        return new CodeList(name, label, version, found);
    }
}
