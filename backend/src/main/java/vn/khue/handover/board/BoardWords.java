package vn.khue.handover.board;

import java.util.ResourceBundle;
import vn.khue.api.Catalogue;
import vn.khue.api.Language;

/** Words of the board in files, from {@code handover_<language>.properties}. */
record BoardWords(ResourceBundle words) {

    static BoardWords of(Language language) {
        return new BoardWords(Catalogue.of("handover", language));
    }

    String say(String key) {
        return words.getString(key);
    }

    /** @param area null for neither half */
    String area(String area) {
        return say(area == null ? "area.none" : "area." + area);
    }
}
