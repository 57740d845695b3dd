package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static String range(Language language) {
        return ProblemTexts.in(language).detail("out-of-range", LocalDate.of(1945, 11, 29), LocalDate.of(2026, 9, 1));
    }

    @Test
    void daysAreWrittenAsPeopleWriteThem() {
        assertEquals("Giá trị phải từ 29/11/1945 đến 1/9/2026.", range(Language.VI));
    }

    @Test
    void otherLanguagesKeepTheFormThatTheApiTakes() {
        assertEquals(true, range(Language.EN).contains("1945-11-29"));
    }

    @Test
    void numbersStayNumbers() {
        assertEquals("Giá trị phải từ 30 đến 230.", ProblemTexts.in(Language.VI).detail("out-of-range", 30, 230));
    }
}
