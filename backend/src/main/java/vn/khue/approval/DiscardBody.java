package vn.khue.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is taken away. */
@Schema(name = "RecordToDiscard")
public record DiscardBody(
        @NotBlank @Size(max = 1000) @Schema(required = true, examples = "Lớp này không mở, nhập nhầm")
        String reason) {}
