package vn.khue.unit;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.ListQuery;

/** Which units a list shows; a repeated parameter means any of its values. */
public class UnitFilter extends ListQuery {

    @QueryParam("parent")
    @Parameter(description = "Id or `code:...` of the unit whose children are wanted.")
    String parent;

    @QueryParam("kind")
    List<String> kind;

    @QueryParam("type")
    List<String> type;

    @QueryParam("level")
    List<String> level;

    @QueryParam("status")
    @Parameter(description = "`active` or `ended`; both when absent.")
    String status;

    @QueryParam("q")
    @Parameter(description = "Words of the name, the code or an alias; diacritics do not matter.")
    String q;

    @QueryParam("asOf")
    @Parameter(description = "The tree as it was on this day, e.g. 2025-06-30; today when absent.")
    LocalDate asOf;
}
