package vn.khue.access;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.khue.api.Language;

/** What roles, permissions and record types are called, from the catalogues {@code rights_<language>.properties}. */
final class RightsTexts {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, RightsTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new RightsTexts(language));
        }
    }

    private final ResourceBundle bundle;

    private RightsTexts(Language language) {
        this.bundle = ResourceBundle.getBundle("rights", Locale.forLanguageTag(language.tag()), EXACT);
    }

    static RightsTexts in(Language language) {
        return ALL.get(language);
    }

    String name(String kind, String code) {
        return bundle.getString(kind + "." + code);
    }

    String description(String kind, String code) {
        return bundle.getString(kind + "." + code + ".description");
    }
}
