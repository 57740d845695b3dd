package vn.khue.api;

/** Halves of characters: what is left of a pair that stands for one character beyond the first plane. No database keeps them. */
public final class Unpaired {

    private Unpaired() {}

    public static boolean in(String text) {
        return text.codePoints().anyMatch(character -> Character.getType(character) == Character.SURROGATE);
    }
}
