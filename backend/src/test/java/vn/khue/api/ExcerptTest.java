package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aTextIsCutBetweenCharactersAndNeverThroughOne() {
        assertEquals("abc", Excerpt.of("abc", 3));
        assertEquals("ab…", Excerpt.of("abcd", 3));
        assertEquals("a😀😀", Excerpt.of("a😀😀", 3));
        assertEquals("a😀…", Excerpt.of("a😀😀b", 3));
        assertEquals("", Excerpt.of("", 3));
    }
}
