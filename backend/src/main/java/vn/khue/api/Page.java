package vn.khue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the rows, at most {@code limit}
 * @param next  cursor of the following page, or null on the last one
 * @param total number of all rows, only when {@code count=true} was asked
 */
public record Page<T>(
        @Schema(required = true) List<T> items,
        @Schema(required = true, nullable = true) String next,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(minimum = "0")
        Long total) {

    /**
     * Makes a page out of one row more than the limit, which is how a store learns that there is a next page.
     *
     * @param key the values by which the list is sorted, of one row; they become the cursor
     */
    public static <T> Page<T> of(List<T> rows, int limit, Long total, Function<T, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Cursor.of(key.apply(items.get(limit - 1))).text(), total);
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next, total);
    }
}
