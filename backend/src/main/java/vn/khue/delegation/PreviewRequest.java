package vn.khue.delegation;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param successor account (id or {@code code:<username>}) that takes the place of the holder; nobody when absent */
@Schema(name = "RevocationPreviewRequest")
record PreviewRequest(
        @Size(max = 80) @Schema(nullable = true, maxLength = 80)
        String successor) {}
