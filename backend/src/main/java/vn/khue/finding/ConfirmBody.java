package vn.khue.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is right although a rule found something in it. */
@Schema(name = "RecordConfirmation")
public record ConfirmBody(
        @NotBlank @Size(max = 40) @Schema(required = true, examples = "unusual-age")
        String rule,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Học sinh học lại sau khi nghỉ chữa bệnh")
        String reason) {}
