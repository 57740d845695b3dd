package vn.khue.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.khue.unit.Level.LOWER_SECONDARY;
import static vn.khue.unit.Level.PRESCHOOL;
import static vn.khue.unit.Level.PRIMARY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SchoolWordsTest {

    private static List<Level> levels(String text) {
        return SchoolWords.taught(text).orElseThrow().levels();
    }

    @Test
    void levelsAreReadHoweverTheyAreWritten() {
        for (String text : List.of(
                "Tiểu học, THCS",
                "TH và THCS",
                "TH&THCS",
                "th - thcs",
                "Liên cấp TH-THCS",
                "primary; lower-secondary",
                "PTCS",
                "09")) {
            assertEquals(List.of(PRIMARY, LOWER_SECONDARY), levels(text), text);
        }
        assertEquals(List.of(PRESCHOOL), levels("MẦM NON"));
        assertEquals("09", SchoolWords.taught("09").orElseThrow().group());
        assertTrue(SchoolWords.taught("Đại học").isEmpty());
        assertTrue(SchoolWords.taught("Mầm non, Đại học").isEmpty());
    }

    @Test
    void blanksWithoutEndTakeNoTime() {
        String blanks = " ".repeat(32_000);
        assertEquals(List.of(PRIMARY, LOWER_SECONDARY), levels("TH" + blanks + "–" + blanks + "THCS"));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 50; i++) {
                assertTrue(SchoolWords.taught("a" + blanks + "b").isEmpty());
            }
        });
    }

    @Test
    void codesAreReadWithoutTheirZero() {
        assertEquals("01", SchoolWords.ownership("1").orElseThrow());
        assertEquals("09", SchoolWords.ownership("tu thuc").orElseThrow());
        assertEquals("07", SchoolWords.group("THCS").orElseThrow());
        assertTrue(SchoolWords.ownership("bán công").isEmpty());
    }

    @Test
    void namesThatDifferOnlyInThePlaceOfTheToneMarkAreTheSame() {
        assertTrue(Spelling.same("Trường Mầm non Hòa Bình", "Trường Mầm non Hoà  Bình"));
        assertTrue(Spelling.same("Thủy Nguyên", "Thuỷ Nguyên"));
        assertFalse(Spelling.same("Lê Lợi", "Lê Lội"));
        assertFalse(Spelling.same("Lê Lợi", "Lê Lơi"));
    }

    private static ParentUnit unit(String code, String name, String kind, String... aliases) {
        return new ParentUnit(UUID.randomUUID(), code, name, List.of(aliases), kind, null);
    }

    @Test
    void communesAreFoundByWhatPeopleWrite() {
        ParentNames names = new ParentNames(List.of(
                unit("SO", "Sở Giáo dục và Đào tạo Hải Phòng", "department"),
                unit("11533", "Xã Hòa Bình", "commune", "Hoà Bình"),
                unit("1", "Phường An Dương", "commune"),
                unit("2", "Xã An Dương", "commune")));
        for (String text : List.of(
                "11533", "code:11533", "Xã Hoà Bình", "hoa binh", "HÒA BÌNH", "UBND xã Hòa Bình", "phường Hòa Bình")) {
            assertEquals(
                    List.of("11533"),
                    names.meant(text).stream().map(ParentUnit::code).toList(),
                    text);
        }
        for (String text : List.of("Sở", "Sở GD&ĐT", "Sở GDĐT Hải Phòng", "so giao duc va dao tao hai phong")) {
            assertEquals(
                    List.of("SO"),
                    names.meant(text).stream().map(ParentUnit::code).toList(),
                    text);
        }
        assertEquals(1, names.meant("Xã An Dương").size());
        assertEquals(2, names.meant("An Dương").size());
        assertEquals(0, names.meant("Sơn La").size());
    }
}
