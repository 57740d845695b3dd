package vn.khue.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of which schools the records of a year are to be closed or reopened, and why. */
@Schema(name = "ClosingBody")
public record ClosingBody(
        @NotBlank
        @Size(max = 70)
        @Schema(required = true, description = "Id or `code:...` of a unit: all schools at or below it.")
        String unit,

        @Size(max = 9) @Schema(description = "The present school year when absent.", pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear,

        @NotBlank @Size(max = 1000) @Schema(required = true) String reason) {}
