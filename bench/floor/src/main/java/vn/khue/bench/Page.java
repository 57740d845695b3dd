package vn.khue.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

record Page<T>(List<T> items, String next) {

    static final int LIMIT = 50;

    /** Out of one row more than a page; the key of the last row shown becomes the cursor. */
    static <T> Page<T> of(List<T> rows, Function<T, String> key) {
        if (rows.size() <= LIMIT) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, LIMIT);
        byte[] cursor = key.apply(items.get(LIMIT - 1)).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(cursor));
    }
}
