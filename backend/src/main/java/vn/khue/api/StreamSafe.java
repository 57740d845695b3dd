package vn.khue.api;

/**
 * Text whose composition takes no longer than its length lets expect: no more than thirty marks stand on one letter
 * (Stream-Safe Text Format, Unicode Standard Annex 15). Sorting an endless row of marks takes time by its square.
 */
public final class StreamSafe {

    private static final int MOST_MARKS = 30;

    private StreamSafe() {}

    public static boolean is(String text) {
        int marks = 0;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int type = Character.getType(character);
            marks = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }
}
