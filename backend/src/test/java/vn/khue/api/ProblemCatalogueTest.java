package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has its words in both languages and its section in docs/problems.md. */
class ProblemCatalogueTest {

    private static final Path PAGE = Path.of("../docs/problems.md");
    private static final Pattern CALL = Pattern.compile(
            "(Problem\\s*\\.(conflict|forbidden|unauthenticated|of|tooMany)|new FieldError|FieldError\\s*\\.query|\\.add|\\.check|new Missing)\\(");
    private static final Pattern WORD = Pattern.compile("\"([a-z][a-z0-9]*(-[a-z0-9]+)+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ProblemCatalogue english = ProblemCatalogue.read("en");
    private final ProblemCatalogue vietnamese = ProblemCatalogue.read("vi");

    ProblemCatalogueTest() throws IOException {}

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(english.texts().keySet(), vietnamese.texts().keySet());
        assertEquals(List.of(), english.repeated(), "keys that stand twice");
        assertEquals(List.of(), vietnamese.repeated(), "keys that stand twice");
        for (String key : english.texts().keySet()) {
            assertEquals(
                    places(english.texts().get(key)), places(vietnamese.texts().get(key)), "values in " + key);
        }
    }

    @Test
    void everyCodeHasItsTextAndApostrophesAreDoubled() {
        for (ProblemCatalogue catalogue : List.of(english, vietnamese)) {
            for (String code : catalogue.codes()) {
                assertTrue(catalogue.texts().containsKey(code), code + " has a text beside its title");
            }
            catalogue
                    .texts()
                    .forEach((key, text) -> assertTrue(
                            text.replace("''", "").indexOf('\'') < 0, "an apostrophe that is not doubled in " + key));
        }
    }

    @Test
    void everyCodeInTheCodeIsInTheCatalogues() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                codes(Files.readString(file)).stream()
                        .filter(code -> !english.texts().containsKey(code))
                        .forEach(code -> missing.add(code + " in " + file.getFileName()));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void thePageHasASectionForEveryCode() throws IOException {
        String page = ProblemCatalogue.page(english, vietnamese);
        if (Boolean.getBoolean("khue.contract.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                page,
                Files.readString(PAGE),
                "docs/problems.md is not what the catalogues say; write it anew with:\n"
                        + "  mvn -pl backend test -Dtest=ProblemCatalogueTest -Dkhue.contract.write=true\n");
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** The codes among the arguments of calls that refuse something. A list's add takes one argument and names no code. */
    private static Set<String> codes(String source) {
        Set<String> codes = new TreeSet<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            String arguments = arguments(source, call.end());
            boolean plainAdd = call.group().equals(".add(") && !arguments.contains(",");
            Matcher word = WORD.matcher(arguments);
            while (!plainAdd && word.find()) {
                codes.add(word.group(1));
            }
        }
        return codes;
    }

    private static String arguments(String source, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0 && at < source.length()) {
            char character = source.charAt(at++);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
        }
        return source.substring(from, at);
    }
}
