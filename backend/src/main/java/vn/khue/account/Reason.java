package vn.khue.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is done; kept in the history. */
@Schema(name = "Reason")
public record Reason(
        @NotBlank @Size(max = 500) @Schema(required = true, examples = "Officer on leave")
        String reason) {}
