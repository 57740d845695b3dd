package vn.khue.account;

import java.util.List;
import vn.khue.api.Errors;
import vn.khue.api.FieldError;

/** What a chosen password has to be: long, not common, not made of the user name (after NIST SP 800-63B). */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int TELLING = 4;

    private PasswordPolicy() {}

    /** All that is wrong with the password; characters are counted as people see them. */
    static List<FieldError> check(String password, String username, String pointer) {
        Errors errors = new Errors();
        int length = password.codePointCount(0, password.length());
        errors.check(length >= SHORTEST, pointer, "too-short", SHORTEST);
        errors.check(length <= LONGEST, pointer, "too-long", LONGEST);
        if (length <= LONGEST) {
            String folded = CommonPasswords.fold(password);
            String name = CommonPasswords.fold(username);
            errors.check(!CommonPasswords.contain(password), pointer, "too-common");
            errors.check(name.length() < TELLING || !folded.contains(name), pointer, "contains-username");
        }
        return errors.list();
    }
}
