package vn.khue.export;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.record.RecordChoice;

/** Which records are to be taken out, in what form, and for what. */
@Schema(name = "NewExport")
public record ExportBody(
        @NotBlank
        @Size(max = 20)
        @Schema(
                required = true,
                enumeration = {"school", "campus", "staff", "class", "student", "facility", "equipment"})
        String type,

        @Size(max = 9) @Schema(description = "The present school year when absent.", pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear,

        @Valid RecordChoice filter,

        @Schema(
                description =
                        "The version of each that was approved last, without those that never were; the filter goes by "
                                + "the records as they are now.")
        Boolean official,

        @Size(min = 1, max = 100)
        @Schema(
                description =
                        "Names of fields, and of `school`, `schoolYear`, `state`, in the order of the columns; all that "
                                + "you may read when absent.")
        List<String> columns,

        @NotBlank
        @Size(max = 4)
        @Schema(
                required = true,
                enumeration = {"xlsx", "csv"})
        String format,

        @Schema(description = "Codes as they are kept instead of what they mean; for programs.")
        Boolean codes,

        @NotNull
        @Size(min = 10, max = 500)
        @Schema(
                required = true,
                description = "For what; whoever reads the journal of the unit sees it.",
                examples = "Lập danh sách khám sức khỏe đầu năm học")
        String purpose) {}
