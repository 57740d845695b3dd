package vn.khue.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Excerpt;
import vn.khue.api.FieldError;
import vn.khue.api.Language;
import vn.khue.api.ProblemBody;

/**
 * One thing wrong with a cell, or to look at.
 *
 * @param pointer row of the sheet and field, for programs
 * @param cell    as the spreadsheet names it; absent when the file has no such column
 * @param column  heading of its column in the file; absent with cell
 */
@Schema(name = "CellProblem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellProblem(
        @Schema(required = true, examples = "/rows/12/parent")
        String pointer,

        @Schema(examples = "D12", maxLength = 10, pattern = "^[A-Z]{1,3}[0-9]{1,7}$")
        String cell,

        @Schema(examples = "Xã, phường", maxLength = LONGEST_SHOWN)
        String column,

        @Schema(required = true) String code,
        @Schema(required = true) String detail,
        String hint) {

    private static final int LONGEST_SHOWN = 200;

    /** @param errors each with the key of its column as pointer */
    public static List<CellProblem> of(List<FieldError> errors, Table table, int row, Language language) {
        return ProblemBody.items(errors, language).stream()
                .map(item -> of(item, table.headings().get(item.pointer()), row))
                .toList();
    }

    private static CellProblem of(ProblemBody.Item item, Table.Heading heading, int row) {
        return new CellProblem(
                "/rows/" + row + "/" + item.pointer(),
                heading == null ? null : heading.cell(row),
                heading == null ? null : Excerpt.of(heading.text(), LONGEST_SHOWN),
                item.code(),
                item.detail(),
                item.hint());
    }
}
