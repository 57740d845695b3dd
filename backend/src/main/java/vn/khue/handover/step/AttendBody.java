package vn.khue.handover.step;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the unit has taken part in the training. */
@Schema(name = "AttendBody")
public record AttendBody(@NotNull @Schema(required = true) Boolean attended) {}
