package vn.khue.handover;

import java.util.Locale;
import java.util.ResourceBundle;
import vn.khue.api.Language;

/** Words of the board in files, from {@code handover_<language>.properties}. */
record BoardWords(ResourceBundle words) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static BoardWords of(Language language) {
        return new BoardWords(ResourceBundle.getBundle("handover", Locale.forLanguageTag(language.tag()), EXACT));
    }

    String say(String key) {
        return words.getString(key);
    }

    /** @param area null for neither half */
    String area(String area) {
        return say(area == null ? "area.none" : "area." + area);
    }
}
