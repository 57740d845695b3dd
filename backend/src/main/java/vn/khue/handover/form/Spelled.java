package vn.khue.handover.form;

import java.time.LocalDate;

/** Days in words, as official papers have them. */
final class Spelled {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};

    private Spelled() {}

    /** {@code ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi lăm}. */
    static String day(LocalDate day) {
        return "ngày " + upToHundred(day.getDayOfMonth()) + " tháng " + month(day.getMonthValue()) + " năm "
                + year(day.getYear());
    }

    /** The fourth month has a name of its own. */
    private static String month(int month) {
        return month == 4 ? "tư" : upToHundred(month);
    }

    private static String year(int year) {
        int hundreds = year / 100 % 10;
        int rest = year % 100;
        String whole = DIGITS[year / 1000] + " nghìn";
        if (hundreds == 0 && rest == 0) {
            return whole;
        }
        whole += " " + DIGITS[hundreds] + " trăm";
        if (rest == 0) {
            return whole;
        }
        return rest < 10 ? whole + " linh " + DIGITS[rest] : whole + " " + upToHundred(rest);
    }

    /** Numbers from 1 to 99: five is lăm and one is mốt behind tens. */
    static String upToHundred(int number) {
        int tens = number / 10;
        int ones = number % 10;
        if (tens == 0) {
            return DIGITS[ones];
        }
        String before = tens == 1 ? "mười" : DIGITS[tens] + " mươi";
        if (ones == 0) {
            return before;
        }
        if (ones == 5) {
            return before + " lăm";
        }
        return before + " " + (ones == 1 && tens > 1 ? "mốt" : DIGITS[ones]);
    }
}
