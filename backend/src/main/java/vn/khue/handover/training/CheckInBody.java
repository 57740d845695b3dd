package vn.khue.handover.training;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param code that is shown in the training */
@Schema(name = "CheckInBody")
public record CheckInBody(
        @NotNull @Schema(required = true, pattern = "^[0-9]{6}$", examples = "204816")
        String code) {}
