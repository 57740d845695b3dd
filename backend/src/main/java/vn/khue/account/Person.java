package vn.khue.account;

import java.util.regex.Pattern;
import vn.khue.api.Errors;
import vn.khue.api.Text;

/**
 * What an account says of its person, cleaned: no blanks around or doubled, nothing instead of an empty text.
 *
 * @param email null, as phone and position, when not known
 */
public record Person(String fullName, String email, String phone, String position) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ().-]{5,38}");

    public static Person of(String fullName, String email, String phone, String position) {
        return new Person(clean(fullName), clean(email), clean(phone), clean(position));
    }

    private static String clean(String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\s\u00a0]+", " ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** @param pointer where the fields stand, such as "" or "/rows/3" */
    public void check(String pointer, Errors errors) {
        Text.required(fullName, LONGEST, pointer + "/fullName", errors);
        Text.check(position, LONGEST, pointer + "/position", errors);
        // Its form is looked for by recursion, so never in a text without end.
        if (Text.check(email, LONGEST, pointer + "/email", errors)) {
            errors.check(email == null || EMAIL.matcher(email).matches(), pointer + "/email", "not-an-email");
        }
        errors.check(phone == null || PHONE.matcher(phone).matches(), pointer + "/phone", "not-a-phone");
    }
}
