package vn.khue.yearchange;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which school and year the plan is. */
public class PlanOf {

    @PathParam("id")
    String id;

    @QueryParam("from")
    @Parameter(
            description = "The school year that ends; the present one when absent.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$"))
    String from;
}
