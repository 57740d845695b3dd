package vn.khue.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.api.Day;
import vn.khue.record.SchoolYear;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** What was right when it was written and is not any more is found in the night, and stops the record until it is mended. */
@KhueTest
class BrokenTest {

    @Inject
    World world;

    @Inject
    NightWatch night;

    private Corner corner;
    private School school;
    private Person approver;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        school.entered("classes", school.aClass("6A1"));
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    /** A code of a list that no other test knows. */
    private String code(String list) {
        String code = "Z" + UUID.randomUUID().toString().substring(0, 8);
        world.write(
                "insert into code (list, code, label_vi, ordinal) values ($1, $2, 'Mã thử', 9999)",
                Tuple.of(list, code));
        return code;
    }

    private void end(String list, String code) {
        world.write(
                "update code set valid_until = today(), version = version + 1 where list = $1 and code = $2",
                Tuple.of(list, code));
        night();
    }

    private void night() {
        night.next().await().atMost(Duration.ofMinutes(2));
    }

    private Response does(Person who, String id, int version, String verb, Map<String, Object> body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/students/" + id + "/" + verb);
    }

    @Test
    void aCodeThatEndedStopsTheRecordUntilItIsMended() {
        String code = code("ethnicity");
        Map<String, Object> pupil = school.aPupil("Hỏng " + letters(), "6A1");
        pupil.put("ethnicity", code);
        String draft = school.entered("students", pupil);
        pupil.put("fullName", "Nộp " + letters());
        String submitted = school.entered("students", pupil);
        does(school.editor(), submitted, 1, "submit", Map.of()).then().statusCode(200);
        String fine = school.entered("students", school.aPupil("Lành " + letters(), "6A1"));
        end("ethnicity", code);
        school.editor()
                .asks()
                .get("/students/" + draft)
                .then()
                .body("findings.rule", contains("code-ended"))
                .body("findings[0].tier", equalTo("error"))
                .body("findings[0].field", equalTo("ethnicity"))
                .body("findings[0].params.code", equalTo(code))
                .body("can", contains("edit", "discard"))
                .body("cannot.submit", equalTo("errors-open"))
                .body("cannot.confirm", equalTo("nothing-to-confirm"));
        school.editor().asks().get("/students/" + fine).then().body("findings", empty());
        does(school.editor(), draft, 1, "submit", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:errors-open"));
        does(approver, submitted, 2, "approve", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:errors-open"));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of("rule", "code-ended", "reason", "Đúng", "ids", new String[] {draft}))
                .post("/students/confirmations")
                .then()
                .statusCode(422)
                .body("errors.code", contains("finding-to-mend"));
        school.editor()
                .asks()
                .get("/findings/counts?type=student&unit=" + corner.school())
                .then()
                .body("items.find { it.rule == 'code-ended' }.open", equalTo(2));
        school.editor()
                .asks()
                .get("/students?findings=open")
                .then()
                .body("items.id", containsInAnyOrder(draft, submitted));
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("ethnicity", "01"))
                .patch("/students/" + draft)
                .then()
                .statusCode(200)
                .body("findings", empty())
                .body("can", hasItem("submit"));
        does(school.editor(), draft, 2, "submit", Map.of()).then().statusCode(200);
    }

    @Test
    void whatIsSensitiveHasARuleOfItsOwnWhichIsMasked() {
        String code = code("disabilityType");
        Map<String, Object> pupil = school.aPupil("Kín " + letters(), "6A1");
        pupil.put("isDisabled", true);
        pupil.put("disabilityType", code);
        String id = school.entered("students", pupil);
        end("disabilityType", code);
        school.editor()
                .asks()
                .get("/students/" + id)
                .then()
                .body("findings.rule", contains("sensitive-code-ended"))
                .body("findings[0].field", equalTo("disabilityType"));
        approver.asks().get("/students/" + id).then().body("findings", empty());
        approver.asks()
                .get("/students?findings=open&unit=" + corner.school())
                .then()
                .body("items", empty());
        approver.asks()
                .get("/findings?type=student&unit=" + corner.school())
                .then()
                .body("items", empty());
    }

    @Test
    void agesGoOnAndSchoolsTeachOtherLevels() {
        String old = school.entered("staff", school.aTeacher("Cụ " + letters()));
        world.write(
                "update unit set levels = '{preschool}', version = version + 1 where id = $1",
                Tuple.of(corner.school()));
        world.write(
                "update staff set date_of_birth = today() - interval '81 years', version = version + 1 where id = $1",
                Tuple.of(UUID.fromString(old)));
        night();
        approver.asks()
                .get("/findings?type=class&type=staff&unit=" + corner.school())
                .then()
                .body(
                        "items.findAll { it.finding.tier == 'error' }.finding.rule",
                        containsInAnyOrder("grade-taught", "age-bounds"));
    }

    @Test
    void theNightLooksAtTheNextYearTooWhereItHasRecords() {
        String next = SchoolYear.name(SchoolYear.of(Day.today()) + 1);
        Map<String, Object> body = school.aClass("7A1");
        body.put("schoolYear", next);
        school.entered("classes", body);
        night();
        approver.asks()
                .get("/findings?rule=no-pupils&schoolYear=" + next + "&unit=" + corner.school())
                .then()
                .body("items.name", contains("7A1"));
    }
}
