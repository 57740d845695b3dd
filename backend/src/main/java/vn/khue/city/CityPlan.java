package vn.khue.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Role;

/** Everything that will be made, decided by the seed alone; ids are random, because nothing depends on them. */
final class CityPlan {

    private static final List<String> HEROES = List.of(
            "Nguyễn Trãi",
            "Trần Phú",
            "Lê Hồng Phong",
            "Võ Thị Sáu",
            "Kim Đồng",
            "Lý Tự Trọng",
            "Ngô Gia Tự",
            "Nguyễn Bỉnh Khiêm",
            "Trần Quốc Toản",
            "Ngô Quyền",
            "Hai Bà Trưng",
            "Lê Lợi",
            "Quang Trung",
            "Chu Văn An",
            "Nguyễn Du",
            "Trần Hưng Đạo",
            "Phan Bội Châu",
            "Đinh Tiên Hoàng",
            "Minh Khai",
            "Nguyễn Đức Cảnh",
            "Hòa Bình",
            "Thủy Nguyên",
            "Lê Quý Đôn",
            "Tô Hiệu",
            "Phạm Ngũ Lão",
            "Bạch Đằng");
    private static final List<String> FLOWERS = List.of(
            "Hoa Phượng",
            "Hoa Sen",
            "Hoa Mai",
            "Sao Mai",
            "Họa Mi",
            "Tuổi Thơ",
            "Ánh Dương",
            "Hướng Dương",
            "Sơn Ca",
            "Hoa Hồng",
            "Bình Minh",
            "Măng Non",
            "Hoa Ban",
            "Thỏ Ngọc");
    private static final int SHARE_WITH_ALIAS = 15;
    private static final int COMMUNE_PASSES = 3;
    private static final int SCHOOL_PASSES = 1;

    private final List<PlannedSchool> schools = new ArrayList<>();
    private final List<PlannedAccount> communeAdministrators = new ArrayList<>();
    private final List<PlannedAccount> schoolAdministrators = new ArrayList<>();
    private final List<PlannedAccount> editors = new ArrayList<>();
    private final List<PlannedAccount> auditors = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final long seed;
    private final Chance chance;
    private final SyntheticPeople people;

    private CityPlan(long seed) {
        this.seed = seed;
        chance = new Chance(seed);
        people = new SyntheticPeople(chance);
    }

    /** @param rootGrant the department's grant out of which all others descend @param rootAccount its holder */
    static CityPlan of(Size size, long seed, Place department, List<Place> communes, UUID rootGrant, UUID rootAccount) {
        CityPlan plan = new CityPlan(seed);
        List<Place> chosen = communes.subList(0, Math.min(size.communes(), communes.size()));
        plan.communeSchools(size.inCommunes(), chosen);
        plan.departmentSchools(SchoolForm.UPPER_SECONDARY, size.upperSecondary(), department, communes);
        plan.departmentSchools(SchoolForm.CONTINUING, size.continuing(), department, communes);
        plan.accounts(department, chosen, rootGrant, rootAccount);
        return plan;
    }

    private void communeSchools(int count, List<Place> communes) {
        for (int i = 0; i < count; i++) {
            Place commune = communes.get(i % communes.size());
            SchoolForm form = SchoolForm.ofCommune(i / communes.size());
            school(form, commune, commune.id());
        }
    }

    private void departmentSchools(SchoolForm form, int count, Place department, List<Place> communes) {
        for (int i = 0; i < count; i++) {
            Place commune = communes.get(i * communes.size() / count);
            school(form, commune, department.id());
        }
    }

    private void school(SchoolForm form, Place commune, UUID parent) {
        String place = commune.name().replaceFirst("^(Phường|Xã|Đặc khu) ", "");
        boolean small = form == SchoolForm.PRESCHOOL || form == SchoolForm.PRIVATE_PRESCHOOL;
        String own = name(form, place, small ? FLOWERS : HEROES);
        String alias = chance.percent(SHARE_WITH_ALIAS) ? form.shortWords() + " " + respelt(own) : null;
        // Codes say nothing: they are numbers in the order of issue.
        schools.add(new PlannedSchool(
                UUID.randomUUID(),
                "31%06d".formatted(100_000 + schools.size() + 1),
                form,
                form.words() + " " + own,
                alias,
                parent,
                commune));
    }

    private String name(SchoolForm form, String place, List<String> patrons) {
        String own = place;
        for (int attempt = 1; !names.add(form + own); attempt++) {
            own = attempt < 20 ? chance.of(patrons) + " " + place : place + " " + attempt;
        }
        return own;
    }

    /** The older way to set the tone mark, as many people type it. */
    private static String respelt(String name) {
        return name.replace("òa", "oà").replace("ủy", "uỷ").replace("úy", "uý").replace("ọa", "oạ");
    }

    private void accounts(Place department, List<Place> communes, UUID rootGrant, UUID rootAccount) {
        Map<UUID, PlannedAccount> byUnit = new HashMap<>();
        for (Place commune : communes) {
            PlannedAccount administrator = account(
                    commune.code(), "admin", commune.id(), Role.ADMINISTRATOR, COMMUNE_PASSES, rootGrant, rootAccount);
            communeAdministrators.add(administrator);
            byUnit.put(commune.id(), administrator);
        }
        for (PlannedSchool school : schools) {
            PlannedAccount above = byUnit.get(school.parent());
            PlannedAccount administrator = account(
                    school.code(),
                    "admin",
                    school.id(),
                    Role.ADMINISTRATOR,
                    SCHOOL_PASSES,
                    above == null ? rootGrant : above.grant(),
                    above == null ? rootAccount : above.id());
            schoolAdministrators.add(administrator);
            editors.add(account(
                    school.code(), "editor", school.id(), Role.EDITOR, 0, administrator.grant(), administrator.id()));
        }
        auditors.add(account(department.code(), "auditor", department.id(), Role.AUDITOR, 0, rootGrant, rootAccount));
    }

    private PlannedAccount account(
            String code, String suffix, UUID unit, Role role, int passes, UUID parentGrant, UUID givenBy) {
        return new PlannedAccount(
                UUID.randomUUID(),
                code.toLowerCase(Locale.ROOT) + "." + suffix,
                people.born(1970, 1999),
                unit,
                UUID.randomUUID(),
                role,
                passes,
                parentGrant,
                givenBy);
    }

    /** Who works and learns in the schools; drawn by the same chance, school after school in their order. */
    SchoolLife life() {
        return new SchoolLife(chance, people);
    }

    /** What the schools are and have; by a chance of its own, so that nobody becomes another by it. */
    SchoolPremises premises() {
        return new SchoolPremises(new Chance(seed));
    }

    List<PlannedSchool> schools() {
        return schools;
    }

    /** The accounts in the order in which rights are handed down: a grant stands before those given out of it. */
    List<List<PlannedAccount>> accountsByLevel() {
        return List.of(communeAdministrators, schoolAdministrators, editors, auditors);
    }
}
