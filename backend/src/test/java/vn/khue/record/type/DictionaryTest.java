package vn.khue.record.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khue.access.RecordTypes;

/** The record types say what the dictionary of fields (fields.csv beside this test) says, and nothing is without words. */
class DictionaryTest {

    private final List<NamedCsvRecord> dictionary = read();

    private static List<NamedCsvRecord> read() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        DictionaryTest.class.getResourceAsStream("fields.csv"), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyFieldOfTheDictionaryIsDescribedAsItSays() {
        List<String> wanted = new ArrayList<>();
        List<String> described = new ArrayList<>();
        for (NamedCsvRecord row : dictionary) {
            wanted.add(said(row));
            RecordField field = Dictionary.of(row.getField("record_type"))
                    .map(type -> type.named().get(row.getField("field")))
                    .orElse(null);
            described.add(field == null ? "missing: " + said(row) : said(row.getField("record_type"), field));
        }
        assertEquals(wanted, described);
        assertEquals(
                dictionary.size(),
                Dictionary.TYPES.stream().mapToInt(type -> type.fields().size()).sum());
    }

    private static String said(NamedCsvRecord row) {
        String kind = switch (row.getField("kind")) {
            case "nationalId" -> "national-id";
            case "code[]" -> "codes";
            case "ref" -> "reference";
            default -> row.getField("kind");
        };
        return String.join(
                " ",
                row.getField("record_type"),
                row.getField("field"),
                kind,
                "required=" + row.getField("required").equals("yes"),
                "unique=" + row.getField("unique").equals("yes"),
                "immutable=" + row.getField("immutable").equals("yes"),
                "yearly=" + row.getField("yearly").equals("yes"),
                row.getField("privacy").isEmpty() ? "none" : row.getField("privacy"),
                "of=" + row.getField("code_list"));
    }

    private static String said(String type, RecordField field) {
        String of = field.codeList() != null ? field.codeList() : field.refersTo();
        return String.join(
                " ",
                type,
                field.name(),
                field.kind().code(),
                "required=" + field.required(),
                "unique=" + field.unique(),
                "immutable=" + field.immutable(),
                "yearly=" + field.yearly(),
                field.privacy().code(),
                "of=" + (of == null ? "" : of));
    }

    @Test
    void everyTypeSectionAndFieldHasItsWordsInBothLanguages() throws IOException {
        for (String language : List.of("vi", "en")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(
                    Dictionary.class.getResourceAsStream("/records_" + language + ".properties"),
                    StandardCharsets.UTF_8));
            for (RecordType type : Dictionary.TYPES) {
                worded(words, type.code());
                type.sections().forEach(part -> worded(words, type.code() + ".section." + part));
                type.fields().forEach(field -> worded(words, type.code() + "." + field.name()));
            }
        }
    }

    private static void worded(Properties words, String key) {
        assertTrue(words.containsKey(key), () -> key + " has no words");
    }

    @Test
    void vietnameseLabelsAreThoseOfTheDictionary() throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(
                Dictionary.class.getResourceAsStream("/records_vi.properties"), StandardCharsets.UTF_8));
        for (NamedCsvRecord row : dictionary) {
            assertEquals(
                    row.getField("label_vi"),
                    words.getProperty(row.getField("record_type") + "." + row.getField("field")));
        }
    }

    @Test
    void grantsKnowTheSameTypes() {
        assertEquals(
                Set.copyOf(RecordTypes.CODES),
                Dictionary.TYPES.stream().map(RecordType::code).collect(Collectors.toSet()));
    }
}
