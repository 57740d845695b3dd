package vn.khue.city;

import java.time.LocalDate;
import java.util.List;

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
    private static final List<String> PLACES = List.of("031", "031", "031", "031", "030", "030", "034", "022", "001", "036");

    private static final int SHARE_WITHOUT_NUMBER = 2;

    private final Chance chance;

    SyntheticPeople(Chance chance) {
        this.chance = chance;
    }

    /** @param firstYear year of birth from, to {@code lastYear} including */
    SyntheticPerson born(int firstYear, int lastYear) {
        boolean female = chance.percent(50);
        LocalDate birth = LocalDate.of(chance.between(firstYear, lastYear + 1), 1, 1).plusDays(chance.between(0, 365));
        return new SyntheticPerson(
                name(female), female, birth, chance.percent(SHARE_WITHOUT_NUMBER) ? null : number(female, birth));
    }

    private String name(boolean female) {
        String middle = chance.of(female ? MIDDLE_FEMALE : MIDDLE_MALE);
        String given = chance.of(female ? GIVEN_FEMALE : GIVEN_MALE);
        return chance.of(FAMILY) + " " + middle + " " + given;
    }

    /** Place, century with gender (20th: 0, 1; 21st: 2, 3; male first), year of birth, six digits; no check digit. */
    private String number(boolean female, LocalDate birth) {
        int century = (birth.getYear() / 100 - 19) * 2 + (female ? 1 : 0);
        return "%s%d%02d%06d".formatted(chance.of(PLACES), century, birth.getYear() % 100, chance.between(1, 1_000_000));
    }
}
