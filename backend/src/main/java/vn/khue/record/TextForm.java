package vn.khue.record;

import java.util.regex.Pattern;
import vn.khue.api.Errors;
import vn.khue.codelist.ListNames;
import vn.khue.record.type.RecordField;

/** The form that a text of each kind must have. */
final class TextForm {

    static final Pattern CODE = Pattern.compile("[A-Za-z0-9._]{1,20}");
    private static final Pattern OWN_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final Pattern NUMBER_WITHOUT_ZERO = Pattern.compile("\\d{11}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,19}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern URL = Pattern.compile("(https?://)?[^\\s/:]+\\.[^\\s/:]{2,}(:\\d{1,5})?(/\\S*)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}' ʼ’.,()-]+");

    private TextForm() {}

    static boolean check(RecordField field, String text, String pointer, Errors errors) {
        return switch (field.kind()) {
            case NAME -> errors.check(NAME.matcher(text).matches(), pointer, "not-a-name");
            case PHONE -> errors.check(PHONE.matcher(text).matches(), pointer, "not-a-phone");
            case EMAIL -> errors.check(EMAIL.matcher(text).matches(), pointer, "not-an-email");
            case URL -> errors.check(URL.matcher(text).matches(), pointer, "not-a-url");
            case NATIONAL_ID -> number(text, pointer, errors);
            case CODE ->
                errors.check(CODE.matcher(text).matches(), pointer, "code-unknown", ListNames.of(field.codeList()));
            case REFERENCE -> errors.check(OWN_CODE.matcher(text).matches(), pointer, "reference-unknown");
            default ->
                !"code".equals(field.name())
                        || errors.check(OWN_CODE.matcher(text).matches(), pointer, "unit-code-form");
        };
    }

    /** Excel takes the zero away with which all numbers of the north begin. */
    private static boolean number(String text, String pointer, Errors errors) {
        if (NUMBER_WITHOUT_ZERO.matcher(text).matches()) {
            errors.add(pointer, "national-id-zero-lost", "0" + text);
            return false;
        }
        return errors.check(NUMBER.matcher(text).matches(), pointer, "national-id-form", text.length());
    }
}
