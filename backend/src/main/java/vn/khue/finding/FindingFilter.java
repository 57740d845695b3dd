package vn.khue.finding;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.record.UnitYearFilter;

/** Which findings one wants to see; beside the parameters of a list. A repeated parameter means any of its values. */
public class FindingFilter extends UnitYearFilter {

    @QueryParam("type")
    @Parameter(
            description = "Codes of record types.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"school", "campus", "staff", "class", "student", "facility", "equipment"}))
    List<String> type;

    @QueryParam("rule")
    @Parameter(
            description = "Codes of rules.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> rule;

    @QueryParam("open")
    @Parameter(
            description = "`true`: only what nobody has confirmed; `false`: only what somebody has.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String open;
}
