package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
class RecordHistoryTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person approver;
    private String pupil;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> body = school.aPupil("Nguyễn Thị An", "6A1");
        body.put("phone", "0912345678");
        pupil = school.entered("students", body);
        change(1, Map.of("fullName", "Nguyễn Thị Ân", "phone", "0987654321"));
    }

    private void change(int version, Map<String, Object> body) {
        school.editor()
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/students/" + pupil)
                .then()
                .statusCode(200);
    }

    private void step(Person who, String verb, int version) {
        who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body("{}")
                .post("/students/" + pupil + "/" + verb)
                .then()
                .statusCode(200);
    }

    @Test
    void versionsStandNewestFirstWithWhoAndWhat() {
        school.editor()
                .asks()
                .get("/students/" + pupil + "/history?count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.version", contains(2, 1))
                .body("items[0].actor.fullName", equalTo("Người Nhập Liệu"))
                .body("items[0].changes.find { it.field == 'fullName' }.from", equalTo("Nguyễn Thị An"))
                .body("items[0].changes.find { it.field == 'fullName' }.to", equalTo("Nguyễn Thị Ân"))
                .body("items[0].changes.find { it.field == 'phone' }.to", equalTo("0987654321"))
                .body("items[1].operation", equalTo("insert"));
    }

    @Test
    void whoChangesItMaySayWhy() {
        Map<String, Object> said = Map.of("homeTown", "Hải Phòng", "changeReason", " Theo giấy khai sinh ");
        change(2, said);
        step(school.editor(), "submit", 3);
        String history = "/students/" + pupil + "/history";
        school.editor()
                .asks()
                .get(history)
                .then()
                .body("items.reason", contains(null, "Theo giấy khai sinh", null, null));
        approver.asks().get(history).then().body("items[1].reason", equalTo("Theo giấy khai sinh"));
        world.person(corner.school(), "Người Xem", Role.VIEWER, null)
                .asks()
                .get(history)
                .then()
                .body("items.reason", contains(null, null, null, null));
        school.editor()
                .asks()
                .header("If-Match", "\"v4\"")
                .contentType("application/json")
                .body(Map.of("changeReason", "x".repeat(1001), "gender", "9"))
                .patch("/students/" + pupil)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/changeReason", "/gender"));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "school",
                        corner.school().toString(),
                        "rows",
                        List.of(Map.of("id", pupil, "version", 4, "homeTown", "Hà Nội")),
                        "changeReason",
                        "Nhập lại"))
                .post("/students/rows")
                .then()
                .statusCode(200);
        school.editor().asks().get(history).then().body("items[0].reason", equalTo("Nhập lại"));
    }

    @Test
    void pagesFollowEachOther() {
        String next = school.editor()
                .asks()
                .get("/students/" + pupil + "/history?limit=1")
                .then()
                .body("items.version", contains(2))
                .body("next", notNullValue())
                .extract()
                .path("next");
        school.editor()
                .asks()
                .get("/students/" + pupil + "/history?limit=1&cursor=" + next)
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
    }

    @Test
    void whoMayNotReadAFieldDoesNotReadItsPast() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks()
                .get("/students/" + pupil + "/history")
                .then()
                .statusCode(200)
                .body("items[0].changes.find { it.field == 'phone' }.masked", equalTo(true))
                .body("items[0].changes.find { it.field == 'phone' }.to", nullValue());
        viewer.asks()
                .get("/students/" + pupil + "/diff?from=1")
                .then()
                .body("changes.find { it.field == 'phone' }.masked", equalTo(true));
        world.administrator(corner.schoolBeside())
                .asks()
                .get("/students/" + pupil + "/history")
                .then()
                .statusCode(404);
        world.administrator(corner.schoolBeside())
                .asks()
                .get("/students/" + pupil + "/diff")
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnApproverJudgesIsTheDifferenceToTheOfficialVersion() {
        school.editor()
                .asks()
                .get("/students/" + pupil + "/diff")
                .then()
                .body("from", equalTo(0))
                .body("changes.field", hasItems("fullName", "phone", "classCode"))
                .body("changes.field", not(hasItem("state")));
        step(school.editor(), "submit", 2);
        step(approver, "approve", 3);
        change(4, Map.of("homeTown", "Hải Phòng"));
        step(school.editor(), "submit", 5);
        approver.asks()
                .get("/students/" + pupil + "/diff")
                .then()
                .statusCode(200)
                .body("from", equalTo(4))
                .body("to", equalTo(6))
                .body("changes.field", contains("homeTown"))
                .body("changes[0].to", equalTo("Hải Phòng"));
        approver.asks().get("/students/" + pupil + "/diff?from=6&to=6").then().body("changes", hasSize(0));
    }

    @Test
    void theUnitInWhichDevicesAreCountedIsNotTheirSchool() {
        String device = school.entered("equipment", school.aDevice("Máy chiếu"));
        school.editor()
                .asks()
                .get("/equipment/" + device + "/diff")
                .then()
                .statusCode(200)
                .body("changes.findAll { it.field == 'unit' }.to", contains("chiếc"));
        school.editor()
                .asks()
                .get("/equipment/" + device + "/history")
                .then()
                .statusCode(200)
                .body("items[0].changes.findAll { it.field == 'unit' }.to", contains("chiếc"))
                .body(
                        "items[0].changes.find { it.field == 'unitId' }.to",
                        equalTo(corner.school().toString()));
    }

    @Test
    void whatIsWrongIsTold() {
        school.editor()
                .asks()
                .get("/students/" + pupil + "/diff?from=-1&to=0")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("query:from", "query:to"));
        school.editor()
                .asks()
                .get("/students/" + pupil + "/diff?from=77")
                .then()
                .statusCode(404);
        school.editor()
                .asks()
                .get("/students/" + pupil + "/history?sort=name&limit=0")
                .then()
                .statusCode(400);
        school.editor()
                .asks()
                .get("/students/" + pupil + "/history?cursor=xyz")
                .then()
                .statusCode(400);
    }
}
