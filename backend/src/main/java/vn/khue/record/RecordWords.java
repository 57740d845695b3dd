package vn.khue.record;

import java.util.ResourceBundle;
import vn.khue.api.Catalogue;
import vn.khue.api.Language;
import vn.khue.api.Spoken;
import vn.khue.codelist.Label;
import vn.khue.record.rule.Rule;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** What record types, their sections and their fields are called, from {@code records_<language>.properties}. */
public final class RecordWords {

    private static final ResourceBundle VI = Catalogue.of("records", Language.VI);
    private static final ResourceBundle EN = Catalogue.of("records", Language.EN);

    private RecordWords() {}

    static Label type(RecordType type) {
        return label(type.code());
    }

    /** The same as a value for the placeholder of a problem's text, in the middle of a sentence. */
    public static Spoken spoken(RecordType type) {
        Label label = type(type);
        return new Spoken(label.vi().toLowerCase(VI.getLocale()), label.en().toLowerCase(EN.getLocale()));
    }

    static Label section(RecordType type, String section) {
        return label(type.code() + ".section." + section);
    }

    static Label field(RecordType type, RecordField field) {
        return label(type.code() + "." + field.name());
    }

    static Label rule(Rule rule) {
        return label(rule.type() + ".rule." + rule.code());
    }

    /** What the rule is about; where its words have no parameters, they say it themselves. */
    static Label about(Rule rule) {
        String key = rule.type() + ".rule." + rule.code() + ".about";
        return VI.containsKey(key) ? label(key) : rule(rule);
    }

    private static Label label(String key) {
        return new Label(VI.getString(key), EN.getString(key));
    }
}
