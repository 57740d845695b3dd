package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.khue.api.Day;
import vn.khue.api.Errors;
import vn.khue.api.Invisible;
import vn.khue.api.StreamSafe;
import vn.khue.api.Unpaired;
import vn.khue.codelist.ListNames;
import vn.khue.db.Dstroke;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;

/** Reads one value of a JSON body as the kind of its field; what has another form is noted, and nothing stands in its place. */
final class FieldReading {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final char UNREADABLE = '\uFFFD';
    private static final int MOST_CODES = 50;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private FieldReading() {}

    /** The value in the form in which it is kept; null for null, for empty text, and for what is wrong. */
    static Object read(RecordField field, JsonNode node, String pointer, Errors errors) {
        if (node.isNull()) {
            return null;
        }
        return switch (field.kind()) {
            case DATE -> date(node, pointer, errors);
            case YEAR, INTEGER -> whole(field, node, pointer, errors);
            case DECIMAL -> decimal(field, node, pointer, errors);
            case BOOLEAN -> node.isBoolean() ? node.booleanValue() : refuse("true|false", pointer, errors);
            case CODES -> codes(field, node, pointer, errors);
            default -> text(field, node, pointer, errors);
        };
    }

    private static Object refuse(String kind, String pointer, Errors errors) {
        errors.add(pointer, "not-a", kind);
        return null;
    }

    private static Object text(RecordField field, JsonNode node, String pointer, Errors errors) {
        String text = words(node, field.longest(), pointer, errors);
        return text != null && TextForm.check(field, text, pointer, errors) ? text : null;
    }

    /** What somebody has written, composed and without blanks around it; null when there is none, or it cannot be read. */
    static String words(JsonNode node, int longest, String pointer, Errors errors) {
        if (!node.isTextual()) {
            errors.add(pointer, "not-a", "text");
            return null;
        }
        String visible = Invisible.dropped(node.textValue());
        if (visible.chars().anyMatch(FieldReading::forbidden) || Unpaired.in(visible) || !StreamSafe.is(visible)) {
            errors.add(pointer, "control-character");
            return null;
        }
        String text = clean(visible);
        if (text.isEmpty()) {
            return null;
        }
        return errors.check(text.length() <= longest, pointer, "wrong-length", 1, longest) ? text : null;
    }

    /** Control characters, halves of characters, and the sign that stands for what could not be read. */
    private static boolean forbidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || character == UNREADABLE;
    }

    /** Composed (NFC), single blanks, none at the ends. */
    private static String clean(String text) {
        return BLANKS.matcher(Normalizer.normalize(Dstroke.of(text), Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    private static Object date(JsonNode node, String pointer, Errors errors) {
        try {
            LocalDate day = node.isTextual() ? LocalDate.parse(node.textValue()) : null;
            if (day != null) {
                return Day.check(day, pointer, errors) ? day : null;
            }
        } catch (DateTimeException e) {
            // Refused below, as what is no text.
        }
        return refuse("date (2025-09-30)", pointer, errors);
    }

    private static Object whole(RecordField field, JsonNode node, String pointer, Errors errors) {
        if (!node.isIntegralNumber()) {
            return refuse("number", pointer, errors);
        }
        boolean year = field.kind() == Kind.YEAR;
        long least = field.min() != null ? field.min().longValue() : year ? Day.FIRST.getYear() : Integer.MIN_VALUE;
        long most = field.max() != null ? field.max().longValue() : year ? Day.LAST.getYear() : Integer.MAX_VALUE;
        boolean fits = node.canConvertToLong() && node.longValue() >= least && node.longValue() <= most;
        // A year is no amount, of which a thousand would be set apart.
        return errors.check(
                        fits,
                        pointer,
                        "out-of-range",
                        year ? Long.toString(least) : least,
                        year ? Long.toString(most) : most)
                ? (int) node.longValue()
                : null;
    }

    private static Object decimal(RecordField field, JsonNode node, String pointer, Errors errors) {
        if (!node.isNumber()) {
            return refuse("number", pointer, errors);
        }
        // Read as binary floating point, which holds so many digits exactly and everything beyond as infinite.
        BigDecimal number =
                Double.isFinite(node.doubleValue()) ? node.decimalValue().stripTrailingZeros() : null;
        if (number == null
                || number.precision() > MOST_DIGITS
                || number.scale() > MOST_DECIMALS
                || number.scale() < -MOST_DIGITS) {
            errors.add(pointer, "too-many-digits", MOST_DIGITS, MOST_DECIMALS);
            return null;
        }
        boolean low = field.min() != null && number.compareTo(field.min()) < 0;
        boolean high = field.max() != null && number.compareTo(field.max()) > 0;
        if (field.max() == null) {
            return errors.check(!low, pointer, "too-small", field.min()) ? number : null;
        }
        return errors.check(!low && !high, pointer, "out-of-range", field.min(), field.max()) ? number : null;
    }

    private static Object codes(RecordField field, JsonNode node, String pointer, Errors errors) {
        if (!node.isArray()) {
            return refuse("list", pointer, errors);
        }
        if (!errors.check(node.size() <= MOST_CODES, pointer, "wrong-number", 0, MOST_CODES)) {
            return null;
        }
        Set<String> codes = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            JsonNode code = node.get(i);
            if (!code.isTextual()) {
                refuse("text", pointer + "/" + i, errors);
            } else if (errors.check(
                    TextForm.CODE.matcher(code.textValue()).matches(),
                    pointer + "/" + i,
                    "code-unknown",
                    ListNames.of(field.codeList()))) {
                codes.add(code.textValue());
            }
        }
        // Codes were given, even when all of them are refused.
        return node.isEmpty() ? null : new ArrayList<>(codes);
    }
}
