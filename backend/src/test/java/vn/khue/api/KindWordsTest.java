package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khue.codelist.ListNames;
import vn.khue.record.type.Dictionary;

/** Details in Vietnamese name kinds of values and lists of codes in Vietnamese. */
class KindWordsTest {

    private static final Pattern NAMED = Pattern.compile("(?:\"not-a\",|refuse\\()\\s*\"([^\"]+)\"");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(text|number|object|list|uuid|date|time|true|false)\\b", Pattern.CASE_INSENSITIVE);

    private static Set<String> kinds() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Class<?> type : List.of(
                String.class,
                Boolean.class,
                Integer.class,
                UUID.class,
                LocalDate.class,
                Instant.class,
                List.class,
                Object.class)) {
            kinds.add(Words.of(type));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file)).results().forEach(found -> kinds.add(found.group(1)));
            }
        }
        return kinds;
    }

    @Test
    void kindsOfValuesAreNamedInTheLanguageOfTheDetail() throws IOException {
        for (String kind : kinds()) {
            String said = ProblemTexts.in(Language.VI).detail("not-a", kind);
            assertFalse(ENGLISH.matcher(said).find(), said);
            assertNotEquals(said, ProblemTexts.in(Language.EN).detail("not-a", kind));
        }
    }

    @Test
    void listsOfCodesAreNamedInTheLanguageOfTheDetail() {
        assertEquals(
                "Mã này không có trong danh mục “Giới tính”.",
                ProblemTexts.in(Language.VI).detail("code-unknown", ListNames.of("gender")));
        Dictionary.TYPES.stream()
                .flatMap(type -> type.fields().stream())
                .filter(field -> field.codeList() != null)
                .forEach(field -> assertNotEquals(
                        field.codeList(), ListNames.of(field.codeList()).vi()));
    }

    @Test
    void aListHasItemsAndNoCharacters() {
        assertFalse(
                ProblemTexts.in(Language.VI).detail("wrong-number", 1, 50_000).contains("ký tự"));
    }
}
