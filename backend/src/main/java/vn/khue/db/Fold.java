package vn.khue.db;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds Vietnamese text for search exactly as {@code fold} in the database does: lower case, no diacritics, đ as d. */
public final class Fold {

    private static final Pattern DROPPED = Pattern.compile("[\u0300-\u036f''’ʼ`]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0]+");

    private Fold() {}

    public static String of(String text) {
        String plain =
                DROPPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(plain.replace('Đ', 'd').replace('đ', 'd').toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The words of a search as LIKE patterns that match them anywhere; the longest, most selective one first. */
    public static String[] patterns(String search) {
        return patterns(search, "%");
    }

    /** The same, but they match where a word begins; the text searched has a blank before each word, the first included. */
    public static String[] beginnings(String search) {
        return patterns(search, "% ");
    }

    private static String[] patterns(String search, String before) {
        return Pattern.compile(" ")
                .splitAsStream(of(Dstroke.of(search)))
                .filter(word -> !word.isEmpty())
                .sorted((one, other) -> other.length() - one.length())
                .map(word ->
                        before + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toArray(String[]::new);
    }
}
