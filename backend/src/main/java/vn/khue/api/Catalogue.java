package vn.khue.api;

import java.util.Locale;
import java.util.ResourceBundle;

/** Catalogues of words, {@code <name>_<language>.properties}, each by itself: none borrows from another language. */
public final class Catalogue {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Catalogue() {}

    public static ResourceBundle of(String name, Language language) {
        return ResourceBundle.getBundle(name, Locale.forLanguageTag(language.tag()), EXACT);
    }
}
