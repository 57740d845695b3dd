package vn.khue.api;

/** The beginning of a text, for showing where the whole may be of any length. */
public final class Excerpt {

    private Excerpt() {}

    /**
     * The text itself, or its beginning and an ellipsis, this many characters together. Counts code points, so that none
     * is cut in two: half of one cannot be written as UTF-8.
     */
    public static String of(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
