package vn.khue.record;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which units and of which school year something about records is asked. */
public class UnitYearFilter {

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit: it and what stands below it.")
    public String unit;

    @QueryParam("schoolYear")
    @Parameter(
            description = "The present school year when absent.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$"))
    public String schoolYear;
}
