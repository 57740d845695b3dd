package vn.khue.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that every list takes; resources receive it as a {@code @BeanParam}. */
public class ListQuery {

    public static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Rows of one page.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "500", defaultValue = "50"))
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "Where to go on: the `next` of the page before.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, maxLength = 2000, pattern = "^[A-Za-z0-9_-]*$"))
    String cursor;

    @QueryParam("sort")
    @Parameter(description = "Sort keys, `-` before one for descending.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, maxLength = 200, pattern = "^[A-Za-z,-]*$"))
    String sort;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to add `total`.")
    boolean count;

    @QueryParam("fields")
    @Parameter(description = "Names of the fields to answer with, separated by commas; all when absent.", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, maxLength = 1000, pattern = "^[A-Za-z0-9,]*$"))
    String fields;

    /** Rows of one page. @throws Problem 400 outside 1..500 */
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Problem.malformed(List.of(FieldError.query("limit", "out-of-range", 1, MOST)));
        }
        return limit;
    }

    public boolean count() {
        return count;
    }

    /** The cursor, if the caller is past the first page; it must have this many values. */
    public Optional<Cursor> cursor(int size) {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor, size));
    }

    /** The one sort key asked for, which must be among the known ones; the first known one when absent. */
    public String sort(String... known) {
        if (sort == null || sort.isEmpty()) {
            return known[0];
        }
        if (!Arrays.asList(known).contains(sort)) {
            throw Problem.malformed(List.of(FieldError.query("sort", "not-one-of", String.join(", ", known))));
        }
        return sort;
    }

    /** The fields asked for; empty means all. */
    public Set<String> fields() {
        return fields == null || fields.isBlank() ? Set.of() : new LinkedHashSet<>(Arrays.asList(fields.split(",")));
    }
}
