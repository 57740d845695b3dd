package vn.khue.yearchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextClassTest {

    @ParameterizedTest
    @CsvSource({
        "1A, Lớp 1A, 01, primary, 2A, Lớp 2A, 02",
        "4A10, Lớp 4A10, 04, primary, 5A10, Lớp 5A10, 05",
        "9A1, 9A1, 09, upper-secondary, 10A1, 10A1, 10",
        "10A1, Lớp 10A1, 10, upper-secondary, 11A1, Lớp 11A1, 11",
        "MG4A, Mẫu giáo MG4A, MG4, preschool, MG5A, Mẫu giáo MG5A, MG5",
        "HOAMI, Lớp Hoạ Mi, 02, primary, HOAMI, Lớp Hoạ Mi, 03",
        "A1-3, Tổ 3A, 03, primary, A1-4, Tổ 4A, 04",
        "20260000000006, Lớp 2026000000006, 06, lower-secondary, 20260000000006, Lớp 2026000000006, 07",
        "5A, Lớp 5A, 05, '', 6A, Lớp 6A, 06"
    })
    void aClassIsCountedOn(
            String code, String name, String grade, String levels, String toCode, String toName, String to) {
        assertEquals(
                Optional.of(new NextClass(toCode, toName, to)),
                NextClass.after(code, name, grade, levels.isEmpty() ? Set.of() : Set.of(levels)));
    }

    @ParameterizedTest
    @CsvSource({
        "5A, 05, primary",
        "9A, 09, lower-secondary",
        "12A, 12, upper-secondary",
        "MG5, MG5, preschool",
        "12A, 12, ''"
    })
    void theLastClassesLeave(String code, String grade, String levels) {
        assertEquals(
                Optional.empty(), NextClass.after(code, code, grade, levels.isEmpty() ? Set.of() : Set.of(levels)));
    }
}
