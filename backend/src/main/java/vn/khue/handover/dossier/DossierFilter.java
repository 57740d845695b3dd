package vn.khue.handover.dossier;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.ListQuery;

/** Which units of a campaign a list shows. */
public class DossierFilter extends ListQuery {

    @QueryParam("registered")
    @Parameter(
            description = "`true`: only units that have named their people; `false`: only the others.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String registered;

    @QueryParam("q")
    @Parameter(
            description = "Words of the name or the code of the unit; diacritics do not matter.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    String q;

    @QueryParam("missing")
    @Parameter(
            description = "Only units that have not taken this step.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "registered",
                                "ready",
                                "attended",
                                "appointed",
                                "introduced",
                                "scheduled",
                                "prepared",
                                "minuted",
                                "signed",
                                "activated",
                                "confirmed",
                                "delegated"
                            }))
    String missing;

    @QueryParam("desk")
    @Parameter(
            description = "Only units that come to this desk.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    UUID desk;
}
