package vn.khue.record.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;

/** The catalogue has what the column {@code rule} of the dictionary of fields asks for, and words for all of it. */
class RulesTest {

    /** What the column remarks without asking for anything between fields or records. */
    private static final Set<String> REMARKS = Set.of(
            "school.levels",
            "school.communeCode",
            "student.fullName",
            "student.passportNo",
            "student.nationality",
            "student.permanentCommuneCode",
            "student.classCode",
            "staff.staffGroup");

    private static List<NamedCsvRecord> asked() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Dictionary.class.getResourceAsStream("fields.csv"), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(row -> !row.getField("rule").isEmpty())
                    .toList();
        }
    }

    @Test
    void everyRuleOfTheDictionaryIsKept() throws IOException {
        Set<String> kept =
                Rules.ALL.stream().map(rule -> rule.type() + "." + rule.field()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (NamedCsvRecord row : asked()) {
            RecordField field = Dictionary.of(row.getField("record_type"))
                    .orElseThrow()
                    .named()
                    .get(row.getField("field"));
            boolean byForm = field.min() != null
                    || field.max() != null
                    || field.formed()
                    || field.unique()
                    || "code".equals(field.name())
                    || field.initial() != null && !"status".equals(field.name());
            String name = row.getField("record_type") + "." + row.getField("field");
            if (!byForm && !kept.contains(name) && !REMARKS.contains(name)) {
                missing.add(name + ": " + row.getField("rule"));
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void rulesNameFieldsThatExistAndStandOnceEach() {
        for (Rule rule : Rules.ALL) {
            assertTrue(
                    rule.field() == null
                            || Dictionary.of(rule.type()).orElseThrow().named().containsKey(rule.field()),
                    rule.toString());
        }
        List<String> names = Rules.ALL.stream()
                .map(rule -> rule.type() + " " + rule.code() + " " + rule.field())
                .toList();
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void everyRuleHasItsWordsAndTheyNameWhatItsFindingsTell() throws IOException {
        for (String language : List.of("vi", "en")) {
            Properties words = new Properties();
            try (InputStreamReader file = new InputStreamReader(
                    Rules.class.getResourceAsStream("/records_" + language + ".properties"), StandardCharsets.UTF_8)) {
                words.load(file);
            }
            for (Rule rule : Rules.ALL) {
                String key = rule.type() + ".rule." + rule.code();
                assertTrue(words.containsKey(key), language + " " + rule);
                assertTrue(
                        !words.getProperty(key).contains("{") || words.containsKey(key + ".about"),
                        language + " " + rule);
            }
            for (Watch watch : Watches.ALL) {
                String said = words.getProperty(
                        watch.rule().type() + ".rule." + watch.rule().code());
                Pattern.compile("\\{(\\w+)}")
                        .matcher(said)
                        .results()
                        .forEach(name -> assertTrue(
                                watch.params()
                                        .contains(
                                                "'" + (name.group(1).equals("school") ? "unit" : name.group(1)) + "'"),
                                language + " " + watch.rule() + " " + name.group(1)));
            }
        }
    }

    @Test
    void theDecisionListsThemAll() throws IOException {
        String written = Files.readString(Path.of("../docs/decisions/record-rules.md"));
        for (Rule rule : Rules.ALL) {
            assertTrue(written.contains("| " + rule.type() + " | `" + rule.code() + "` |"), rule.toString());
        }
    }
}
