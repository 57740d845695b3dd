package vn.khue.handover.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign to be opened.
 *
 * @param unit       id or {@code code:...} of the unit that runs it
 * @param audience   what is invited below it
 * @param units      ids or {@code code:...} of the invited units; all of the audience when absent
 * @param leaders    how many leaders each unit names; 1 when absent
 * @param officers   how many focal officers each unit names; 1 when absent
 * @param registerBy until when units may name them by their links
 * @param contact    whom units ask when something is unclear
 * @param texts      in words of its own; what is absent says the usual
 */
@Schema(name = "NewCampaign")
public record NewCampaign(
        @NotBlank @Schema(required = true, examples = "code:SO-GDDT-HP")
        String unit,

        @Schema(required = true, maxLength = 200) String name,
        @Schema(maxLength = 4000) String legalBasis,

        @Schema(examples = "2026-2027", description = "The present one when absent.")
        String schoolYear,

        @NotNull
        @Schema(
                required = true,
                enumeration = {"commune", "school"})
        String audience,

        @Size(min = 1, max = 5000) List<@NotBlank String> units,
        @Min(0) @Max(5) Integer leaders,
        @Min(1) @Max(5) Integer officers,
        @Schema(required = true) Instant registerBy,
        Instant trainingAt,
        Instant handoverAt,
        @Schema(maxLength = 500) String contact,
        CampaignTexts texts) {

    Terms terms() {
        return new Terms(name, legalBasis, registerBy, trainingAt, handoverAt, contact, texts);
    }
}
