package vn.khue.handover.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.khue.api.Language;

class BoardWordsTest {

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertEquals(
                BoardWords.of(Language.VI).words().keySet(),
                BoardWords.of(Language.EN).words().keySet());
    }
}
