package vn.khue.api;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the problems in one language: {@code <code>.title}, {@code <code>} (detail) and {@code <code>.hint}
 * in the catalogues {@code problems_<language>.properties}.
 */
public final class ProblemTexts {

    private static final ProblemTexts VIETNAMESE = new ProblemTexts(Language.VI);
    private static final ProblemTexts ENGLISH = new ProblemTexts(Language.EN);

    /** As people here write dates. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final ResourceBundle bundle;
    private final ResourceBundle kinds;
    private final Language language;
    private final Locale locale;

    private ProblemTexts(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.tag());
        this.bundle = Catalogue.of("problems", language);
        this.kinds = Catalogue.of("kinds", language);
    }

    public static ProblemTexts in(Language language) {
        return language == Language.EN ? ENGLISH : VIETNAMESE;
    }

    public String title(String code) {
        return text(code + ".title").or(() -> text(code)).orElse(code);
    }

    public String detail(String code, Object... arguments) {
        return text(code)
                .map(pattern -> format(pattern, "not-a".equals(code) ? kinds(arguments) : arguments))
                .orElse(code);
    }

    /** Kinds of values are named in the code by the word that callers of the API know. */
    private Object[] kinds(Object... words) {
        return Arrays.stream(words)
                .map(word -> kinds.containsKey(word.toString()) ? kinds.getString(word.toString()) : word)
                .toArray();
    }

    /** What can be done about it; empty for most. */
    public Optional<String> hint(String code, Object... arguments) {
        return text(code + ".hint").map(pattern -> format(pattern, arguments));
    }

    private Optional<String> text(String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private String format(String pattern, Object... arguments) {
        return new MessageFormat(pattern, locale)
                .format(Arrays.stream(arguments).map(this::said).toArray());
    }

    /** Days as people write them, and what has words of its own in the language. */
    private Object said(Object argument) {
        if (argument instanceof Spoken spoken) {
            return spoken.in(language);
        }
        return argument instanceof LocalDate day && language == Language.VI ? DAY.format(day) : argument;
    }
}
