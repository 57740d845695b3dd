package vn.khue.transfer;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.ListQuery;

/** Which transfers a list shows; a repeated parameter means any of its values. */
public class TransferFilter extends ListQuery {

    static final List<String> STATES =
            List.of("requested", "released", "introduced", "received", "accepted", "refused", "withdrawn");

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit: transfers out of and into it and everything below it.")
    String unit;

    @QueryParam("student")
    @Parameter(description = "Id of a pupil.")
    UUID student;

    @QueryParam("direction")
    @Parameter(
            description = "`out`: out of what you see, `in`: into it.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"in", "out"}))
    String direction;

    @QueryParam("state")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {
                                "requested",
                                "released",
                                "introduced",
                                "received",
                                "accepted",
                                "refused",
                                "withdrawn"
                            }))
    List<String> state;
}
