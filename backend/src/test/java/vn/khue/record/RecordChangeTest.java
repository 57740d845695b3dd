package vn.khue.record;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class RecordChangeTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String pupil;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> body = school.aPupil("Nguyễn Thị An", "6A1");
        body.put("phone", "0912345678");
        pupil = school.entered("students", body);
    }

    private Response change(Person who, String version, String body) {
        return who.asks()
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .patch("/students/" + pupil);
    }

    @Test
    void onlyWhatIsNamedChangesAndNullEmpties() {
        change(school.editor(), "\"v1\"", "{\"fullName\": \"Nguyễn Thị Ân\", \"phone\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("fullName", equalTo("Nguyễn Thị Ân"))
                .body("phone", nullValue())
                .body("classCode", equalTo("6A1"))
                .body("version", equalTo(2));
    }

    @Test
    void ofTwoEditorsOneIsRefused() {
        change(school.editor(), "\"v1\"", "{\"homeTown\": \"Hải Phòng\"}")
                .then()
                .statusCode(200);
        change(school.editor(), "\"v1\"", "{\"homeTown\": \"Thái Bình\"}")
                .then()
                .statusCode(412);
        school.editor().asks().get("/students/" + pupil).then().body("homeTown", equalTo("Hải Phòng"));
    }

    @Test
    void whoWasNotTheFirstIsToldWhatChanged() {
        change(school.editor(), "\"v1\"", "{\"homeTown\": \"Hải Phòng\"}")
                .then()
                .statusCode(200);
        change(school.editor(), "\"v2\"", "{\"fullName\": \"Nguyễn Thị Ân\", \"phone\": null}")
                .then()
                .statusCode(200);
        change(school.editor(), "\"v1\"", "{\"homeTown\": \"Thái Bình\"}")
                .then()
                .statusCode(412)
                .body("errors[0].detail", equalTo("The current version is \"v3\"."))
                .body(
                        "errors.find { it.pointer == '/homeTown' }.detail",
                        equalTo("It was empty when you saw it, now it is “Hải Phòng”."))
                .body(
                        "errors.find { it.pointer == '/fullName' }.detail",
                        equalTo("You saw “Nguyễn Thị An”, now it is “Nguyễn Thị Ân”."))
                .body(
                        "errors.find { it.pointer == '/phone' }.detail",
                        equalTo("You saw “0912345678”, now it is empty."))
                .body("errors.size()", equalTo(4));
        school.editor()
                .asks()
                .header("If-Match", "\"v2\"")
                .contentType("application/json")
                .post("/students/" + pupil + "/submit")
                .then()
                .statusCode(412)
                .body("errors.pointer", hasItem("/fullName"));
    }

    private Response replace(Person who, String version, Map<String, Object> body) {
        return who.asks()
                .header("If-Match", version)
                .contentType("application/json")
                .body(body)
                .put("/students/" + pupil);
    }

    @Test
    void aWholeRecordTakesThePlaceOfWhatWasThere() {
        Map<String, Object> body = school.aPupil("Nguyễn Thị Ân", "6A1");
        body.remove("school");
        String code = school.editor().asks().get("/students/" + pupil).path("code");
        replace(school.editor(), "\"v1\"", body)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("fullName", equalTo("Nguyễn Thị Ân"))
                .body("phone", nullValue())
                .body("code", equalTo(code))
                .body("status", equalTo("01"));
        replace(school.editor(), "\"v1\"", body).then().statusCode(412).body("errors.pointer", hasItem("/fullName"));
        body.remove("fullName");
        body.put("code", "X");
        replace(school.editor(), "\"v2\"", body)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/fullName' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/code' }.code", equalTo("immutable"));
    }

    @Test
    void aChangeOfNothingWritesNothing() {
        change(school.editor(), "\"v1\"", "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"");
    }

    @Test
    void anAuditorOfClassesReadsNothingOfPupils() {
        Person auditor = world.person(corner.school(), "Kiểm Tra Lớp");
        UUID grant = world.grant(auditor, Role.AUDITOR, corner.school(), null, 0);
        world.write("update access_grant set record_types = '{class}' where id = $1", Tuple.of(grant));
        auditor.asks()
                .get("/audit?record=" + pupil)
                .then()
                .statusCode(200)
                .body(
                        "items.changes.flatten().findAll { it.field in ['fullName', 'dateOfBirth', 'classCode'] }.size()",
                        equalTo(3))
                .body(
                        "items.changes.flatten().findAll { it.field in ['fullName', 'dateOfBirth', 'classCode'] }.masked",
                        everyItem(equalTo(true)));
    }

    @Test
    void theVersionSeenIsNeeded() {
        school.editor()
                .asks()
                .contentType("application/json")
                .body("{}")
                .patch("/students/" + pupil)
                .then()
                .statusCode(428);
    }

    @Test
    void codesNeverChangeAndRequiredFieldsStay() {
        change(school.editor(), "\"v1\"", "{\"code\": \"HS1\", \"fullName\": \"\", \"gender\": null}")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/code' }.code", equalTo("immutable"))
                .body("errors.find { it.pointer == '/fullName' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/gender' }.code", equalTo("required"));
    }

    @Test
    void whoeverMayNotEditIsToldAndStrangersFindNothing() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        change(viewer, "\"v1\"", "{\"homeTown\": \"x\"}").then().statusCode(403);
        change(world.administrator(corner.schoolBeside()), "\"v1\"", "{\"homeTown\": \"x\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void theJournalKnowsTheChangeAndHidesWhatItsReaderMayNotRead() {
        String number = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        change(
                        school.editor(),
                        "\"v1\"",
                        "{\"phone\": \"0987654321\", \"nationalId\": \"031315" + number
                                + "\", \"homeTown\": \"Hải Phòng\"}")
                .then()
                .statusCode(200);
        Person auditor = world.person(corner.school(), "Người Kiểm Tra", Role.AUDITOR, null);
        String newest = "items.find { it.operation == 'update' }.changes";
        auditor.asks()
                .get("/audit?record=" + pupil)
                .then()
                .statusCode(200)
                .body("items.entity", hasItem("student"))
                .body(newest + ".find { it.field == 'homeTown' }.to", equalTo("Hải Phòng"))
                .body(newest + ".find { it.field == 'phone' }.masked", equalTo(true))
                .body(newest + ".find { it.field == 'nationalId' }.masked", equalTo(true))
                .body(newest + ".find { it.field == 'nationalId' }.to", nullValue())
                .body(newest + ".find { it.field == 'phone' }.from", nullValue())
                .body(newest + ".find { it.field == 'phone' }.to", nullValue());
        Person administrator = world.administrator(corner.school());
        administrator
                .asks()
                .get("/audit?record=" + pupil)
                .then()
                .body(newest + ".find { it.field == 'phone' }.from", equalTo("0912345678"))
                .body(newest + ".find { it.field == 'phone' }.masked", equalTo(false))
                .body("items[0].actor", notNullValue());
    }
}
