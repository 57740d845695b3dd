package vn.khue.api;

/**
 * Characters that show nothing: marks of format such as a zero-width space or a turn of the direction of writing, and
 * letters that are drawn as blanks. They come along from web pages and chats, hide one name in another, and make a text
 * of nothing look filled in; so they are left out wherever a text is read.
 */
public final class Invisible {

    /** Hangul fillers and the empty cell of Braille, which are letters and signs by their category. */
    private static final String DRAWN_AS_BLANKS = "\u115f\u1160\u3164\uffa0\u2800";

    private Invisible() {}

    /** @return the same text when it has none of them */
    public static String dropped(String text) {
        return text.codePoints().noneMatch(Invisible::is)
                ? text
                : text.codePoints()
                        .filter(character -> !is(character))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean is(int character) {
        return Character.getType(character) == Character.FORMAT || DRAWN_AS_BLANKS.indexOf(character) >= 0;
    }
}
