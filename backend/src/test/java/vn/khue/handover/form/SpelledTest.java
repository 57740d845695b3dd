package vn.khue.handover.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days in the words of official papers. */
class SpelledTest {

    @ParameterizedTest
    @CsvSource({
        "2025-07-30, ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi lăm",
        "2026-04-05, ngày năm tháng tư năm hai nghìn không trăm hai mươi sáu",
        "2031-11-15, ngày mười lăm tháng mười một năm hai nghìn không trăm ba mươi mốt",
        "2005-12-21, ngày hai mươi mốt tháng mười hai năm hai nghìn không trăm linh năm",
        "2100-01-11, ngày mười một tháng một năm hai nghìn một trăm",
        "2000-10-04, ngày bốn tháng mười năm hai nghìn",
        "1994-02-24, ngày hai mươi bốn tháng hai năm một nghìn chín trăm chín mươi bốn",
        "2110-03-10, ngày mười tháng ba năm hai nghìn một trăm mười"
    })
    void daysInWords(LocalDate day, String words) {
        assertEquals(words, Spelled.day(day));
    }
}
