package vn.khue.approval;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.record.UnitYearFilter;

/** Of which schools one wants to know how far they are; beside the parameters of a list. */
public class ProgressFilter extends UnitYearFilter {

    @QueryParam("waiting")
    @Parameter(
            description = "`true`: only schools with records that were submitted or verified.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String waiting;
}
