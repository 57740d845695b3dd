package vn.khue.transfer;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import vn.khue.api.Language;
import vn.khue.api.ProblemTexts;

/** What is told in other words of a pupil than of a member of staff has its words in both languages. */
class MoverKindTest {

    @Test
    void everyProblemHasItsWords() {
        for (MoverKind kind : MoverKind.values()) {
            for (String what : new String[] {"unknown", "left", "moved", "goes-on"}) {
                String code = kind.problem(what);
                for (Language language : Language.values()) {
                    assertNotEquals(code, ProblemTexts.in(language).detail(code), language + " " + code);
                }
            }
        }
    }

    @Test
    void aPersonKnownAlreadyIsTakenInByTheActOfTheirKind() {
        ProblemTexts texts = ProblemTexts.in(Language.VI);
        assertTrue(texts.hint("person-known", 0).orElseThrow().contains("bằng Chuyển trường;"));
        assertTrue(texts.hint("person-known", 1).orElseThrow().contains("bằng Chuyển công tác;"));
    }
}
