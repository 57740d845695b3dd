package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.UnitRef;
import vn.khue.api.Errors;

/** To which school and school year a new record belongs. @param unit null when none was named that the actor sees */
record Place(UUID unit, int year) {

    static Place read(Actor actor, ObjectNode body, Errors errors) {
        String school = text(body, "school", errors);
        Integer year = SchoolYear.parse(text(body, "schoolYear", errors), "/schoolYear", errors);
        errors.check(school != null || body.hasNonNull("school"), "/school", "required");
        return new Place(
                school == null ? null : actor.named(school, "/school", errors),
                year == null ? SchoolYear.present() : year);
    }

    private static String text(ObjectNode body, String name, Errors errors) {
        JsonNode given = body.get(name);
        if (given == null || given.isNull()) {
            return null;
        }
        return errors.check(given.isTextual(), "/" + name, "not-a", "text") ? given.textValue() : null;
    }

    /** Records belong to schools. */
    static void open(Actor actor, UUID unit, Errors errors) {
        UnitRef ref = actor.tree().ref(unit);
        errors.check("school".equals(ref.kind()), "/school", "school-needed");
    }
}
