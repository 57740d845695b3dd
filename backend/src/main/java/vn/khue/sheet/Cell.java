package vn.khue.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.khue.api.Invisible;
import vn.khue.db.Dstroke;

/**
 * What stands in a cell; blank cells are none.
 *
 * @param text composed (NFC), without invisible characters and blanks at the ends; line breaks inside stay
 */
public record Cell(String text, Kind kind) {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]|_x00[01][0-9A-Fa-f]_");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** Composing many marks on one letter takes time that grows with their square; no letter has more than a few. */
    private static final Pattern MORE_MARKS = Pattern.compile("(\\p{M}{30})\\p{M}+");
    /** As many characters as a cell of a spreadsheet holds. */
    static final int LONGEST = 32_767;

    /** How the file keeps it. A formula that was never calculated has no value, a failed one has only its error. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        NO_VALUE,
        ERROR
    }

    /** Null when there is nothing to read. A longer text than a cell holds stays as it is, for {@link Rows} to refuse. */
    static Cell of(String raw, Kind kind) {
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        if (raw.length() > LONGEST) {
            return new Cell(raw, kind);
        }
        String seen = CONTROL.matcher(Dstroke.of(Invisible.dropped(raw))).replaceAll(" ");
        String text = stripped(Normalizer.normalize(MORE_MARKS.matcher(seen).replaceAll("$1"), Normalizer.Form.NFC));
        return text.isEmpty() ? null : new Cell(text, kind);
    }

    /** Without blanks at the ends. A pattern for the end would begin anew at every blank inside. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && blank(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean blank(int character) {
        return Character.isSpaceChar(character) || character >= '\t' && character <= '\r';
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
