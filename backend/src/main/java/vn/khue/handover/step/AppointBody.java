package vn.khue.handover.step;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which of the named officers was appointed, by which decision.
 *
 * @param officer 1 for the first officer that the unit has named; 1 when absent
 */
@Schema(name = "AppointBody")
public record AppointBody(
        @Min(1) @Max(5) Integer officer,

        @Schema(required = true, maxLength = 100, examples = "125/QĐ-UBND")
        String decisionNumber,

        @NotNull @Schema(required = true) LocalDate decisionDay) {}
