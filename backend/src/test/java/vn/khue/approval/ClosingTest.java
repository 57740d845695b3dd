package vn.khue.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
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

/** Closing a school's records, the officer who is alone, and how far schools are. */
@KhueTest
class ClosingTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person head;
    private Person commune;
    private String pupil;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        head = world.administrator(corner.school());
        commune = world.administrator(corner.commune());
        school.entered("classes", school.aClass("6A1"));
        pupil = school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
    }

    private Response ask(Person who, String path, UUID unit) {
        return who.asks()
                .contentType("application/json")
                .body(Map.of("unit", unit.toString(), "reason", "Chốt số liệu đầu năm"))
                .post("/approval/" + path);
    }

    private Response edit(int version) {
        return school.editor()
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(Map.of("homeTown", "Hải Phòng"))
                .patch("/students/" + pupil);
    }

    @Test
    void nothingOfAClosedSchoolChanges() {
        ask(head, "close", corner.school()).then().statusCode(200).body("changed", equalTo(1));
        edit(1).then().statusCode(409).body("type", equalTo("urn:khue:problem:closed"));
        school.enter("students", school.aPupil("Trần Văn Bình", "6A1"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("closed"));
        school.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .body("closedBy.id", equalTo(corner.school().toString()))
                .body("cannot.edit", equalTo("closed"))
                .body("cannot.submit", equalTo("closed"));
        ask(head, "reopen", corner.school()).then().body("changed", equalTo(1));
        edit(1).then().statusCode(200).body("closedBy", nullValue());
    }

    @Test
    void theDatabaseItselfRefuses() {
        ask(head, "close", corner.school());
        assertThrows(
                RuntimeException.class,
                () -> world.write(
                        "update student set home_town = 'x' where id = $1", Tuple.of(UUID.fromString(pupil))));
    }

    @Test
    void whoStandsBelowDoesNotOpenWhatWasClosedAbove() {
        ask(head, "close", corner.school());
        ask(commune, "close", corner.commune())
                .then()
                .body("changed", equalTo(2))
                .body("left", equalTo(0));
        ask(head, "reopen", corner.school())
                .then()
                .statusCode(200)
                .body("changed", equalTo(0))
                .body("left", equalTo(1));
        ask(head, "close", corner.school()).then().body("changed", equalTo(0));
        head.asks()
                .get("/approval/schools")
                .then()
                .body("items[0].closedBy.id", equalTo(corner.commune().toString()))
                .body("items[0].cannot.reopen", equalTo("closed-above"));
        ask(commune, "reopen", corner.school())
                .then()
                .body("changed", equalTo(1))
                .body("still", equalTo(1));
        // What the school closed by itself is closed as before.
        head.asks()
                .get("/approval/schools")
                .then()
                .body("items[0].closedBy.id", equalTo(corner.school().toString()));
        edit(1).then().statusCode(409);
        ask(head, "reopen", corner.school()).then().body("changed", equalTo(1)).body("still", equalTo(0));
        edit(1).then().statusCode(200);
        commune.asks()
                .get("/approval/schools")
                .then()
                .body("items.closedBy.id", hasItem(corner.commune().toString()));
    }

    @Test
    void whoClosesAboveDoesNotOpenWhatTheLevelBelowClosed() {
        Person department = world.administrator(corner.department());
        ask(commune, "close", corner.commune()).then().body("changed", equalTo(2));
        ask(department, "close", corner.school()).then().body("changed", equalTo(1));
        ask(department, "reopen", corner.school())
                .then()
                .body("changed", equalTo(1))
                .body("still", equalTo(1));
        school.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .body("closedBy.id", equalTo(corner.commune().toString()));
        edit(1).then().statusCode(409);
    }

    @Test
    void closingNeedsItsRight() {
        ask(school.editor(), "close", corner.school()).then().statusCode(403);
        ask(world.administrator(corner.otherCommune()), "close", corner.school())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/unit"));
        commune.asks()
                .contentType("application/json")
                .body(Map.of("schoolYear", "x"))
                .post("/approval/close")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/unit", "/reason", "/schoolYear"));
    }

    private Response step(Person who, String verb, int version) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .post("/students/" + pupil + "/" + verb);
    }

    @Test
    void whoIsAloneApprovesHisOwnEditWhenTheBodyAboveSaidSo() {
        step(head, "submit", 1).then().statusCode(200);
        head.asks()
                .header("If-Match", "\"v2\"")
                .contentType("application/json")
                .body(Map.of("homeTown", "Hải Phòng"))
                .patch("/students/" + pupil)
                .then()
                .statusCode(200);
        step(head, "submit", 3).then().statusCode(200);
        step(head, "approve", 4).then().statusCode(403);
        ask(head, "single-officers", corner.school())
                .then()
                .statusCode(403)
                .body("errors.code", contains("decided-above"));
        String policy = ask(commune, "single-officers", corner.school())
                .then()
                .statusCode(201)
                .body("unit.id", equalTo(corner.school().toString()))
                .extract()
                .path("id");
        ask(commune, "single-officers", corner.school()).then().statusCode(409);
        head.asks()
                .get("/approval/single-officers")
                .then()
                .body("items.id", contains(policy))
                .body("items.mayEnd", contains(false));
        head.asks().get("/approval/schools").then().body("items[0].singleOfficer", equalTo(true));
        step(head, "approve", 4).then().statusCode(200);
        head.asks().delete("/approval/single-officers/" + policy).then().statusCode(403);
        world.administrator(corner.otherCommune())
                .asks()
                .delete("/approval/single-officers/" + policy)
                .then()
                .statusCode(404);
        commune.asks().delete("/approval/single-officers/" + policy).then().statusCode(204);
        commune.asks().get("/approval/single-officers").then().body("items", hasSize(0));
    }

    @Test
    void countsFollowEveryStepAndShowOnlyWhatOneMayRead() {
        step(school.editor(), "submit", 1).then().statusCode(200);
        commune.asks()
                .get("/approval/schools?unit=" + corner.commune() + "&waiting=true&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].counts.find { it.type == 'student' }.state", equalTo("submitted"))
                .body("items[0].counts.find { it.type == 'student' }.count", equalTo(1))
                .body("items[0].counts.find { it.type == 'class' }.state", equalTo("draft"));
        commune.asks()
                .get("/approval/counts")
                .then()
                .body("items.find { it.type == 'student' && it.state == 'submitted' }.count", equalTo(1));
        world.administrator(corner.otherCommune())
                .asks()
                .get("/approval/counts")
                .then()
                .body("items", hasSize(0));
        head.asks()
                .get("/approval/schools")
                .then()
                .body("items.school.id", contains(corner.school().toString()));
        commune.asks()
                .get("/approval/schools?waiting=perhaps&limit=0&schoolYear=1")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("query:waiting", "query:limit", "query:schoolYear"));
    }

    @Test
    void theCountsAreThoseOfTheRecords() {
        step(school.editor(), "submit", 1).then().statusCode(200);
        assertEquals(
                0,
                world.read("select * from record_count_differences()", Tuple.tuple())
                        .size());
    }
}
