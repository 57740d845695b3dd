package vn.khue.merge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which record goes away, and why. */
@Schema(name = "RecordMerge")
public record MergeBody(
        @NotBlank
        @Size(max = 70)
        @Schema(
                required = true,
                description = "Id or `code:...` of the other record, which goes away.",
                examples = "code:HS0000000042")
        String other,

        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Nhập hai lần")
        String reason) {}
