package vn.khue.unit;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.UnitName;
import vn.khue.api.Cursor;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.db.Fold;

/** Which units a list shows; a repeated parameter means any of its values. */
public class UnitFilter extends ListQuery {

    private static final int LONGEST_SEARCH = 200;

    @QueryParam("parent")
    @Parameter(description = "Id or `code:...` of the unit whose children are wanted.")
    String parent;

    @QueryParam("kind")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"department", "commune", "school"}))
    List<String> kind;

    @QueryParam("type")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"xa", "phuong", "dac-khu"}))
    List<String> type;

    @QueryParam("level")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"preschool", "primary", "lower-secondary", "upper-secondary", "continuing"}))
    List<String> level;

    @QueryParam("status")
    @Parameter(
            description = "`active` or `ended`; both when absent.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"active", "ended"}))
    String status;

    @QueryParam("administrator")
    @Parameter(
            description =
                    "What the administration of the unit lacks first. `missing`: nobody active holds the role of administrator right there at present; `not-activated`: nobody who holds it has a password of their own yet; `second-factor`: somebody who has been in keeps no second factor though the role demands it.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"missing", "not-activated", "second-factor"}))
    String administrator;

    @QueryParam("q")
    @Parameter(
            description = "Words of the name, the code or an alias; diacritics do not matter.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SEARCH))
    String q;

    @QueryParam("asOf")
    @Parameter(
            description = "The tree as it was or will be on this day, e.g. 2025-06-30; today when absent.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String asOf;

    /**
     * What is to be read for this actor.
     *
     * @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters
     */
    UnitSelection read(Actor actor) {
        Errors errors = check("name", "code");
        known(errors, "kind", kind, code -> Kind.of(code).isPresent(), Kind::codes);
        known(errors, "type", type, code -> CommuneType.of(code).isPresent(), CommuneType::codes);
        known(errors, "level", level, code -> Level.of(code).isPresent(), Level::codes);
        errors.check(
                status == null || "active".equals(status) || "ended".equals(status),
                "query:status",
                "not-one-of",
                "active, ended");
        errors.check(
                administrator == null || Administration.known(administrator),
                "query:administrator",
                "not-one-of",
                Administration.codes());
        errors.check(q == null || q.length() <= LONGEST_SEARCH, "query:q", "wrong-length", 0, LONGEST_SEARCH);
        errors.check(parent == null || UnitName.wellFormed(parent), "query:parent", "unit-form");
        var day = Day.parse(asOf, "query:asOf", errors);
        refuse(errors);
        String sort = sort("name", "code");
        Optional<Cursor> cursor = cursor(3).map(at -> at.of(0, sort));
        // Who administers what is told by grants, so whoever may not see those finds nothing by this filter.
        Permission needed = administrator == null ? Permission.UNIT_VIEW : Permission.GRANT_VIEW;
        Optional<UUID> known = parent == null ? Optional.empty() : actor.known(parent);
        return new UnitSelection(
                parent != null && known.isEmpty(),
                known.orElse(null),
                known.isPresent() && actor.may(needed, known.get()),
                actor.scope(needed),
                values(kind),
                values(type),
                values(level),
                status == null ? null : "ended".equals(status),
                administrator,
                q == null ? new String[0] : Fold.patterns(q),
                day,
                sort,
                cursor.map(at -> at.get(1)).orElse(""),
                cursor.map(at -> at.id(2)).orElse(UnitReading.FIRST_ID),
                limit(),
                count());
    }

    private static void known(
            Errors errors, String name, List<String> given, Predicate<String> one, Supplier<String> codes) {
        if (!given.stream().allMatch(one)) {
            errors.add("query:" + name, "not-one-of", codes.get());
        }
    }

    private static String[] values(List<String> given) {
        return given == null || given.isEmpty() ? null : given.toArray(String[]::new);
    }
}
