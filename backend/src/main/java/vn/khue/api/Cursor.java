package vn.khue.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where a list goes on: the sort values of the last row seen, opaque to the caller. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final String NULL = "\u0001";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static Cursor of(List<String> values) {
        return new Cursor(values);
    }

    String text() {
        List<String> parts = new ArrayList<>();
        values.forEach(value -> parts.add(value == null ? NULL : value));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of the given number of values.
     *
     * @throws Problem 400 when the text is no cursor of this list
     */
    static Cursor parse(String text, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = new ArrayList<>();
            for (String part : plain.split(SEPARATOR, -1)) {
                parts.add(NULL.equals(part) ? null : part);
            }
            if (parts.size() == size && plain.indexOf('\0') < 0 && plain.indexOf('\uFFFD') < 0) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            // Not Base64: refused below like any other foreign cursor.
        }
        throw broken();
    }

    public String get(int index) {
        return values.get(index);
    }

    /** @throws Problem 400 when the value is no identifier, because then the cursor is not one of this list */
    public UUID id(int index) {
        return read(index, UUID::fromString);
    }

    /** @throws Problem 400 when the value is no instant */
    public Instant instant(int index) {
        return read(index, Cursor::written);
    }

    /** What a list writes is a time that the database knows. */
    private static Instant written(String text) {
        Instant time = Instant.parse(text);
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new DateTimeException(text);
        }
        return time;
    }

    /** @throws Problem 400 when the value is no whole number */
    public long number(int index) {
        return read(index, Long::parseLong);
    }

    private <T> T read(int index, Function<String, T> form) {
        try {
            return form.apply(values.get(index));
        } catch (IllegalArgumentException | DateTimeException | NullPointerException e) {
            throw broken();
        }
    }

    /** Refuses a cursor that comes from the same list in another order. @throws Problem 400 */
    public Cursor of(int index, String sort) {
        if (!sort.equals(values.get(index))) {
            throw broken();
        }
        return this;
    }

    private static Problem broken() {
        return Problem.malformed(List.of(FieldError.query("cursor", "cursor-broken")));
    }
}
