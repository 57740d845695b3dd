package vn.khue.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What stands in a cell; blank cells are none.
 *
 * @param text composed (NFC), without invisible characters and blanks at the ends; line breaks inside stay
 */
public record Cell(String text, Kind kind) {

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|_x00[01][0-9A-Fa-f]_");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern ENDS = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /** How the file keeps it. A formula that was never calculated has no value, a failed one has only its error. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        NO_VALUE,
        ERROR
    }

    /** Null when there is nothing to read. */
    static Cell of(String raw, Kind kind) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        String seen = CONTROL.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ");
        String text = ENDS.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll("");
        return text.isEmpty() ? null : new Cell(text, kind);
    }

    /** The text on one line, with single blanks. */
    public String line() {
        return BLANKS.matcher(text).replaceAll(" ");
    }

    /** Whether a value can be read at all. */
    public boolean readable() {
        return kind != Kind.NO_VALUE && kind != Kind.ERROR;
    }
}
