package vn.khue.handover.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Units that are to be invited to a campaign which is under way, by ids or {@code code:...}. */
@Schema(name = "UnitsToInvite")
public record InviteBody(
        @NotNull @Size(min = 1, max = 5000) @Schema(required = true)
        List<@NotBlank String> units) {}
