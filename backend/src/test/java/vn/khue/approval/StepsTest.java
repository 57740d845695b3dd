package vn.khue.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
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
class StepsTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person verifier;
    private Person approver;
    private String pupil;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        verifier = world.person(corner.school(), "Người Xác Minh", Role.VERIFIER, null);
        approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        school.entered("classes", school.aClass("6A1"));
        pupil = school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
    }

    private Response step(Person who, String verb, int version, String body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/students/" + pupil + "/" + verb);
    }

    private void done(Person who, String verb, int version) {
        step(who, verb, version, "{}").then().statusCode(200).header("ETag", "\"v" + (version + 1) + "\"");
    }

    private Response rename(Person who, int version, String name) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(Map.of("fullName", name))
                .patch("/students/" + pupil);
    }

    @Test
    void fromDraftToApprovedByThreePeople() {
        done(school.editor(), "submit", 1);
        done(verifier, "verify", 2);
        step(approver, "approve", 3, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("approved"))
                .body("officialVersion", equalTo(4))
                .body("version", equalTo(4))
                .body("can", contains("return"))
                .body("cannot.approve", equalTo("wrong-state"))
                .body("cannot.edit", equalTo("not-allowed"));
    }

    @Test
    void aSubmittedRecordIsApprovedWithoutBeingVerifiedFirst() {
        done(school.editor(), "submit", 1);
        done(approver, "approve", 2);
    }

    @Test
    void theBodyMayBeLeftOut() {
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .post("/students/" + pupil + "/submit")
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"));
    }

    @Test
    void whatWasSaidOfAPersonIsNotForWhoeverMayNotReadWhatIsPersonal() {
        done(school.editor(), "submit", 1);
        step(
                        approver,
                        "return",
                        2,
                        "{\"reason\": \"Khác giấy khai sinh\", \"fields\": [{\"field\": \"motherName\", \"reason\": \"Là Vũ Thị B\"}]}")
                .then()
                .statusCode(200);
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        String history = "/students/" + pupil + "/history";
        viewer.asks()
                .get("/students/" + pupil)
                .then()
                .body("state", equalTo("returned"))
                .body("remark", nullValue());
        viewer.asks().get("/students?fields=remark").then().body("items[0].remark", nullValue());
        viewer.asks()
                .get(history)
                .then()
                .body("items[0].reason", nullValue())
                .body("items[0].changes.find { it.field == 'remark' }.masked", equalTo(true))
                .body("items[0].changes.find { it.field == 'remark' }.to", nullValue());
        approver.asks().get(history).then().body("items[0].reason", equalTo("Khác giấy khai sinh"));
        school.editor().asks().get("/students/" + pupil).then().body("remark.fields[0].reason", equalTo("Là Vũ Thị B"));
    }

    @Test
    void whatWasNeverApprovedHasNoOfficialVersion() {
        school.editor()
                .asks()
                .get("/students/" + pupil + "/official")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:khue:problem:never-approved"));
    }

    @Test
    void theOfficialVersionStaysWhileTheRecordIsChanged() {
        done(school.editor(), "submit", 1);
        done(approver, "approve", 2);
        rename(school.editor(), 3, "Nguyễn Thị Ân")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("officialVersion", equalTo(3));
        approver.asks()
                .get("/students/" + pupil + "/official")
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Nguyễn Thị An"))
                .body("dateOfBirth", equalTo("2015-03-02"))
                .body("state", equalTo("approved"))
                .body("version", equalTo(3))
                .body("can", not(hasItem("approve")));
        done(school.editor(), "submit", 4);
        step(approver, "approve", 5, "{}").then().body("officialVersion", equalTo(6));
    }

    @Test
    void whoeverChangesASubmittedRecordTakesItBack() {
        done(school.editor(), "submit", 1);
        rename(school.editor(), 2, "Nguyễn Thị Ân").then().body("state", equalTo("draft"));
        step(approver, "approve", 2, "{}").then().statusCode(412);
        step(approver, "approve", 3, "{}").then().statusCode(409).body("type", equalTo("urn:khue:problem:wrong-state"));
    }

    @Test
    void aReturnSaysWhyAndWhatAndStaysUntilItIsSubmittedAgain() {
        done(school.editor(), "submit", 1);
        step(approver, "return", 2, "{}").then().statusCode(422).body("errors.pointer", contains("/reason"));
        step(
                        approver,
                        "return",
                        2,
                        "{\"reason\": \"Thiếu giấy tờ\", \"fields\": [{\"field\": \"dateOfBirth\", \"reason\": \"Khác giấy khai sinh\"}]}")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"))
                .body("remark.reason", equalTo("Thiếu giấy tờ"))
                .body("remark.fields", hasSize(1))
                .body("remark.fields[0].field", equalTo("dateOfBirth"));
        rename(school.editor(), 3, "Nguyễn Thị Ân")
                .then()
                .body("state", equalTo("returned"))
                .body("remark.reason", equalTo("Thiếu giấy tờ"));
        step(school.editor(), "submit", 4, "{}")
                .then()
                .body("state", equalTo("submitted"))
                .body("remark", nullValue());
    }

    @Test
    void allThatIsWrongWithARemarkIsToldAtOnce() {
        done(school.editor(), "submit", 1);
        String long1001 = "x".repeat(1001);
        step(
                        approver,
                        "return",
                        2,
                        "{\"reason\": \"" + long1001
                                + "\", \"fields\": [{\"field\": \"noSuch\", \"reason\": \"x\"}, {\"field\": \"phone\"}]}")
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/reason' }.code", equalTo("wrong-length"))
                .body("errors.find { it.pointer == '/fields/0/field' }.code", equalTo("field-unknown"))
                .body("errors.find { it.pointer == '/fields/1/reason' }.code", equalTo("required"));
        step(approver, "return", 2, "{\"why\": \"x\"}").then().statusCode(400);
        step(approver, "return", 2, "{\"reason\": \"a\\u0000b\"}").then().statusCode(is(400));
    }

    @Test
    void nobodyApprovesOrVerifiesHisOwnEdit() {
        Person both = world.person(corner.school(), "Quản Trị Trường", Role.ADMINISTRATOR, null);
        rename(both, 1, "Nguyễn Thị Ân").then().statusCode(200);
        done(school.editor(), "submit", 2);
        step(both, "approve", 3, "{}").then().statusCode(403).body("type", equalTo("urn:khue:problem:own-edit"));
        step(both, "verify", 3, "{}").then().statusCode(403);
        both.asks()
                .get("/students/" + pupil)
                .then()
                .body("cannot.approve", equalTo("own-edit"))
                .body("can", hasItem("return"));
        done(approver, "approve", 3);
    }

    @Test
    void anEditOfAnotherPersonDoesNotWashOnesOwn() {
        Person both = world.person(corner.school(), "Quản Trị Trường", Role.ADMINISTRATOR, null);
        rename(both, 1, "Nguyễn Thị Ân").then().statusCode(200);
        rename(school.editor(), 2, "Nguyễn Thị Ấn").then().statusCode(200);
        done(school.editor(), "submit", 3);
        step(both, "approve", 4, "{}").then().statusCode(403);
    }

    @Test
    void noSchoolApprovesItself() {
        Person head = world.person(corner.school(), "Quản Trị Trường", Role.ADMINISTRATOR, null);
        done(school.editor(), "submit", 1);
        head.asks()
                .get("/students/" + pupil)
                .then()
                .body("cannot.approve", equalTo("own-school"))
                .body("can", hasItem("verify"));
        step(head, "approve", 2, "{}").then().statusCode(403).body("type", equalTo("urn:khue:problem:own-school"));
        // An officer of the commune whose right is at this school only.
        Person officer = world.person(corner.commune(), "Cán Bộ Phường");
        world.grant(officer, Role.APPROVER, corner.school(), null, 0);
        done(officer, "approve", 2);
        step(head, "return", 3, "{\"reason\": \"Nhầm\"}").then().statusCode(403);
    }

    @Test
    void rightsDecideWhoMayDoWhat() {
        step(verifier, "submit", 1, "{}").then().statusCode(403).body("type", equalTo("urn:khue:problem:not-allowed"));
        done(school.editor(), "submit", 1);
        step(school.editor(), "approve", 2, "{}").then().statusCode(403);
        step(verifier, "approve", 2, "{}").then().statusCode(403);
        step(world.administrator(corner.schoolBeside()), "approve", 2, "{}")
                .then()
                .statusCode(404);
        step(world.administrator(corner.otherCommune()), "approve", 2, "{}")
                .then()
                .statusCode(404);
    }

    @Test
    void theVersionSeenIsNeeded() {
        school.editor()
                .asks()
                .contentType("application/json")
                .post("/students/" + pupil + "/submit")
                .then()
                .statusCode(428);
    }

    @Test
    void theTableOfStatesIsReadAsItDecides() {
        verifier.asks()
                .get("/approval/states")
                .then()
                .statusCode(200)
                .body("states", contains("draft", "submitted", "verified", "approved", "returned"))
                .body("steps.findAll { it.action == 'approve' }.otherEyes", everyItem(is(true)))
                .body("steps.findAll { it.action == 'approve' }.from", contains("submitted", "verified"));
    }
}
