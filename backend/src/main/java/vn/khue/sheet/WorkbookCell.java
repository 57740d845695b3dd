package vn.khue.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Reads a cell of a workbook as a person reads it. */
final class WorkbookCell {

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");
    private static final Pattern ZEROS = Pattern.compile("0{2,40}");
    private static final Pattern NOT_OF_THE_FORM = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    private static final int MOST_DIGITS = 30;

    private WorkbookCell() {}

    /** Null for a blank cell. Of a formula, its value when the workbook was saved last. */
    static vn.khue.sheet.Cell read(Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return new vn.khue.sheet.Cell("=", vn.khue.sheet.Cell.Kind.NO_VALUE);
        }
        if (cell.getType() == CellType.ERROR || cell.getValue() instanceof String text && failed(cell, text)) {
            return vn.khue.sheet.Cell.of(cell.getRawValue(), vn.khue.sheet.Cell.Kind.ERROR);
        }
        return cell.getValue() instanceof BigDecimal number
                ? number(cell, number)
                : vn.khue.sheet.Cell.of(cell.getText(), vn.khue.sheet.Cell.Kind.TEXT);
    }

    private static boolean failed(Cell cell, String text) {
        return cell.getType() == CellType.FORMULA && ERRORS.contains(text);
    }

    private static vn.khue.sheet.Cell number(Cell cell, BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return vn.khue.sheet.Cell.of(cell.getRawValue(), vn.khue.sheet.Cell.Kind.TEXT);
        }
        String form = cell.getDataFormatString() == null
                ? ""
                : NOT_OF_THE_FORM.matcher(cell.getDataFormatString()).replaceAll("");
        if (tellsDay(form.toLowerCase(Locale.ROOT))) {
            return date(cell, number);
        }
        String digits = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        // The form 00000000 shows zeros in front, and what it shows is what its author reads.
        int missing = ZEROS.matcher(form).matches() && digits.matches("\\d+") ? form.length() - digits.length() : 0;
        return vn.khue.sheet.Cell.of("0".repeat(Math.max(missing, 0)) + digits, vn.khue.sheet.Cell.Kind.NUMBER);
    }

    /** Whether the form shows a month beside a day or a year; minutes stand alone or beside hours. */
    private static boolean tellsDay(String form) {
        return form.indexOf('m') >= 0 && (form.indexOf('y') >= 0 || form.indexOf('d') >= 0);
    }

    private static vn.khue.sheet.Cell date(Cell cell, BigDecimal number) {
        try {
            return vn.khue.sheet.Cell.of(cell.asDate().toLocalDate().toString(), vn.khue.sheet.Cell.Kind.DATE);
        } catch (DateTimeException e) {
            return vn.khue.sheet.Cell.of(number.toPlainString(), vn.khue.sheet.Cell.Kind.NUMBER);
        }
    }
}
