package vn.khue.city;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** What is made up goes past the rules of the API into the tables, so it is held against them here. */
@KhueTest
class CityRecordsTest {

    private static final Chance CHANCE = new Chance(26);
    // One for all schools, because numbers are those of one city.
    private static final SyntheticPeople PEOPLE = new SyntheticPeople(CHANCE);

    @Inject
    World world;

    @ParameterizedTest
    @EnumSource
    void whatIsMadeKeepsTheRules(SchoolForm form) {
        Corner corner = world.corner();
        Person editor = world.person(corner.school(), "Người Nhập", Role.EDITOR, null);
        Place commune = new Place(corner.commune(), "11413", "phuong", "Phường Lê Chân");
        PlannedSchool school =
                new PlannedSchool(corner.school(), "T1", form, "Trường Thử", null, corner.commune(), commune);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        int year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        SchoolLife.Year life = new SchoolLife(CHANCE, PEOPLE).of(school, year, 4);
        SchoolPremises.Year has = new SchoolPremises(CHANCE)
                .of(school, life.principal(), life.classes().size(), year);

        Map<String, Object> profile = new HashMap<>(has.profile());
        profile.put("school", corner.school().toString());
        editor.asks()
                .contentType("application/json")
                .body(profile)
                .post("/schools")
                .then()
                .statusCode(201);
        write(editor, school, "campuses", has.campuses());
        write(editor, school, "facilities", has.facilities());
        write(editor, school, "equipment", has.equipment());
        write(editor, school, "staff", life.staff());
        write(editor, school, "classes", life.classes());
        write(editor, school, "students", life.students());
    }

    private static void write(Person editor, PlannedSchool school, String path, List<Map<String, Object>> records) {
        assertTrue(!records.isEmpty());
        editor.asks()
                .contentType("application/json")
                .body(Map.of(
                        "school",
                        school.id().toString(),
                        "rows",
                        records.stream()
                                .map(record -> given(record, school.form().name()))
                                .toList()))
                .post("/" + path + "/rows")
                .then()
                .statusCode(200)
                .body("items.findAll { it.errors }.errors.flatten()", equalTo(List.of()))
                .body("created", equalTo(records.size()));
    }

    /** Codes that only the system gives, as ones that somebody may have given. */
    private static Map<String, Object> given(Map<String, Object> record, String before) {
        Map<String, Object> given = new HashMap<>(record);
        given.replaceAll((field, value) ->
                value instanceof String code && code.matches("[A-Z]{2}\\d{10}") ? before + code : value);
        return given;
    }
}
