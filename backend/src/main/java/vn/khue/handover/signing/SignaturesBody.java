package vn.khue.handover.signing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Signatures of both sides as they were drawn on a field of 1000 by 400: each a list of strokes, each stroke x, y, x, y ...
 *
 * @param giver    of whoever hands over
 * @param receiver of the appointed officer
 */
@Schema(name = "HandoverSignatures")
public record SignaturesBody(
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(required = true, examples = "[[120, 210, 180, 90, 240, 260, 700, 200]]")
        List<@NotNull @Size(min = 4, max = 4000) List<@NotNull @Min(0) @Max(1000) Integer>> giver,

        @NotNull
        @Size(min = 1, max = 200)
        @Schema(required = true, examples = "[[120, 210, 180, 90, 240, 260, 700, 200]]")
        List<@NotNull @Size(min = 4, max = 4000) List<@NotNull @Min(0) @Max(1000) Integer>> receiver) {}
