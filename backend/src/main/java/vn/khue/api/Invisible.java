package vn.khue.api;

/**
 * Characters that show nothing: marks of format such as a zero-width space or a turn of the direction of writing, what
 * chooses between drawings of a character, and letters that are drawn as blanks. They come along from web pages and
 * chats, hide one name in another, and make a text of nothing look filled in; so they are left out of texts in bodies,
 * in fields of records and in cells of files.
 */
public final class Invisible {

    /** Hangul fillers, the empty cell of Braille, vowels of Khmer that are never drawn, and the joiner of graphemes. */
    private static final String NEVER_DRAWN = "\u115f\u1160\u3164\uffa0\u2800\u17b4\u17b5\u034f";

    private static final int FIRST_SELECTOR = 0xfe00;
    private static final int LAST_SELECTOR = 0xfe0f;

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

    /** Whether nothing is to be seen: blanks of any width alone. */
    public static boolean blank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isSpaceChar(character) || Character.isWhitespace(character));
    }

    private static boolean is(int character) {
        return Character.getType(character) == Character.FORMAT
                || NEVER_DRAWN.indexOf(character) >= 0
                || character >= FIRST_SELECTOR && character <= LAST_SELECTOR;
    }
}
