package vn.khue.handover.link;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.UnitRef;

/**
 * The personal link of an invited unit, to be printed or sent.
 *
 * @param path of the page of the screens where the unit names its people
 */
@Schema(name = "RegistrationLink")
public record RegistrationLink(
        @Schema(required = true) UUID dossier,
        @Schema(required = true) UnitRef unit,

        @Schema(required = true, maxLength = 100, examples = "/register/AZ0…")
        String path,

        @Schema(required = true) boolean registered) {

    /** Of all units of a campaign. */
    @Schema(name = "RegistrationLinks")
    public record All(@Schema(required = true) List<RegistrationLink> items) {}
}
