package vn.khue.delegation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.access.Actor;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Problem;

/** Which rights are reviewed. */
public class ReviewQuery extends ListQuery {

    private static final int MOST_DAYS = 3660;

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...`: only rights at or below this unit.")
    String unit;

    @QueryParam("unusedDays")
    @Parameter(
            description = "Only rights that were not used for so many days.",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "3660"))
    String unusedDays;

    @QueryParam("unreviewedDays")
    @Parameter(
            description = "Only rights that nobody reviewed for so many days, counted from the day they were given.",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "3660"))
    String unreviewedDays;

    /** @throws Problem 404 when the unit is not visible */
    UUID within(Actor actor) {
        return unit == null || unit.isBlank() ? null : actor.seen(unit);
    }

    /** @throws Problem 400 when it is no such number */
    Integer unusedDays() {
        return days(unusedDays, "unusedDays");
    }

    /** @throws Problem 400 when it is no such number */
    Integer unreviewedDays() {
        return days(unreviewedDays, "unreviewedDays");
    }

    private static Integer days(String text, String parameter) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST_DAYS) {
            throw Problem.malformed(List.of(FieldError.query(parameter, "out-of-range", 0, MOST_DAYS)));
        }
        return Integer.valueOf(text);
    }
}
