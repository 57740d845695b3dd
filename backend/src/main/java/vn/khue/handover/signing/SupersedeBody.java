package vn.khue.handover.signing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why another officer is to take over. */
@Schema(name = "SupersedeBody")
public record SupersedeBody(
        @NotBlank @Size(max = 500) @Schema(required = true, maxLength = 500)
        String reason) {}
