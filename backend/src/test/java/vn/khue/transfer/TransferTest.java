package vn.khue.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.record.SchoolYear;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class TransferTest {

    private static final LocalDate DAY = LocalDate.now().plusDays(3);

    @Inject
    World world;

    private Corner corner;
    private School giving;
    private School beside;
    private School away;
    private Person commune;
    private Person otherCommune;
    private String pupil;
    private String code;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        giving = school(corner.school());
        beside = school(corner.schoolBeside());
        away = school(corner.otherSchool());
        commune = world.administrator(corner.commune());
        otherCommune = world.administrator(corner.otherCommune());
        for (School school : List.of(giving, beside, away)) {
            school.entered("classes", school.aClass("6A1"));
        }
        pupil = giving.entered("students", giving.aPupil("Nguyễn Thị An", "6A1"));
        code = giving.editor().asks().get("/students/" + pupil).path("code");
    }

    private School school(UUID unit) {
        return new School(unit, world.person(unit, "Người Nhập Liệu", Role.EDITOR, null));
    }

    private Map<String, Object> body(UUID to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("student", "code:" + code);
        body.put("to", to == null ? null : to.toString());
        body.put("day", DAY.toString());
        body.put("reason", "Gia đình chuyển chỗ ở");
        return body;
    }

    private Response ask(Person who, Map<String, Object> body) {
        return who.asks().contentType("application/json").body(body).post("/transfers");
    }

    private String asked(Person who, Map<String, Object> body) {
        return ask(who, body).then().statusCode(201).extract().path("id");
    }

    private Response step(Person who, String transfer, String action, int version, String body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/transfers/" + transfer + "/" + action);
    }

    @Test
    void withinACommuneTheOneGivesAndTheOtherAccepts() {
        String transfer = ask(giving.editor(), body(corner.schoolBeside()))
                .then()
                .statusCode(201)
                .body("state", equalTo("released"))
                .body("byCommunes", equalTo(false))
                .body("can", contains("withdraw"))
                .body("cannot.accept", equalTo("others-turn"))
                .extract()
                .path("id");
        beside.editor().asks().get("/transfers?direction=in").then().body("items.id", contains(transfer));
        beside.editor().asks().get("/students/" + pupil).then().statusCode(404);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"))
                .body("classCode", equalTo("6A1"));
        beside.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("school.id", equalTo(corner.schoolBeside().toString()))
                .body("state", equalTo("draft"))
                .body("admissionKind", equalTo("1"))
                .body("enrolledOn", equalTo(DAY.toString()));
        giving.editor().asks().get("/students/" + pupil).then().statusCode(404);
        giving.editor()
                .asks()
                .get("/transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        assertEquals(List.of(corner.school() + " until " + DAY, corner.schoolBeside() + " until null"), enrolments());
    }

    private List<String> enrolments() {
        List<String> found = new ArrayList<>();
        for (Row row : world.read(
                "select unit_id, upper(valid) as until from enrolment where student_id = $1 order by lower(valid)",
                Tuple.of(UUID.fromString(pupil)))) {
            found.add(row.getUUID("unit_id") + " until " + row.getLocalDate("until"));
        }
        return found;
    }

    @Test
    void betweenCommunesBothHaveTheirSayInLowerSecondaryEducation() {
        String transfer = asked(giving.editor(), body(corner.otherSchool()));
        step(away.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(409);
        step(otherCommune, transfer, "introduce", 1, "{}")
                .then()
                .statusCode(403)
                .body("errors.code", contains("others-turn"));
        commune.asks().get("/me/waiting").then().body("items.find { it.kind == 'transfers' }.count", equalTo(1));
        away.editor().asks().get("/me/waiting").then().body("items.kind", not(hasItem("transfers")));
        step(commune, transfer, "introduce", 1, "{}").then().statusCode(200).body("state", equalTo("introduced"));
        step(otherCommune, transfer, "receive", 2, "{}").then().statusCode(200).body("state", equalTo("received"));
        away.editor().asks().get("/me/waiting").then().body("items.find { it.kind == 'transfers' }.count", equalTo(1));
        step(away.editor(), transfer, "accept", 3, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        away.editor().asks().get("/students?q=nguyen thi an").then().body("items.id", contains(pupil));
    }

    @Test
    void aSchoolThatAsksMustKnowCodeAndBirthday() {
        ask(beside.editor(), body(corner.schoolBeside()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/dateOfBirth", "/student"));
        Map<String, Object> wrong = body(corner.schoolBeside());
        wrong.put("dateOfBirth", "2014-01-01");
        ask(beside.editor(), wrong).then().statusCode(422).body("errors.code", contains("pupil-unknown"));
        Map<String, Object> right = body(corner.schoolBeside());
        right.put("dateOfBirth", "2015-03-02");
        String transfer = ask(beside.editor(), right)
                .then()
                .statusCode(201)
                .body("state", equalTo("requested"))
                .extract()
                .path("id");
        step(beside.editor(), transfer, "release", 1, "{}").then().statusCode(403);
        step(giving.editor(), transfer, "release", 1, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("released"));
        step(beside.editor(), transfer, "accept", 2, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        ask(giving.editor(), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/student", "/to", "/day", "/reason"));
        Map<String, Object> both = body(corner.school());
        both.put("toProvince", "01");
        both.put("day", "1999-01-01");
        Map<String, Object> nowhere = body(null);
        nowhere.put("toProvince", "💥");
        ask(giving.editor(), nowhere)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/toProvince' }.code", equalTo("code-unknown"));
        ask(giving.editor(), both)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/toProvince' }.code", equalTo("to-or-province"))
                .body("errors.find { it.pointer == '/to' }.code", equalTo("same-school"))
                .body("errors.find { it.pointer == '/day' }.code", equalTo("out-of-range"));
        ask(giving.editor(), body(corner.commune()))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("school-unknown"));
        Map<String, Object> unknown = body(corner.schoolBeside());
        unknown.put("student", "code:HS0\u0000");
        ask(giving.editor(), unknown).then().statusCode(400);
    }

    @Test
    void strangersLearnNothing() {
        Person stranger = world.person(corner.otherSchool(), "Người Ngoài", Role.VIEWER, null);
        ask(stranger, body(corner.schoolBeside())).then().statusCode(403);
        // Neither to a school where the pupil is not, nor to the one where he is.
        for (UUID to : List.of(corner.schoolBeside(), corner.school())) {
            ask(away.editor(), body(to)).then().statusCode(422).body("errors.code", contains("pupil-unknown"));
        }
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        away.editor().asks().get("/transfers/" + transfer).then().statusCode(404);
        away.editor().asks().get("/transfers").then().body("items", hasSize(0));
        step(away.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(404);
        Person reader = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        reader.asks().get("/transfers/" + transfer).then().statusCode(200).body("can", hasSize(0));
        step(reader, transfer, "withdraw", 1, "{}").then().statusCode(403);
    }

    @Test
    void onePupilIsOnOneWayOnly() {
        asked(giving.editor(), body(corner.schoolBeside()));
        ask(giving.editor(), body(corner.otherSchool())).then().statusCode(409);
    }

    @Test
    void ofTwoWhoAcceptAndRefuseAtOnceOneWins() {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean accepts = i % 2 == 0;
            answers.add(CompletableFuture.supplyAsync(() -> accepts
                    ? step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                            .statusCode()
                    : step(beside.editor(), transfer, "refuse", 1, "{\"reason\": \"Hết chỗ\"}")
                            .statusCode()));
        }
        long won = answers.stream()
                .map(CompletableFuture::join)
                .filter(status -> status == 200)
                .count();
        assertEquals(1, won);
    }

    @Test
    void aRefusalSaysWhyAndThePupilStays() {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "refuse", 1, "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"9Z\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/classCode"));
        step(beside.editor(), transfer, "refuse", 1, "{\"reason\": \"Hết chỗ\"}")
                .then()
                .body("answer", equalTo("Hết chỗ"));
        step(beside.editor(), transfer, "accept", 2, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(409);
        giving.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .statusCode(200)
                .body("school.id", equalTo(corner.school().toString()));
        asked(giving.editor(), body(corner.otherSchool()));
    }

    @Test
    void outOfTheCityAndIntoItAgain() {
        Map<String, Object> out = body(null);
        out.put("toProvince", "01");
        out.put("toSchool", "Trường THCS Giảng Võ");
        ask(giving.editor(), out)
                .then()
                .statusCode(201)
                .body("state", equalTo("accepted"))
                .body("to", nullValue());
        giving.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .body("transferProvince", equalTo("01"))
                .body("state", equalTo("draft"));
        assertEquals(List.of(corner.school() + " until " + DAY), enrolments());
        Map<String, Object> back = body(corner.schoolBeside());
        back.put("dateOfBirth", "2015-03-02");
        back.put("day", DAY.plusDays(30).toString());
        String transfer = asked(beside.editor(), back);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        assertEquals(List.of(corner.school() + " until " + DAY, corner.schoolBeside() + " until null"), enrolments());
    }

    @Test
    void nobodyIsAtTwoSchoolsAtOnce() {
        assertThrows(
                RuntimeException.class,
                () -> world.write(
                        "insert into enrolment (student_id, unit_id, valid) values ($1, $2, daterange('2026-10-01', null))",
                        Tuple.of(UUID.fromString(pupil), corner.otherSchool())));
    }

    @Test
    void whoAsksFindsTheOtherSchoolByItsName() {
        giving.editor()
                .asks()
                .get("/transfers/schools?q=thcs xa ben")
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.otherSchool().toString()))
                .body("items.commune", contains("Xã Bên Cạnh"));
        world.person(corner.school(), "Người Xem", Role.VIEWER, null)
                .asks()
                .get("/transfers/schools")
                .then()
                .statusCode(403);
    }

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

    private String approved() {
        Person officer = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        moved(giving.editor(), 1, "submit");
        moved(officer, 2, "approve").then().body("officialVersion", notNullValue());
        return pupil;
    }

    private Response moved(Person who, int version, String action) {
        Response moved = who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body("{}")
                .post("/students/" + pupil + "/" + action);
        moved.then().statusCode(200);
        return moved;
    }

    @Test
    void theNewSchoolBeginsWithoutAnOfficialVersion() {
        String id = approved();
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        beside.editor()
                .asks()
                .get("/students/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("officialVersion", nullValue());
        beside.editor()
                .asks()
                .get("/students/" + id + "/official")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:khue:problem:never-approved"));
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
