package vn.khue.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the API with their bounds and examples, read from contract/fields.csv. */
final class Vocabulary {

    /** @param most longest text in characters @param form regular expression, or empty @param example or empty */
    record Word(String name, int most, String form, String example) {

        static Word of(String line) {
            String[] cells = line.split(";", 4);
            return new Word(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
        }
    }

    /** What is known of any other text. */
    private static final int MOST = 10_000;

    private final Map<String, Word> words;

    private Vocabulary(Map<String, Word> words) {
        this.words = words;
    }

    static Vocabulary read() {
        try (InputStream file = Vocabulary.class.getResourceAsStream("/contract/fields.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Vocabulary(lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Word::of)
                    .collect(Collectors.toMap(Word::name, word -> word)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Word word(String name) {
        return words.getOrDefault(name, new Word(name, MOST, "", ""));
    }
}
