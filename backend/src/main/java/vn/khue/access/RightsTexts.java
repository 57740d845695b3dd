package vn.khue.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import vn.khue.api.Catalogue;
import vn.khue.api.Language;

/** What roles, permissions and record types are called, from the catalogues {@code rights_<language>.properties}. */
final class RightsTexts {

    private static final Map<Language, RightsTexts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new RightsTexts(language));
        }
    }

    private final ResourceBundle bundle;

    private RightsTexts(Language language) {
        this.bundle = Catalogue.of("rights", language);
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
