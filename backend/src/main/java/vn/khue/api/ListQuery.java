package vn.khue.api;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The parameters that every list takes; resources receive it as a {@code @BeanParam}. They are read as text, because a
 * value of another form has to be answered with its name and all other errors, not with a missing page.
 */
public class ListQuery {

    public static final int MOST = 500;
    private static final int USUAL = 50;

    @QueryParam("limit")
    @Parameter(
            description = "Rows of one page.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "500",
                            defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Where to go on: the `next` of the page before.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 2000, pattern = "^[A-Za-z0-9_-]*$"))
    String cursor;

    @QueryParam("sort")
    @Parameter(
            description = "Sort keys, `-` before one for descending.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200, pattern = "^[A-Za-z,-]*$"))
    String sort;

    @QueryParam("count")
    @Parameter(
            description = "Whether to add `total`.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String count;

    @QueryParam("fields")
    @Parameter(
            description = "Names of the fields to answer with, separated by commas; all when absent.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000, pattern = "^[A-Za-z0-9,]*$"))
    String fields;

    /** Takes over what another one asks. */
    protected void as(ListQuery other) {
        limit = other.limit;
        cursor = other.cursor;
        sort = other.sort;
        count = other.count;
        fields = other.fields;
    }

    /** Rows of one page. @throws Problem 400 outside 1..500 */
    public int limit() {
        Errors errors = new Errors();
        int rows = limit(errors);
        refuse(errors);
        return rows;
    }

    private int limit(Errors errors) {
        if (limit == null || limit.isEmpty()) {
            return USUAL;
        }
        boolean number = limit.matches("-?\\d{1,18}");
        long rows = number ? Long.parseLong(limit) : 0;
        errors.check(rows >= 1 && rows <= MOST, "query:limit", "out-of-range", 1, MOST);
        return (int) rows;
    }

    public boolean count() {
        return "true".equals(count);
    }

    /**
     * The cursor, if the caller is past the first page; it must have this many values.
     *
     * @throws Problem 400 when it is not one of this list
     */
    public Optional<Cursor> cursor(int size) {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor, size));
    }

    /**
     * The one sort key asked for; the first known one when absent.
     *
     * @throws Problem 400 when it is not among the known ones
     */
    public String sort(String... known) {
        Errors errors = new Errors();
        String key = sort(errors, known);
        refuse(errors);
        return key;
    }

    private String sort(Errors errors, String... known) {
        if (sort == null || sort.isEmpty()) {
            return known[0];
        }
        errors.check(Arrays.asList(known).contains(sort), "query:sort", "not-one-of", String.join(", ", known));
        return sort;
    }

    /** The fields asked for; empty means all. */
    public Set<String> fields() {
        return fields == null || fields.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(fields.split(",")));
    }

    /** Everything wrong with these parameters, for lists that have more of their own and tell all errors at once. */
    public Errors check(String... sorts) {
        Errors errors = new Errors();
        limit(errors);
        sort(errors, sorts);
        errors.wish(count, "query:count");
        return errors;
    }

    /** @throws Problem 400 with the errors, if there are any */
    public static void refuse(Errors errors) {
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors.list());
        }
    }
}
