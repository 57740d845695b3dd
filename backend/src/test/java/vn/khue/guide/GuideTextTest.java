package vn.khue.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guide says of its pictures. */
class GuideTextTest {

    @ParameterizedTest
    @CsvSource({
        "pictures/ho-so.png, image/png",
        "pictures/HO-SO.PNG, image/png",
        "pictures/ho.so.jpg, image/jpeg",
        "pictures/ho-so.jpeg, image/jpeg"
    })
    void aPictureIsWhatItsEndingSays(String picture, String type) {
        assertEquals(type, GuideText.typeOf(picture));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures/ho-so.svg", "pictures/ho-so.webp", "pictures/ho-so", ""})
    void anotherPictureIsRefusedByItsName(String picture) {
        String said = assertThrows(IllegalStateException.class, () -> GuideText.typeOf(picture))
                .getMessage();
        assertEquals("the guides show " + picture + ", which is neither PNG nor JPEG by its ending", said);
    }

    @Test
    void allGuidesShowPicturesThatCanBePrinted() {
        for (String guide : new String[] {"su-dung", "phan-quyen", "dot-ban-giao"}) {
            assertEquals(guide, GuideText.of(guide).guide().guide());
        }
    }
}
