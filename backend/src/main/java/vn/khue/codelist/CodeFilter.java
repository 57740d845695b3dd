package vn.khue.codelist;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;

/** Which codes of a list are wanted. */
public class CodeFilter {

    @QueryParam("asOf")
    @Parameter(
            description = "Only the codes that are used on this day, e.g. 2025-09-05.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String asOf;

    @QueryParam("parent")
    @Parameter(
            description = "Only the codes under this one, such as the communes of a province.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20, pattern = "^[A-Za-z0-9._]*$"))
    String parent;

    /**
     * The day asked for; null for all codes that ever were.
     *
     * @throws vn.khue.api.Problem 400 when it is none
     */
    LocalDate day() {
        Errors errors = new Errors();
        LocalDate day = Day.parse(asOf, "query:asOf", errors);
        ListQuery.refuse(errors);
        return day;
    }

    /** The code under which they stand; null for all. */
    String parent() {
        return parent == null || parent.isEmpty() ? null : parent;
    }
}
