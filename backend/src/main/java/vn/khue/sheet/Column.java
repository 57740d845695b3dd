package vn.khue.sheet;

import java.util.List;
import java.util.regex.Pattern;
import vn.khue.db.Fold;

/**
 * A column that a table may have.
 *
 * @param key      the name of the field in the API
 * @param required a row is only a heading when it names this column
 * @param names    what files call it, the usual name first; case, diacritics and punctuation do not matter
 */
public record Column(String key, boolean required, List<String> names) {

    private static final Pattern PUNCTUATION = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final int LONGEST_HEADING = 200;

    public static Column required(String key, String... names) {
        return new Column(key, true, List.of(names));
    }

    public static Column optional(String key, String... names) {
        return new Column(key, false, List.of(names));
    }

    /** What to call it in a sentence. */
    public String name() {
        return names.get(0);
    }

    /** Longer texts are no headings; looking at them costs time and finds nothing. */
    boolean named(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return false;
        }
        String whole = plain(heading);
        String withoutBrackets = plain(BRACKETS.matcher(heading).replaceAll(" "));
        return names.stream().map(Column::plain).anyMatch(name -> name.equals(whole) || name.equals(withoutBrackets));
    }

    private static String plain(String text) {
        return PUNCTUATION.matcher(Fold.of(text)).replaceAll(" ").strip();
    }
}
