package vn.khue.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why many records are right although a rule found the same in each of them. */
@Schema(name = "RecordsConfirmation")
public record ConfirmManyBody(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "unusual-age")
        String rule,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Lớp của học sinh học lại sau dịch bệnh")
        String reason,

        @NotNull @Size(min = 1, max = ConfirmManyBody.MOST) @Schema(required = true)
        List<@NotNull UUID> ids,

        @Size(max = 9) @Schema(description = "The present school year when absent.", pattern = "^[0-9]{4}-[0-9]{4}$")
        String schoolYear) {

    /** As many are confirmed with one reason. */
    static final int MOST = 1000;
}
