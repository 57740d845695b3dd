package vn.khue.delegation;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.RecordTypes;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Problem;

/** What is asked about: a permission at a unit, perhaps for records of one type. */
public class AccessQuery extends ListQuery {

    @QueryParam("permission")
    @Parameter(
            required = true,
            description = "Code of a permission.",
            schema = @Schema(implementation = Permission.class))
    String permission;

    @QueryParam("unit")
    @Parameter(required = true, description = "Id or `code:...` of the unit.")
    String unit;

    @QueryParam("recordType")
    @Parameter(description = "Code of a record type, for permissions about records.")
    String recordType;

    /** A question that can be answered. */
    record Question(Permission permission, UUID unit, String recordType) {}

    /** @throws Problem 400 for what is no question, 404 when the unit is not visible */
    Question question(Actor actor) {
        List<FieldError> errors = new java.util.ArrayList<>();
        if (permission == null
                || Arrays.stream(Permission.values())
                        .noneMatch(known -> known.code().equals(permission))) {
            errors.add(
                    permission == null
                            ? FieldError.query("permission", "required")
                            : FieldError.query("permission", "not-one-of", codes()));
        }
        if (unit == null || unit.isBlank()) {
            errors.add(FieldError.query("unit", "required"));
        }
        if (recordType != null && !RecordTypes.known(recordType)) {
            errors.add(FieldError.query("recordType", "not-one-of", String.join(", ", RecordTypes.CODES)));
        }
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors);
        }
        return new Question(Permission.fromString(permission), actor.seen(unit), recordType);
    }

    private static String codes() {
        return String.join(
                ", ", Arrays.stream(Permission.values()).map(Permission::code).toList());
    }
}
