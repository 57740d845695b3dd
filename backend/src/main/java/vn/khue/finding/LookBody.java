package vn.khue.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which schools are to be looked through. */
@Schema(name = "RecordsToLookThrough")
public record LookBody(
        @NotBlank
        @Size(max = 70)
        @Schema(required = true, description = "Id or `code:...` of a unit: schools at it and below it.")
        String unit,

        @Size(max = 9) @Schema(description = "The present school year when absent.", pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear) {}
