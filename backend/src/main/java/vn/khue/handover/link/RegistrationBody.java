package vn.khue.handover.link;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.handover.dossier.Participant;

/**
 * Whom a unit sends.
 *
 * @param people exactly as many leaders and officers as the campaign asks for
 * @param reason why it comes after the deadline; only for who runs the campaign
 */
@Schema(name = "RegistrationBody")
public record RegistrationBody(
        @Size(max = Named.MOST) @Schema(required = true) List<Participant> people,
        @Size(max = 500) String reason) {}
