package vn.khue.export;

import java.util.ResourceBundle;
import vn.khue.api.Catalogue;
import vn.khue.api.Language;
import vn.khue.codelist.Label;

/** Words in files with records, from {@code exports_<language>.properties}, in the language of whoever fetches them. */
record ExportWords(Language language, ResourceBundle words) {

    static ExportWords of(Language language) {
        return new ExportWords(language, Catalogue.of("exports", language));
    }

    String say(String key) {
        return words.getString(key);
    }

    /** What has no English is said in Vietnamese. */
    String say(Label label) {
        return language == Language.EN && label.en() != null ? label.en() : label.vi();
    }
}
