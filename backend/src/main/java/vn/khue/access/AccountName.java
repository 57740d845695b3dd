package vn.khue.access;

import java.util.UUID;
import java.util.regex.Pattern;
import vn.khue.api.Errors;

/**
 * How callers name an account in paths, parameters and bodies: by its id, or by {@code code:} and its user name.
 * One of the two is null.
 */
public record AccountName(UUID id, String username) {

    private static final String CODE = "code:";
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Reads a name; null when there is none or when it is not well formed, which is then among the errors. */
    public static AccountName parse(String text, String pointer, Errors errors) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.startsWith(CODE)
                && USERNAME.matcher(text.substring(CODE.length())).matches()) {
            return new AccountName(null, text.substring(CODE.length()));
        }
        if (ID.matcher(text).matches()) {
            return new AccountName(UUID.fromString(text), null);
        }
        errors.add(pointer, "account-form");
        return null;
    }
}
