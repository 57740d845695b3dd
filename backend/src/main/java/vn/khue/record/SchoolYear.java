package vn.khue.record;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.api.Day;
import vn.khue.api.Errors;

/** School years, from August to July: the database has 2026 for what people call 2026-2027. */
public final class SchoolYear {

    private static final int FIRST = 2020;
    private static final int LAST = 2060;
    private static final int BEGINS_IN = 8;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    private SchoolYear() {}

    public static int present() {
        return of(Day.today());
    }

    /** The one in which the day lies. */
    public static int of(LocalDate day) {
        return day.getMonthValue() >= BEGINS_IN ? day.getYear() : day.getYear() - 1;
    }

    /** As the API says it. */
    public static String name(int start) {
        return start + "-" + (start + 1);
    }

    /**
     * The year that a field or a parameter names; null for none.
     *
     * @param errors takes a note when the text names no year that can have records
     */
    public static Integer parse(String text, String pointer, Errors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        Matcher years = FORM.matcher(text);
        if (!years.matches() || Integer.parseInt(years.group(2)) != Integer.parseInt(years.group(1)) + 1) {
            errors.add(pointer, "school-year-form");
            return null;
        }
        int start = Integer.parseInt(years.group(1));
        return errors.check(start >= FIRST && start <= LAST, pointer, "out-of-range", name(FIRST), name(LAST))
                ? start
                : null;
    }
}
