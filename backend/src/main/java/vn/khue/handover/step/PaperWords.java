package vn.khue.handover.step;

import java.time.LocalDate;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.Text;

/** Numbers and days of official papers, as they are checked wherever they are given. */
final class PaperWords {

    private static final int LONGEST_NUMBER = 100;

    private PaperWords() {}

    /** @return without blanks around; null when it is missing, which is an error */
    static String number(String given, String pointer, Errors errors) {
        String number = Text.given(given);
        Text.required(number, LONGEST_NUMBER, pointer, errors);
        return number;
    }

    /** A paper that is shown today was not written tomorrow. */
    static void day(LocalDate day, String pointer, Errors errors) {
        if (day != null && Day.check(day, pointer, errors)) {
            errors.check(!day.isAfter(Day.today()), pointer, "in-the-future");
        }
    }
}
