package vn.khue.db;

/**
 * The letter of another alphabet that looks like Đ, which older fonts and their converters put in its place. It is replaced
 * wherever texts come in: in bodies, in fields of records, in cells of files, in the words of a search.
 */
public final class Dstroke {

    private Dstroke() {}

    /** With the Vietnamese letter for each Icelandic eth. */
    public static String of(String text) {
        return text.replace('\u00d0', 'Đ').replace('\u00f0', 'đ');
    }
}
