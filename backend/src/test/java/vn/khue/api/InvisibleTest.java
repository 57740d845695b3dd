package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Characters that show nothing. */
class InvisibleTest {

    @Test
    void whatShowsNothingIsLeftOut() {
        assertEquals("Trần Văn An", Invisible.dropped("\ufeffTrần\u200b Văn\u00ad \u202eAn\u2069"));
        assertEquals("", Invisible.dropped("\u200b\u3164\u2800\u2060"));
        assertEquals("12/QĐ", Invisible.dropped("12\u200d/QĐ"));
    }

    @Test
    void blanksOfAnyWidthAreBlank() {
        assertTrue(Invisible.blank("\u00a0 \u2007\t\u3000"));
        assertTrue(Invisible.blank(Invisible.dropped("\u00a0\u200b\ufe0f\u034f")));
        assertFalse(Invisible.blank("\u00a0a"));
    }

    @Test
    void whatShowsSomethingStays() {
        for (String text : new String[] {
            "Nguyễn Thị Ngọc Ánh", "H’Hen Niê", "Kpă Y-Blŏ", "e\u0323\u0302", "dòng một\ndòng hai\t3", "😀"
        }) {
            assertSame(text, Invisible.dropped(text));
        }
    }
}
