package vn.khue.approval;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which schools one wants to know how far they are; beside the parameters of a list. */
public class ProgressFilter {

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit: it and what stands below it.")
    String unit;

    @QueryParam("schoolYear")
    @Parameter(
            description = "The present school year when absent.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$"))
    String schoolYear;

    @QueryParam("waiting")
    @Parameter(
            description = "`true`: only schools with records that were submitted or verified.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String waiting;
}
