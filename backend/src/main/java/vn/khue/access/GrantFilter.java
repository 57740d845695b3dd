package vn.khue.access;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.khue.api.Cursor;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;
import vn.khue.api.ListQuery;
import vn.khue.api.Problem;
import vn.khue.db.Fold;

/** Which grants a list shows; a repeated parameter means any of its values. */
public class GrantFilter extends ListQuery {

    private static final int LONGEST_SEARCH = 200;
    static final List<String> STATES = List.of("effective", "pending", "expired", "revoked", "broken");
    private static final List<String> KINDS = List.of("department", "commune", "school");
    private static final String[] SORTS = {"-createdAt", "createdAt", "account", "-account", "until", "-until"};

    @QueryParam("account")
    @Parameter(description = "Id or `code:<username>` of the account that holds them.")
    String account;

    @QueryParam("unit")
    @Parameter(description = "Id or `code:...` of the unit at which they were given.")
    String unit;

    @QueryParam("within")
    @Parameter(description = "Id or `code:...` of the unit at or below which they were given.")
    String within;

    @QueryParam("role")
    @Parameter(
            description = "Code of a role.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {
                                "administrator",
                                "editor",
                                "verifier",
                                "approver",
                                "viewer",
                                "auditor",
                                "integration"
                            }))
    List<String> role;

    @QueryParam("state")
    @Parameter(
            description = "State of the grants; all when absent.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"effective", "pending", "expired", "revoked", "broken"}))
    List<String> state;

    @QueryParam("parent")
    @Parameter(description = "Id of the grant out of which they were given.")
    String parent;

    @QueryParam("kind")
    @Parameter(
            description = "Kind of the unit at which they were given.",
            schema =
                    @Schema(
                            type = SchemaType.ARRAY,
                            implementation = String.class,
                            enumeration = {"department", "commune", "school"}))
    List<String> kind;

    @QueryParam("minutes")
    @Parameter(
            description =
                    "`missing`: administration that was handed down from above, holds or will hold, and does not rest on signed minutes.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"missing"}))
    String minutes;

    @QueryParam("q")
    @Parameter(
            description = "Words of the holder's name or user name, or of the unit; diacritics do not matter.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_SEARCH))
    String q;

    /** The filter as the statement takes it. */
    record Terms(
            AccountName account,
            UUID unit,
            UUID within,
            String[] roles,
            String[] states,
            UUID parent,
            String[] words,
            String[] kinds,
            boolean withoutMinutes,
            String sort) {

        boolean descending() {
            return sort.startsWith("-");
        }

        String key() {
            return descending() ? sort.substring(1) : sort;
        }
    }

    /** @throws Problem 422 with everything that is wrong with the filter */
    Terms terms(Actor actor) {
        Errors errors = new Errors();
        errors.check(q == null || q.length() <= LONGEST_SEARCH, "query:q", "wrong-length", 0, LONGEST_SEARCH);
        errors.check(minutes == null || "missing".equals(minutes), "query:minutes", "not-one-of", "missing");
        Terms terms = new Terms(
                AccountName.parse(account, "query:account", errors),
                unit == null ? null : actor.named(unit, "query:unit", errors),
                within == null ? null : actor.named(within, "query:within", errors),
                known(role, Arrays.stream(Role.values()).map(Role::code).toList(), "role", errors),
                known(state, STATES, "state", errors),
                uuid(parent, "query:parent", errors),
                q == null || q.isBlank() ? null : Fold.patterns(q),
                known(kind, KINDS, "kind", errors),
                minutes != null,
                sort(SORTS));
        errors.raise();
        return terms;
    }

    static String[] known(List<String> given, List<String> known, String parameter, Errors errors) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        errors.check(known.containsAll(given), "query:" + parameter, "not-one-of", String.join(", ", known));
        return given.toArray(String[]::new);
    }

    static UUID uuid(String text, String pointer, Errors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!errors.check(UnitName.wellFormed(text) && !text.startsWith("code:"), pointer, "not-a", "uuid")) {
            return null;
        }
        return UUID.fromString(text);
    }

    /** Where the page begins: the sort key and the id of the row before it. */
    record Start(String key, UUID id) {}

    Start start() {
        return start(this);
    }

    static Start start(ListQuery query) {
        Optional<Cursor> cursor = query.cursor(2);
        try {
            return cursor.map(at -> new Start(at.get(0), UUID.fromString(at.get(1))))
                    .orElse(new Start(null, null));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.malformed(List.of(FieldError.query("cursor", "cursor-broken")));
        }
    }
}
