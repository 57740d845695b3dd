package vn.khue.api;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One catalogue of problem texts as it lies in the source, and the page of docs/problems.md made of both. */
record ProblemCatalogue(Map<String, String> texts, List<String> repeated) {

    static ProblemCatalogue read(String language) throws IOException {
        Path file = Path.of("src/main/resources/problems_" + language + ".properties");
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            int end = line.indexOf('=');
            if (end > 0
                    && !line.startsWith("#")
                    && !seen.add(line.substring(0, end).strip())) {
                repeated.add(line.substring(0, end));
            }
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return new ProblemCatalogue(texts, repeated);
    }

    /** The codes themselves, without their titles and hints. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        texts.keySet().forEach(key -> codes.add(code(key)));
        return codes;
    }

    private static String code(String key) {
        return key.replaceFirst("\\.(title|hint)$", "");
    }

    static String page(ProblemCatalogue english, ProblemCatalogue vietnamese) {
        StringBuilder page = new StringBuilder("""
                # Problems

                Every refused request is answered as `application/problem+json` (RFC 9457) with the `type`
                `urn:khue:problem:<code>`, all `errors` at once, and the `requestId` to tell when help is needed. Codes are
                stable; texts come in Vietnamese (the default) or English, by `Accept-Language`, and may be improved at any
                time. `{0}`, `{1}` stand for values. A code may stand for the whole request, for one of its errors, or both.

                This page is made from the catalogues `problems_en.properties` and `problems_vi.properties`; a test compares
                them and writes it anew with `mvn -pl backend test -Dtest=ProblemCatalogueTest -Dkhue.contract.write=true`.
                """);
        for (String code : english.codes()) {
            page.append("\n## ").append(code).append("\n\n");
            String title = english.texts().get(code + ".title");
            if (title != null) {
                page.append("**")
                        .append(title)
                        .append("** · *")
                        .append(vietnamese.texts().get(code + ".title"))
                        .append("*\n\n");
            }
            page.append(plain(english.texts().get(code))).append("\n\n");
            page.append("*").append(plain(vietnamese.texts().get(code))).append("*\n");
            if (english.texts().containsKey(code + ".hint")) {
                page.append("\nWhat helps: ")
                        .append(plain(english.texts().get(code + ".hint")))
                        .append(" · *");
                page.append(plain(vietnamese.texts().get(code + ".hint"))).append("*\n");
            }
        }
        return page.toString();
    }

    /** The text as it is read: a doubled apostrophe of the pattern is one. */
    private static String plain(String pattern) {
        return pattern == null ? "" : pattern.replace("''", "'");
    }
}
