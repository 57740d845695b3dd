package vn.khue.api;

/** Texts that people type, cleaned and measured the same everywhere. */
public final class Text {

    private Text() {}

    /** Without blanks at its ends; null for a blank one. */
    public static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Counted as the database counts: by characters, not by halves of them. @param text null is never too long */
    public static boolean check(String text, int longest, String pointer, Errors errors) {
        return errors.check(
                text == null || text.codePointCount(0, text.length()) <= longest, pointer, "wrong-length", 1, longest);
    }

    /** The same for one that may not be missing. */
    public static boolean required(String text, int longest, String pointer, Errors errors) {
        return errors.check(text != null, pointer, "required") && check(text, longest, pointer, errors);
    }
}
