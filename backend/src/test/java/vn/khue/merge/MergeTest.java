package vn.khue.merge;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
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
class MergeTest {

    private static final String BEFORE = "2025-2026";

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> before = school.aClass("5A1");
        before.put("grade", "05");
        before.put("schoolYear", BEFORE);
        school.entered("classes", before);
    }

    private String pupil(School at, String inClass, String year, String number) {
        Map<String, Object> pupil = at.aPupil("Nguyễn Thị An", inClass);
        if (year != null) {
            pupil.put("schoolYear", year);
            pupil.put("enrolledOn", "2025-09-05");
        }
        if (number != null) {
            pupil.put("nationalId", number);
        }
        return at.entered("students", pupil);
    }

    private static String number() {
        return "031315" + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000));
    }

    private Response merge(Person who, String stays, String gone) {
        String version = who.asks().get("/students/" + stays).header("ETag");
        return who.asks()
                .header("If-Match", version == null ? "\"v1\"" : version)
                .contentType("application/json")
                .body(Map.of("other", gone, "reason", "Nhập hai lần"))
                .post("/students/" + stays + "/merge");
    }

    private Response undo(Person who, String stays) {
        String merge = who.asks().get("/students/" + stays + "/merges").path("items[0].id");
        return who.asks().post("/students/" + stays + "/merges/" + merge + "/undo");
    }

    @Test
    void theOtherRecordLeadsToTheOneThatStaysAndItsYearsAndNumberGoOver() {
        String number = number();
        String stays = pupil(school, "6A1", null, null);
        String gone = pupil(school, "5A1", BEFORE, number);
        String code = school.editor().asks().get("/students/" + gone).path("code");
        merge(school.editor(), stays, gone)
                .then()
                .statusCode(200)
                .body("nationalId", equalTo(number))
                .body("version", equalTo(2));
        for (String name : new String[] {gone, "code:" + code}) {
            school.editor()
                    .asks()
                    .redirects()
                    .follow(false)
                    .get("/students/" + name)
                    .then()
                    .statusCode(308)
                    .header("Location", endsWith("/api/v1/students/" + stays));
        }
        school.editor()
                .asks()
                .get("/students/" + stays + "?schoolYear=" + BEFORE)
                .then()
                .statusCode(200)
                .body("classCode", equalTo("5A1"));
        school.editor().asks().get("/students?count=true").then().body("total", equalTo(1));
        undo(school.editor(), stays).then().statusCode(200).body("nationalId", nullValue());
        school.editor()
                .asks()
                .get("/students/" + gone)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("nationalId", equalTo(number))
                .body("schoolYear", equalTo(BEFORE));
        school.editor()
                .asks()
                .get("/students/" + stays + "?schoolYear=" + BEFORE)
                .then()
                .statusCode(404);
        undo(school.editor(), stays).then().statusCode(409);
    }

    @Test
    void whoMayNotEditAtTheOtherSchoolMayNotPutTheRecordBackThere() {
        School other =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Người Nhập", Role.EDITOR, null));
        other.entered("classes", other.aClass("6A1"));
        Person commune = world.administrator(corner.commune());
        String stays = pupil(school, "6A1", null, null);
        Map<String, Object> twin = other.aPupil("Nguyễn Thị An", "6A1");
        String gone = other.entered("students", twin);
        merge(commune, stays, gone).then().statusCode(200);
        school.editor().asks().get("/students/" + stays + "/merges").then().body("items[0].can", empty());
        assertTrue(undo(school.editor(), stays).statusCode() >= 403);
        commune.asks().get("/students/" + stays + "/merges").then().body("items[0].can", contains("undo"));
        undo(commune, stays).then().statusCode(200);
        other.editor().asks().get("/students/" + gone).then().statusCode(200);
    }

    @Test
    void aNumberThatGoesOverIsAChangeThatSomebodyMustApprove() {
        String stays = pupil(school, "6A1", null, null);
        String gone = pupil(school, "5A1", BEFORE, number());
        Person officer = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        for (String action : List.of("submit", "approve")) {
            Person who = "submit".equals(action) ? school.editor() : officer;
            who.asks()
                    .header("If-Match", who.asks().get("/students/" + stays).header("ETag"))
                    .contentType("application/json")
                    .body("{}")
                    .post("/students/" + stays + "/" + action)
                    .then()
                    .statusCode(200);
        }
        Person second = world.person(corner.school(), "Người Gộp", Role.EDITOR, null);
        merge(second, stays, gone).then().statusCode(200).body("state", equalTo("draft"));
        officer.asks()
                .get("/students/" + stays + "/official")
                .then()
                .statusCode(200)
                .body("nationalId", nullValue());
    }

    @Test
    void ofTheSameYearTheOneThatStaysStays() {
        String stays = pupil(school, "6A1", null, number());
        String gone = pupil(school, "6A1", null, null);
        merge(school.editor(), stays, gone).then().statusCode(200);
        school.editor().asks().get("/students").then().body("items.id", contains(stays));
        school.editor()
                .asks()
                .get("/students/" + stays + "/merges")
                .then()
                .body("items.goneId", contains(gone))
                .body("items[0].can", contains("undo"));
        undo(school.editor(), stays).then().statusCode(200);
        school.editor().asks().get("/students").then().body("items.id", containsInAnyOrder(stays, gone));
    }

    @Test
    void whatWasTakenOverAndWorkedOnKeepsTheMerge() {
        String stays = pupil(school, "6A1", null, null);
        String gone = pupil(school, "5A1", BEFORE, null);
        merge(school.editor(), stays, gone).then().statusCode(200);
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("homeTown", "Kiến An"))
                .patch("/students/" + stays + "?schoolYear=" + BEFORE)
                .then()
                .statusCode(200);
        undo(school.editor(), stays).then().statusCode(409).body("type", equalTo("urn:khue:problem:worked-on"));
    }

    @Test
    void mergesLeadOnFromOneToTheNext() {
        String first = pupil(school, "6A1", null, null);
        String second = pupil(school, "6A1", null, null);
        String third = pupil(school, "6A1", null, null);
        merge(school.editor(), second, first).then().statusCode(200);
        merge(school.editor(), third, second).then().statusCode(200);
        school.editor().asks().get("/students/" + first).then().statusCode(200).body("id", equalTo(third));
    }

    @Test
    void whatCannotBeOneIsRefused() {
        String stays = pupil(school, "6A1", null, number());
        String gone = pupil(school, "6A1", null, number());
        merge(school.editor(), stays, gone).then().statusCode(422).body("errors.code", contains("two-numbers"));
        merge(school.editor(), stays, stays).then().statusCode(422).body("errors.code", contains("same-record"));
        merge(school.editor(), stays, "code:khong-co")
                .then()
                .statusCode(422)
                .body("errors.code", contains("other-kind"));
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of())
                .post("/students/" + stays + "/merge")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/other", "/reason"));
        school.editor().asks().get("/classes/" + stays + "/merges").then().statusCode(404);
    }

    @Test
    void whoMergesMayEditAtBothSchools() {
        School beside =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Trường Kia", Role.EDITOR, null));
        beside.entered("classes", beside.aClass("6B1"));
        String stays = pupil(school, "6A1", null, null);
        String gone = pupil(beside, "6B1", null, null);
        merge(school.editor(), stays, gone).then().statusCode(422);
        merge(world.person(corner.commune(), "Người Xem", Role.VIEWER, null), stays, gone)
                .then()
                .statusCode(403);
        Person officer = world.person(corner.commune(), "Cán Bộ", Role.ADMINISTRATOR, null);
        merge(officer, stays, gone).then().statusCode(200);
        // The school that had the other one does not see where it went.
        beside.editor()
                .asks()
                .redirects()
                .follow(false)
                .get("/students/" + gone)
                .then()
                .statusCode(404);
        officer.asks().get("/students/" + stays + "/merges").then().body("items[0].can", contains("undo"));
        officer.asks()
                .get("/audit?unit=" + corner.school() + "&entity=person-merge")
                .then()
                .body("items", hasSize(1));
        beside.editor().asks().get("/students").then().body("items", empty());
    }

    @Test
    void staffAreMergedToo() {
        Map<String, Object> teacher = school.aTeacher("Phạm Văn Thầy");
        String stays = school.entered("staff", teacher);
        teacher.put("nationalId", "031085" + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000)));
        String gone = school.entered("staff", teacher);
        String version = school.editor().asks().get("/staff/" + stays).header("ETag");
        school.editor()
                .asks()
                .header("If-Match", version)
                .contentType("application/json")
                .body(Map.of("other", gone, "reason", "Nhập hai lần"))
                .post("/staff/" + stays + "/merge")
                .then()
                .statusCode(422)
                .body("errors.code", contains("two-numbers"));
    }

    @Test
    void transfersAndReadingsOfTheOtherAreFoundWithTheOneThatStays() {
        String stays = pupil(school, "6A1", null, null);
        String gone = pupil(school, "5A1", BEFORE, null);
        world.write(
                "insert into transfer (student_id, school_year, from_unit, to_province, day, reason, asked_by, by_communes, state) "
                        + "values ($1, 2025, $2, '01', '2026-03-01', 'Chuyển nhà', $2, false, 'accepted')",
                Tuple.of(UUID.fromString(gone), corner.school()));
        Person reader = world.person(corner.school(), "Người Đọc", Role.APPROVER, null);
        reader.asks().get("/students/" + gone).then().statusCode(200);
        Person administrator = world.administrator(corner.school());
        administrator.asks().get("/students/" + gone + "/readers").then().body("items.name", contains("Người Đọc"));
        merge(school.editor(), stays, gone).then().statusCode(200);
        school.editor()
                .asks()
                .get("/transfers?student=" + stays)
                .then()
                .statusCode(200)
                .body("items.student.id", contains(stays))
                .body("items.state", contains("accepted"));
        administrator.asks().get("/students/" + stays + "/readers").then().body("items.name", hasItem("Người Đọc"));
        undo(school.editor(), stays).then().statusCode(200);
        school.editor().asks().get("/transfers?student=" + stays).then().body("items", empty());
        school.editor().asks().get("/transfers?student=" + gone).then().body("items.student.id", contains(gone));
    }
}
