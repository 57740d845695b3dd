package vn.khue.transfer;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;

/** Which transfers a list shows; a repeated parameter means any of its values. */
public class TransferFilter extends ListQuery {

    static final List<String> STATES =
            List.of("requested", "released", "introduced", "received", "accepted", "refused", "withdrawn");

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit: transfers out of and into it and everything below it.")
    String unit;

    @QueryParam("type")
    @Parameter(
            description = "Who moves: pupils, or members of staff; both when absent.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"student", "staff"}))
    String type;

    @QueryParam("student")
    @Parameter(description = "Id of a pupil.")
    UUID student;

    @QueryParam("staff")
    @Parameter(description = "Id of a member of staff, instead of `student`.")
    UUID staff;

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

    /** Whose transfers are asked for; none when the parameters leave nobody. */
    Set<MoverKind> kinds(Errors errors) {
        Set<MoverKind> kinds = EnumSet.allOf(MoverKind.class);
        if (type != null) {
            Optional<MoverKind> named = MoverKind.of(type);
            errors.check(named.isPresent(), "query:type", "not-one-of", "student, staff");
            named.ifPresent(kind -> kinds.retainAll(Set.of(kind)));
        }
        errors.check(student == null || staff == null, "query:staff", "student-or-staff");
        if (student != null) {
            kinds.remove(MoverKind.STAFF);
        }
        if (staff != null) {
            kinds.remove(MoverKind.STUDENT);
        }
        return kinds;
    }

    /** The states asked for; empty means all. */
    List<String> states(Errors errors) {
        List<String> states = state == null ? List.of() : state;
        errors.check(STATES.containsAll(states), "query:state", "not-one-of", String.join(", ", STATES));
        errors.check(
                direction == null || List.of("in", "out").contains(direction),
                "query:direction",
                "not-one-of",
                "in, out");
        return states;
    }
}
