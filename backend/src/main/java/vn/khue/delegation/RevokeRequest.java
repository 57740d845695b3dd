package vn.khue.delegation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param previewTag of the preview that was seen; what it showed is what is done */
@Schema(name = "RevokeRequest")
record RevokeRequest(
        @NotBlank @Size(max = 80) @Schema(required = true, maxLength = 80)
        String previewTag,

        @NotBlank @Size(max = 500) @Schema(required = true, maxLength = 500)
        String reason,

        @Size(max = 80) @Schema(nullable = true, maxLength = 80)
        String successor) {}
