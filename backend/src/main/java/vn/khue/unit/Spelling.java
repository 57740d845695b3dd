package vn.khue.unit;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Whether two names are the same to a reader: Hòa and Hoà are, Lợi and Lội are not. */
final class Spelling {

    private static final Pattern WORDS = Pattern.compile(" ");
    private static final Pattern TONES = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern NOT_TONES = Pattern.compile("[^\u0300\u0301\u0303\u0309\u0323]");

    private Spelling() {}

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Each word with its tone marks behind it, wherever in the word they stood. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder();
        WORDS.splitAsStream(Normalizer.normalize(UnitRules.clean(name), Normalizer.Form.NFD))
                .forEach(word -> key.append(TONES.matcher(word).replaceAll(""))
                        .append(NOT_TONES.matcher(word).replaceAll(""))
                        .append(' '));
        return key.toString();
    }
}
