package vn.khue.account;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Passwords that one person gives to another on paper: fourteen characters in three groups, none of which is easily
 * taken for another one (no 0, o, 1, l, i). Worth 69 bits.
 */
final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int[] GROUPS = {5, 5, 4};
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** As it is printed: {@code k3mfp-7xwqa-9dhr}. */
    static String make() {
        StringBuilder text = new StringBuilder();
        for (int group : GROUPS) {
            if (text.length() > 0) {
                text.append('-');
            }
            RANDOM.ints(group, 0, LETTERS.length()).forEach(i -> text.append(LETTERS.charAt(i)));
        }
        return text.toString();
    }

    /** As it is hashed: without separators and blanks, in lower case. */
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
