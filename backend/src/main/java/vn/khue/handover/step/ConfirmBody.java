package vn.khue.handover.step;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What whoever received the account answers for; what is confirmed once stays confirmed. */
@Schema(name = "ConfirmBody")
public record ConfirmBody(
        @NotNull @Schema(required = true) Boolean confidentiality,
        @NotNull @Schema(required = true) Boolean officerAssigned,
        @NotNull @Schema(required = true) Boolean rulesIssued,
        @NotNull @Schema(required = true) Boolean schoolsDirected) {}
