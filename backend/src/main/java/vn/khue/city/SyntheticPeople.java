package vn.khue.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes people with names as they are usual in the north of Viet Nam and identity numbers that obey the rule. */
final class SyntheticPeople {

    // Repeated according to how common they are.
    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Phạm", "Phạm", "Phạm", "Lê",
            "Lê", "Vũ", "Vũ", "Hoàng", "Đỗ", "Đỗ", "Bùi", "Đặng", "Ngô", "Đào", "Lương", "Đoàn", "Phan", "Trịnh");
    private static final List<String> MIDDLE_FEMALE =
            List.of("Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Phương", "Minh", "Thùy", "Thuỷ", "Khánh", "Bảo");
    private static final List<String> MIDDLE_MALE =
            List.of("Văn", "Văn", "Đức", "Minh", "Quang", "Hữu", "Xuân", "Tuấn", "Gia", "Duy", "Trọng", "Mạnh");
    private static final List<String> GIVEN_FEMALE = List.of(
            "Anh", "Hà", "Hương", "Lan", "Linh", "Mai", "Ngân", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Thúy",
            "Trang", "Uyên", "Vân", "Yến", "Hòa", "Hoà", "Ánh", "Diệp", "Hằng", "Huyền", "Loan");
    private static final List<String> GIVEN_MALE = List.of(
            "An", "Bình", "Cường", "Dũng", "Đạt", "Đông", "Hải", "Hiếu", "Hùng", "Khôi", "Kiên", "Long", "Nam", "Phong",
            "Phúc", "Quân", "Sơn", "Thắng", "Thành", "Toàn", "Trung", "Tùng", "Việt", "Ẩn");
    /** Places of birth registration; people come from elsewhere too, so it says nothing about where they live. */
    private static final List<String> PLACES =
            List.of("031", "031", "031", "031", "030", "030", "034", "022", "001", "036");

    private static final int SHARE_WITHOUT_NUMBER = 2;
    /** Has no divisor in common with the count of serial numbers, so that all of them come before one comes again. */
    private static final int STRIDE = 7_919;

    private static final int SERIALS = 1_000_000;

    private final Chance chance;
    /** How many numbers have been given with the same six first digits. */
    private final Map<String, Integer> given = new HashMap<>();

    SyntheticPeople(Chance chance) {
        this.chance = chance;
    }

    /** @param firstYear year of birth from, to {@code lastYear} including */
    SyntheticPerson born(int firstYear, int lastYear) {
        boolean female = chance.percent(50);
        LocalDate birth =
                LocalDate.of(chance.between(firstYear, lastYear + 1), 1, 1).plusDays(chance.between(0, 365));
        return new SyntheticPerson(
                name(female), female, birth, chance.percent(SHARE_WITHOUT_NUMBER) ? null : number(female, birth));
    }

    private String name(boolean female) {
        String middle = chance.of(female ? MIDDLE_FEMALE : MIDDLE_MALE);
        String given = chance.of(female ? GIVEN_FEMALE : GIVEN_MALE);
        return chance.of(FAMILY) + " " + middle + " " + given;
    }

    /** A number for somebody who must have one. @param birthDate such as 1985-03-02 */
    String numberOf(boolean female, String birthDate) {
        return number(female, LocalDate.parse(birthDate));
    }

    /** No two people get the same. Place, century with gender (20th: 0, 1; 21st: 2, 3; male first), year of birth, six digits; no check digit. */
    private String number(boolean female, LocalDate birth) {
        int century = (birth.getYear() / 100 - 19) * 2 + (female ? 1 : 0);
        String beginning = "%s%d%02d".formatted(chance.of(PLACES), century, birth.getYear() % 100);
        long turn = given.merge(beginning, 1, Integer::sum);
        return beginning + "%06d".formatted(turn * STRIDE % SERIALS);
    }
}
