package vn.khue.export;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.khue.api.Language;
import vn.khue.codelist.Label;

/** Words in files with records, from {@code exports_<language>.properties}, in the language of whoever fetches them. */
record ExportWords(Language language, ResourceBundle words) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static ExportWords of(Language language) {
        return new ExportWords(
                language, ResourceBundle.getBundle("exports", Locale.forLanguageTag(language.tag()), EXACT));
    }

    String say(String key) {
        return words.getString(key);
    }

    /** What has no English is said in Vietnamese. */
    String say(Label label) {
        return language == Language.EN && label.en() != null ? label.en() : label.vi();
    }
}
