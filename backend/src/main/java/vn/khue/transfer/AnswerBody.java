package vn.khue.transfer;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said to a transfer: the class into which the pupil is accepted, why it is refused or withdrawn. */
@Schema(name = "TransferAnswer")
public record AnswerBody(
        @Size(max = 40) @Schema(description = "Code of the class; needed to accept a pupil.", examples = "6A1")
        String classCode,

        @Size(max = 1000) @Schema(description = "Why; needed to refuse.")
        String reason) {

    boolean saysWhy() {
        return reason != null && !reason.isBlank();
    }

    String answer() {
        return saysWhy() ? reason.strip() : null;
    }
}
