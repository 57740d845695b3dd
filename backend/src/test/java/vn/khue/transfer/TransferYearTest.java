package vn.khue.transfer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.record.SchoolYear;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Transfers between school years, and what closing a year and going on to the next mean for them. */
@KhueTest
class TransferYearTest extends TransferScene {

    // By the day on which a transfer of these tests begins.
    private static final int YEAR = SchoolYear.of(DAY);
    private static final String PRESENT = SchoolYear.name(YEAR);
    private static final String BEFORE = SchoolYear.name(YEAR - 1);

    /** A pupil of the school year before, who has no record of the present one. @return his id */
    private String pupilBefore(String name, String grade) {
        Map<String, Object> aClass = giving.aClass("A" + grade);
        aClass.put("grade", grade);
        aClass.put("schoolYear", BEFORE);
        giving.entered("classes", aClass);
        Map<String, Object> before = giving.aPupil(name, "A" + grade);
        before.put("schoolYear", BEFORE);
        before.put("enrolledOn", (YEAR - 1) + "-09-05");
        before.put("heightCm", 130);
        String id = giving.entered("students", before);
        code = giving.editor().asks().get("/students/" + id).path("code");
        return id;
    }

    private void planned(String grade) {
        String plan = "/year-changes/" + corner.school() + "?from=" + BEFORE;
        Person administrator = world.administrator(corner.school());
        administrator
                .asks()
                .header("If-Match", "\"v0\"")
                .contentType("application/json")
                .body("{\"classes\": [{\"code\": \"A" + grade + "\", \"to\": null}], \"pupils\": []}")
                .put(plan)
                .then()
                .statusCode(200);
        String job = administrator.asks().post(plan.replace("?", "/run?")).path("id");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!"done".equals(administrator.asks().get("/jobs/" + job).path("state"))) {
            assertTrue(System.nanoTime() < end, "the plan is carried out");
        }
    }

    private Response inYear(Person who, String id, String year) {
        return who.asks().get("/students/" + id + "?schoolYear=" + year);
    }

    @Test
    void whoLeftWithTheOldYearIsAdmittedToTheNewOneAndTheOldRecordStays() {
        String id = pupilBefore("Lê Văn Năm", "05");
        planned("05");
        Map<String, Object> body = body(corner.otherSchool());
        body.put("dateOfBirth", "2015-03-02");
        String transfer = ask(away.editor(), body)
                .then()
                .statusCode(201)
                .body("state", equalTo("released"))
                .body("byCommunes", equalTo(false))
                .body("schoolYear", equalTo(BEFORE))
                .body("beginsIn", equalTo(PRESENT))
                .extract()
                .path("id");
        step(away.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        inYear(away.editor(), id, PRESENT)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("school.id", equalTo(corner.otherSchool().toString()))
                .body("classCode", equalTo("6A1"))
                .body("status", equalTo("01"))
                .body("admissionKind", equalTo("0"))
                .body("enrolledOn", equalTo(DAY.toString()))
                .body("heightCm", nullValue())
                .body("motherName", equalTo("Trần Thị Mẹ"))
                .body("state", equalTo("draft"))
                .body("version", equalTo(1));
        inYear(giving.editor(), id, BEFORE)
                .then()
                .statusCode(200)
                .body("classCode", equalTo("A05"))
                .body("version", equalTo(1));
        inYear(giving.editor(), id, PRESENT).then().statusCode(404);
    }

    @Test
    void whoMovesBetweenTwoYearsLeavesTheOldRecordEvenWhenItIsClosed() {
        String id = pupilBefore("Lê Văn Bảy", "07");
        close(BEFORE);
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        Map<String, Object> aClass = beside.aClass("8A1");
        aClass.put("grade", "08");
        beside.entered("classes", aClass);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"8A1\"}")
                .then()
                .statusCode(200);
        inYear(beside.editor(), id, PRESENT)
                .then()
                .body("classCode", equalTo("8A1"))
                .body("admissionKind", equalTo("1"))
                .body("statusDate", equalTo(DAY.toString()));
        List<Row> enrolments = world
                .read(
                        "select unit_id, lower(valid) as first, upper(valid) as past from enrolment where student_id = $1 "
                                + "order by lower(valid)",
                        Tuple.of(UUID.fromString(id)))
                .stream()
                .toList();
        assertEquals(2, enrolments.size());
        assertEquals(DAY, enrolments.get(0).getLocalDate("past"));
        assertEquals(DAY, enrolments.get(1).getLocalDate("first"));
        giving.editor().asks().get("/transfers/" + transfer).then().body("state", equalTo("accepted"));
    }

    @Test
    void aFinishedYearIsNotMovedToAnotherSchool() {
        pupilBefore("Lê Văn Ba", "05");
        planned("05");
        Map<String, Object> body = body(corner.otherSchool());
        body.put("dateOfBirth", "2015-03-02");
        body.put("day", YEAR + "-07-31");
        ask(away.editor(), body).then().statusCode(422).body("errors.code", hasItem("year-finished"));
    }

    @Test
    void aClosedYearIsNotLeftBehind() {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        close(PRESENT);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:closed"));
        giving.editor().asks().get("/students/" + pupil).then().statusCode(200).body("version", equalTo(1));
        beside.editor().asks().get("/transfers/" + transfer).then().body("state", equalTo("released"));
    }

    private void close(String year) {
        commune.asks()
                .contentType("application/json")
                .body("{\"unit\": \"" + corner.school() + "\", \"schoolYear\": \"" + year
                        + "\", \"reason\": \"Hết năm\"}")
                .post("/approval/close")
                .then()
                .statusCode(200);
    }

    @Test
    void whoHasGoneOnToTheNextYearIsNotMovedInTheOldOne() {
        String id = pupilBefore("Lê Văn Sáu", "06");
        Map<String, Object> there = beside.aClass("6Z");
        there.put("schoolYear", BEFORE);
        beside.entered("classes", there);
        Map<String, Object> body = body(corner.schoolBeside());
        body.put("day", YEAR + "-07-15");
        String transfer = asked(giving.editor(), body);
        world.write(
                "insert into student (id, school_year, unit_id, code, full_name, date_of_birth, gender, nationality, ethnicity, "
                        + "class_code, enrolled_on, status) select id, school_year + 1, unit_id, code, full_name, date_of_birth, "
                        + "gender, nationality, ethnicity, '6A1', enrolled_on, status from student where id = $1",
                Tuple.of(UUID.fromString(id)));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6Z\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:pupil-goes-on"));
        inYear(giving.editor(), id, BEFORE).then().statusCode(200).body("classCode", equalTo("A06"));
    }
}
