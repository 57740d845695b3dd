package vn.khue.handover.step;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The letter by which a unit introduces whom it sends to the desk. */
@Schema(name = "IntroductionLetterBody")
public record LetterBody(
        @Schema(required = true, maxLength = 100, examples = "37/GGT-UBND")
        String number,

        @NotNull @Schema(required = true) LocalDate day) {}
