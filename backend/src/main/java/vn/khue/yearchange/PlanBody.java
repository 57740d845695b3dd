package vn.khue.yearchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan: what each class becomes, and the pupils who do not go with their class. */
@Schema(name = "YearChangePlan")
public record PlanBody(
        @NotNull @Size(max = 500) @Schema(required = true) List<@NotNull @Valid OfClass> classes,
        @NotNull @Size(max = 5000) @Schema(required = true) List<@NotNull @Valid OfPupil> pupils) {

    /** @param to what the class becomes; null when its pupils leave the school */
    @Schema(name = "PlanOfClass")
    public record OfClass(
            @NotBlank @Size(max = 40) @Schema(required = true, examples = "5A")
            String code,

            @Valid @Schema(required = true, nullable = true) NextClass to) {}

    /** @param to the code of the class of the new year, for whoever stays */
    @Schema(name = "PlanOfPupil")
    public record OfPupil(
            @NotNull @Schema(required = true) UUID id,

            @NotBlank
            @Size(max = 10)
            @Schema(
                    required = true,
                    enumeration = {"repeat", "move", "leave"})
            String decision,

            @Size(max = 40) @Schema(nullable = true, examples = "5A")
            String to) {

        boolean leaves() {
            return "leave".equals(decision);
        }
    }
}
