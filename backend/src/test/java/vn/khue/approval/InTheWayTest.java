package vn.khue.approval;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** A refused step says what is in its way; and lists that are asked to count do. */
@KhueTest
class InTheWayTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String id;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> pupil =
                school.aPupil("Vướng " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""), "6A1");
        pupil.put("dateOfBirth", "2008-03-02");
        id = school.entered("students", pupil);
    }

    private Response submit(String language) {
        return given().auth()
                .oauth2(school.editor().token())
                .header("If-Match", "\"v1\"")
                .header("Accept-Language", language)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/students/" + id + "/submit");
    }

    @Test
    void openWarningsAreToldAtTheirFields() {
        submit("vi")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:warnings-open"))
                .body("errors.pointer", contains("/dateOfBirth"))
                .body("errors.code", contains("finding-open"))
                .body("errors.detail", contains("18 tuổi; lớp này thường từ 11 đến 14 tuổi."));
        submit("en").then().body("errors.detail", contains("18 years old; usual in this grade are 11 to 14."));
    }

    @Test
    void whoClosedIsTold() {
        Person approver = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        approver.asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "reason", "Chốt số liệu"))
                .post("/approval/close")
                .then()
                .statusCode(200);
        submit("vi")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:closed"))
                .body("errors.detail", contains("Đơn vị đã chốt: Phường Thử Nghiệm."));
    }

    @Test
    void listsCountWhenTheyAreAsked() {
        school.editor()
                .asks()
                .get("/findings?count=true&limit=1&type=student&unit=" + corner.school())
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of("type", "student", "format", "csv", "purpose", "Lập danh sách khám sức khỏe"))
                .post("/exports")
                .then()
                .statusCode(201);
        school.editor().asks().get("/exports?count=true").then().body("total", equalTo(1));
        Person administrator = world.administrator(corner.commune());
        administrator.asks().get("/students/" + id).then().statusCode(200);
        administrator
                .asks()
                .get("/students/" + id + "/readers?count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total", equalTo(1));
        administrator
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "reason", "Trường chỉ có một cán bộ"))
                .post("/approval/single-officers")
                .then()
                .statusCode(201);
        administrator.asks().get("/approval/single-officers?count=true").then().body("total", equalTo(1));
        school.editor().asks().get("/findings").then().body("total", equalTo(null));
    }
}
