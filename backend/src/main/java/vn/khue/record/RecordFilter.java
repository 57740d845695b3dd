package vn.khue.record;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.access.RecordState;
import vn.khue.api.Cursor;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.db.Fold;
import vn.khue.record.type.RecordType;

/** Which records a list shows; a repeated parameter means any of its values. */
public class RecordFilter extends ListQuery {

    private static final int LONGEST_SEARCH = 200;
    private static final String[] SORTS = {"name", "-name", "code", "-code"};

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of a unit: records of it and of everything below it.")
    String unit;

    @QueryParam("class")
    @Parameter(description = "Id of a class: pupils who belong to it.")
    UUID inClass;

    @QueryParam("schoolYear")
    @Parameter(
            description = "The present school year when absent.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 9, pattern = "^[0-9]{4}-[0-9]{4}$"))
    String schoolYear;

    @QueryParam("state")
    @Parameter(
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"draft", "submitted", "verified", "approved", "returned"}))
    List<String> state;

    @QueryParam("q")
    @Parameter(
            description = "Beginnings of words of the name or of the code; diacritics do not matter.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SEARCH))
    String q;

    @QueryParam("findings")
    @Parameter(
            description =
                    "What rules found: `open` something that nobody has confirmed, `confirmed` something that is all "
                            + "confirmed, `none` nothing.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"open", "confirmed", "none"}))
    String findings;

    @QueryParam("status")
    @Parameter(
            description = "Codes of `status`.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 20))
    List<String> status;

    @QueryParam("gender")
    @Parameter(
            description = "Codes of `gender`.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class, maxItems = 20))
    List<String> gender;

    @QueryParam("official")
    @Parameter(
            description =
                    "Whether to answer with the version of each that was approved last, without those that never were. "
                            + "What narrows the list, and its order, go by the records as they are now.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String official;

    /** The same out of a body. */
    static RecordFilter of(RecordChoice choice) {
        RecordFilter filter = new RecordFilter();
        filter.unit = choice.unit();
        filter.inClass = choice.inClass();
        filter.state = choice.state();
        filter.q = choice.q();
        filter.findings = choice.findings();
        filter.status = choice.status();
        filter.gender = choice.gender();
        return filter;
    }

    /**
     * What is to be read for this actor.
     *
     * @throws vn.khue.api.Problem 400 with everything that is wrong with the parameters
     */
    RecordSelection read(Actor actor, RecordType type) {
        Errors errors = check(SORTS);
        Integer year = SchoolYear.parse(schoolYear, "query:schoolYear", errors);
        RecordSelection wanted = read(actor, type, year, "query:", errors);
        refuse(errors);
        return wanted;
    }

    /** @param place what pointers of errors begin with */
    RecordSelection read(Actor actor, RecordType type, Integer year, String place, Errors errors) {
        errors.check(
                state == null || RecordState.CODES.containsAll(state),
                place + "state",
                "not-one-of",
                String.join(", ", RecordState.CODES));
        errors.check(q == null || q.length() <= LONGEST_SEARCH, place + "q", "wrong-length", 0, LONGEST_SEARCH);
        errors.check(
                inClass == null || type.named().containsKey("classCode"),
                place + "class",
                "unknown-parameter",
                parameters(type));
        CodedFilter coded = CodedFilter.read(type, codes(), place, parameters(type), errors);
        boolean asOfficial = errors.wish(official, place + "official");
        errors.check(Found.of(findings).isPresent(), place + "findings", "not-one-of", String.join(", ", Found.CODES));
        Set<String> chosen = fields();
        Set<String> known = EntryView.names(type);
        errors.check(known.containsAll(chosen), "query:fields", "not-one-of", String.join(", ", new TreeSet<>(known)));
        UUID[] scope = actor.scope(Permission.RECORD_READ, type.code());
        UUID[] tops = unit == null ? scope : within(actor, scope, place + "unit", errors);
        if (!errors.isEmpty()) {
            return null;
        }
        String sort = sort(SORTS);
        Optional<Cursor> cursor = cursor(3).map(at -> at.of(0, sort));
        return new RecordSelection(
                year == null ? SchoolYear.present() : year,
                tops,
                Arrays.stream(tops).anyMatch(top -> actor.tree().parent(top) == null),
                state == null || state.isEmpty() ? null : state.toArray(String[]::new),
                q == null ? new String[0] : Fold.beginnings(q),
                inClass,
                SeenFound.of(actor, type, Found.of(findings).orElseThrow()),
                coded,
                asOfficial,
                sort.endsWith("code"),
                sort.startsWith("-"),
                cursor.map(at -> at.get(1)).orElse(sort.startsWith("-") ? null : ""),
                cursor.map(at -> at.id(2)).orElse(RecordSelection.FIRST_ID),
                limit(),
                count(),
                chosen);
    }

    private Map<String, List<String>> codes() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        if (status != null && !status.isEmpty()) {
            codes.put("status", status);
        }
        if (gender != null && !gender.isEmpty()) {
            codes.put("gender", gender);
        }
        return codes;
    }

    /** What lists of the type are narrowed by, for whoever asked for something else. */
    private static String parameters(RecordType type) {
        List<String> names = new ArrayList<>(List.of("unit", "schoolYear", "state", "q", "findings"));
        CodedFilter.fields(type).forEach(field -> names.add(field.name()));
        names.addAll(List.of("official", "sort", "limit", "cursor", "count", "fields"));
        return String.join(", ", names);
    }

    private UUID[] within(Actor actor, UUID[] scope, String pointer, Errors errors) {
        UUID named = actor.named(unit, pointer, errors);
        return named == null ? new UUID[0] : actor.within(scope, named);
    }
}
