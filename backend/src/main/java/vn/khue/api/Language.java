package vn.khue.api;

import java.util.List;
import java.util.Locale;

/** The two languages of Khuê; Vietnamese unless the caller prefers English. */
public enum Language {
    VI,
    EN;

    private static final List<String> KNOWN = List.of("vi", "en");

    /** Chooses by an Accept-Language header (RFC 9110); anything not understood means Vietnamese. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VI;
        }
        try {
            return "en".equals(Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), KNOWN)) ? EN : VI;
        } catch (IllegalArgumentException e) {
            return VI;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
