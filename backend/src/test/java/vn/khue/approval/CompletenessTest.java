package vn.khue.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class CompletenessTest {

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
    }

    private ValidatableResponse ask(Person who) {
        return who.asks().get("/approval/completeness?unit=" + corner.school()).then();
    }

    @Test
    void whatRecordsLackIsCountedAndNamed() {
        school.entered("classes", school.aClass("6A1"));
        String empty = school.entered("classes", school.aClass("6A2"));
        Map<String, Object> orphan = school.aPupil("Trần Văn Bình", "6A1");
        orphan.remove("motherName");
        String pupil = school.entered("students", orphan);
        Map<String, Object> cared = school.aPupil("Nguyễn Thị An", "6A1");
        cared.remove("motherName");
        cared.put("guardianName", "Lê Văn Bác");
        school.entered("students", cared);
        String student = "items.find { it.type == 'student' }.";
        String inClass = "items.find { it.type == 'class' }.";
        ask(school.editor())
                .statusCode(200)
                .body("items.type", contains("school", "campus", "staff", "class", "student", "facility", "equipment"))
                .body(student + "records", equalTo(2))
                .body(student + "approved", equalTo(0))
                .body(student + "fields", hasItems("fullName", "classCode", "nationalId", "motherName"))
                .body(student + "fields", not(hasItem("isYouthUnionMember")))
                .body(student + "gaps.field", containsInAnyOrder("nationalId", "motherName"))
                .body(student + "gaps.find { it.field == 'nationalId' }.records", equalTo(2))
                .body(
                        student + "gaps.find { it.field == 'nationalId' }.first.name",
                        contains("Nguyễn Thị An", "Trần Văn Bình"))
                .body(student + "gaps.find { it.field == 'motherName' }.first.id", contains(pupil))
                .body(inClass + "gaps.find { it.field == null }.first.id", contains(empty))
                .body(inClass + "gaps.find { it.field == 'homeroomTeacherCode' }.records", equalTo(2))
                .body("items.find { it.type == 'campus' }.records", equalTo(0))
                .body("items.find { it.type == 'campus' }.gaps", hasSize(0));
    }

    @Test
    void filledIsWhatIsSaidOfAllThatIsExpected() {
        school.entered("classes", school.aClass("6A1"));
        school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
        var answer = ask(school.editor()).statusCode(200).extract().jsonPath();
        String student = "items.find { it.type == 'student' }.";
        int fields = answer.getList(student + "fields").size();
        org.junit.jupiter.api.Assertions.assertEquals(fields - 1, answer.getInt(student + "filled"));
    }

    @Test
    void whatOneMayNotReadIsNotToldToBeMissing() {
        school.entered("classes", school.aClass("6A1"));
        school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        ask(viewer)
                .statusCode(200)
                .body("items.find { it.type == 'student' }.fields", not(hasItem("nationalId")))
                .body("items.find { it.type == 'student' }.gaps", equalTo(List.of()));
    }

    @Test
    void itIsOfOneSchoolThatTheReaderSees() {
        Person stranger = world.person(corner.otherSchool(), "Người Trường Khác", Role.EDITOR, null);
        ask(stranger).statusCode(400).body("errors.code", contains("unit-unknown"));
        school.editor()
                .asks()
                .get("/approval/completeness?schoolYear=2026")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("school-year-form", "required"));
        Person officer = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        officer.asks()
                .get("/approval/completeness?unit=" + corner.commune())
                .then()
                .statusCode(400)
                .body("errors.code", contains("school-needed"));
        ask(officer).statusCode(200).body("items", hasSize(7)).body("next", nullValue());
    }
}
