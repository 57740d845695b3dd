package vn.khue.record;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.api.Spoken;
import vn.khue.codelist.Label;
import vn.khue.record.rule.Finding;
import vn.khue.record.rule.Rules;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** What a rule found, in the words of the catalogue with what it tells in their places. */
public final class FindingWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private FindingWords() {}

    /** @param finding as its reader sees it */
    public static Spoken of(RecordType type, Finding finding) {
        Label label = Rules.of(type.code()).stream()
                .filter(rule -> rule.code().equals(finding.rule()))
                .findFirst()
                .map(RecordWords::rule)
                .orElseGet(() -> new Label(finding.rule(), finding.rule()));
        return new Spoken(
                filled(label.vi(), type, finding.params(), Label::vi),
                filled(label.en(), type, finding.params(), Label::en));
    }

    private static String filled(
            String words, RecordType type, Map<String, Object> params, Function<Label, String> language) {
        return PLACE.matcher(words).replaceAll(place -> {
            Object value = params.get(place.group(1));
            RecordField field = "field".equals(place.group(1)) ? type.named().get(value) : null;
            return Matcher.quoteReplacement(
                    field == null ? Objects.toString(value, "") : language.apply(RecordWords.field(type, field)));
        });
    }
}
