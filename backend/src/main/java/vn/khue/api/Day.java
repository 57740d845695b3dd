package vn.khue.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the people of Khuê count them, wherever the server stands; {@code today()} in the database says the same. */
public final class Day {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Day() {}

    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /**
     * Reads a day of a parameter; null when there is none.
     *
     * @param errors takes a note when the text is no day or one that no record can have
     */
    public static LocalDate parse(String text, String pointer, Errors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return check(day, pointer, errors) ? day : null;
        } catch (DateTimeException e) {
            errors.add(pointer, "not-a", "date (2025-09-30)");
            return null;
        }
    }

    /** Whether the day is one that records can have; null is. */
    public static boolean check(LocalDate day, String pointer, Errors errors) {
        return errors.check(
                day == null || !day.isBefore(FIRST) && !day.isAfter(LAST), pointer, "out-of-range", FIRST, LAST);
    }
}
