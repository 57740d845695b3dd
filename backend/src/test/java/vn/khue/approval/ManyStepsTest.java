package vn.khue.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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

@KhueTest
class ManyStepsTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person approver;
    private final List<String> pupils = new ArrayList<>();

    @BeforeEach
    void makePupils() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        school.entered("classes", school.aClass("6A1"));
        for (String name : List.of("Nguyễn Thị An", "Trần Văn Bình", "Lê Đức Cường")) {
            pupils.add(school.entered("students", school.aPupil(name, "6A1")));
        }
    }

    private Response ask(Person who, Map<String, Object> body) {
        return who.asks().contentType("application/json").body(body).post("/students/actions");
    }

    private Response result(Person who, Map<String, Object> body) {
        Response queued = ask(who, body);
        queued.then().statusCode(202);
        Response found = who.ended(queued.path("id"));
        found.then().body("state", equalTo("done"));
        return found;
    }

    @Test
    void whoCouldDoItNowhereIsToldWhatIsMissing() {
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        for (String action : List.of("submit", "verify", "approve", "return")) {
            ask(viewer, Map.of("action", action, "reason", "Vì sao", "filter", Map.of()))
                    .then()
                    .statusCode(403)
                    .body("errors.code", contains("lacks-permission"));
        }
    }

    @Test
    void aFilterMovesWhatItFindsAndSaysWhatBecameOfEach() {
        Map<String, Object> all = Map.of("unit", corner.commune().toString());
        result(
                        school.editor(),
                        Map.of(
                                "action",
                                "submit",
                                "filter",
                                Map.of("unit", corner.school().toString())))
                .then()
                .body("result.done", equalTo(3))
                .body("result.items.name", hasItems("Nguyễn Thị An", "Lê Đức Cường"));
        approver.asks()
                .get("/me/waiting")
                .then()
                .body("items.find { it.kind == 'records-to-judge' }.count", equalTo(3))
                .body(
                        "items.find { it.kind == 'records-to-judge' }.unit.id",
                        equalTo(corner.school().toString()));
        result(approver, Map.of("action", "return", "ids", List.of(pupils.get(0)), "reason", "Sai ngày sinh"))
                .then()
                .body("result.done", equalTo(1));
        result(approver, Map.of("action", "approve", "filter", all))
                .then()
                .body("result.done", equalTo(2))
                .body("result.refused", equalTo(1))
                .body("result.items[0].reason", equalTo("wrong-state"))
                .body("result.items[0].id", equalTo(pupils.get(0)));
        school.editor()
                .asks()
                .get("/me/waiting")
                .then()
                .body("items.find { it.kind == 'records-returned' }.count", equalTo(1))
                .body("items.find { it.kind == 'records-returned' }.link", equalTo("/records/students?state=returned"));
        school.editor()
                .asks()
                .get("/students/" + pupils.get(0))
                .then()
                .body("state", equalTo("returned"))
                .body("remark.reason", equalTo("Sai ngày sinh"));
        school.editor().asks().get("/students?state=approved&count=true").then().body("total", equalTo(2));
    }

    @Test
    void aTryMovesNothing() {
        ask(school.editor(), Map.of("action", "submit", "ids", pupils, "dryRun", true))
                .then()
                .statusCode(200)
                .body("done", equalTo(3));
        school.editor().asks().get("/students").then().body("items.state", everyItem(equalTo("draft")));
    }

    @Test
    void whatOneDoesNotSeeIsAsIfItWereNotThere() {
        Person beside = world.administrator(corner.schoolBeside());
        String unknown = UUID.randomUUID().toString();
        result(beside, Map.of("action", "submit", "ids", List.of(pupils.get(0), unknown)))
                .then()
                .body("result.done", equalTo(0))
                .body("result.items", hasSize(2))
                .body("result.items.reason", everyItem(equalTo("not-found")))
                .body("result.items.name", everyItem(nullValue()));
        school.editor().asks().get("/students").then().body("items.state", everyItem(equalTo("draft")));
    }

    @Test
    void whoMayDoItElsewhereIsRefusedRecordByRecord() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        world.grant(viewer, Role.EDITOR, corner.schoolBeside(), null, 0);
        result(viewer, Map.of("action", "submit", "ids", pupils))
                .then()
                .body("result.refused", equalTo(3))
                .body("result.items.reason", everyItem(equalTo("not-allowed")));
    }

    @Test
    void idsTwiceAreOnce() {
        result(school.editor(), Map.of("action", "submit", "ids", List.of(pupils.get(1), pupils.get(1))))
                .then()
                .body("result.items", hasSize(1));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        ask(school.editor(), Map.of("action", "delete", "schoolYear", "2026-2028"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/action", "/ids", "/schoolYear"));
        ask(approver, Map.of("action", "return", "ids", pupils, "filter", Map.of("state", List.of("gone"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/filter", "/reason", "/filter/state"));
        ask(school.editor(), Map.of("action", "submit", "filter", Map.of("unit", "code:none")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/filter/unit"));
        ask(school.editor(), Map.of("action", "submit", "ids", List.of()))
                .then()
                .statusCode(422);
        ask(school.editor(), Map.of("action", "submit", "filter", Map.of("colour", "x")))
                .then()
                .statusCode(400);
    }
}
