package vn.khue.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
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
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Members of staff change school by the word of both schools, and stay one person with one code. */
@KhueTest
class StaffTransferTest extends TransferScene {

    private static final String BORN = "1985-03-02";
    private static final int YEAR = SchoolYear.of(DAY);

    private String teacher;
    private String teacherCode;
    private Object number;

    @BeforeEach
    void makeTeacher() {
        Map<String, Object> body = giving.aTeacher("Trần Văn Bình");
        body.put("concurrentDuties", List.of("20"));
        body.put("periodsPerWeek", 17);
        number = body.get("nationalId");
        teacher = giving.entered("staff", body);
        teacherCode = giving.editor().asks().get("/staff/" + teacher).path("code");
    }

    private Map<String, Object> posting(UUID to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("staff", "code:" + teacherCode);
        body.put("to", to == null ? null : to.toString());
        body.put("day", DAY.toString());
        body.put("reason", "Quyết định điều động của Uỷ ban nhân dân phường");
        return body;
    }

    private Map<String, Object> wanted(UUID to) {
        Map<String, Object> body = posting(to);
        body.put("dateOfBirth", BORN);
        return body;
    }

    private Response at(Person who, String path) {
        return who.asks().get(path);
    }

    private Response change(Person who, String path, int version, Map<String, ?> body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch(path);
    }

    @Test
    void whoeverEntersATeacherOfAnotherSchoolIsLedToTheTransferOfStaff() {
        Map<String, Object> again = beside.aTeacher("Trần Văn Bình");
        again.put("nationalId", number);
        Person editor = beside.editor();
        editor.asks()
                .contentType("application/json")
                .body(again)
                .post("/staff")
                .then()
                .statusCode(422)
                .body("errors.code", contains("person-known"))
                .body("errors[0].hint", containsString("member of staff"));
        String transfer = ask(editor, wanted(corner.schoolBeside()))
                .then()
                .statusCode(201)
                .body("type", equalTo("staff"))
                .body("state", equalTo("requested"))
                .body("student", nullValue())
                .body("staff.fullName", equalTo("Trần Văn Bình"))
                .extract()
                .path("id");
        at(giving.editor(), "/me/waiting").then().body("items.find { it.kind == 'transfers' }.count", equalTo(1));
        step(giving.editor(), transfer, "release", 1, "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("released"));
        step(editor, transfer, "accept", 2, "{}").then().statusCode(200).body("state", equalTo("accepted"));
        at(editor, "/staff/" + teacher)
                .then()
                .statusCode(200)
                .body("code", equalTo(teacherCode))
                .body("school.id", equalTo(corner.schoolBeside().toString()))
                .body("status", equalTo("07"))
                .body("statusDate", equalTo(DAY.toString()))
                .body("joinedSchoolOn", equalTo(DAY.toString()))
                .body("recruitedOn", nullValue())
                .body("concurrentDuties", empty())
                .body("periodsPerWeek", nullValue())
                .body("rank", equalTo("V.07.03.29"))
                .body("state", equalTo("draft"))
                .body("officialVersion", nullValue());
        at(giving.editor(), "/staff/" + teacher).then().statusCode(404);
        at(giving.editor(), "/transfers?type=staff").then().body("items.id", contains(transfer));
        at(editor, "/staff/" + teacher + "/history").then().body("items[0].changes.field", hasItem("unit"));
        assertEquals(
                1,
                world.read("select from person where kind = 'staff' and national_id = $1", Tuple.of(number))
                        .size());
    }

    @Test
    void theCommunesHaveNoSayOfStaffAndThereIsNoClass() {
        String transfer = ask(giving.editor(), posting(corner.otherSchool()))
                .then()
                .statusCode(201)
                .body("state", equalTo("released"))
                .body("byCommunes", equalTo(false))
                .extract()
                .path("id");
        at(commune, "/transfers?type=staff").then().body("items.id", contains(transfer));
        at(commune, "/transfers?type=student").then().body("items", empty());
        at(commune, "/me/waiting").then().body("items.kind", not(hasItem("transfers")));
        step(away.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("class-for-pupils"));
        step(away.editor(), transfer, "refuse", 1, "{}").then().statusCode(422);
        step(away.editor(), transfer, "refuse", 1, "{\"reason\": \"Đủ người\"}")
                .then()
                .statusCode(200);
        at(giving.editor(), "/staff/" + teacher).then().statusCode(200).body("version", equalTo(1));
        String again = asked(giving.editor(), posting(corner.otherSchool()));
        step(giving.editor(), again, "withdraw", 1, "{\"reason\": \"Nhầm\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void theOneWhoAcceptedDoesNotApprove() {
        String transfer = asked(giving.editor(), posting(corner.schoolBeside()));
        step(beside.editor(), transfer, "accept", 1, "{}").then().statusCode(200);
        world.grant(beside.editor(), Role.APPROVER, corner.schoolBeside(), null, 5);
        beside.editor()
                .asks()
                .header("If-Match", "\"v2\"")
                .contentType("application/json")
                .body("{}")
                .post("/staff/" + teacher + "/submit")
                .then()
                .statusCode(200);
        at(beside.editor(), "/staff/" + teacher).then().body("cannot.approve", equalTo("own-edit"));
    }

    @Test
    void rightsAreThoseOfStaffAndStrangersLearnNothing() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        ask(viewer, posting(corner.schoolBeside())).then().statusCode(403);
        ask(away.editor(), posting(corner.schoolBeside()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("staff-unknown"));
        Map<String, Object> wrong = wanted(corner.otherSchool());
        wrong.put("dateOfBirth", "1985-03-03");
        ask(away.editor(), wrong).then().statusCode(422).body("errors.code", contains("staff-unknown"));
        wrong.put("staff", "code:" + code);
        ask(away.editor(), wrong).then().statusCode(422).body("errors.code", contains("staff-unknown"));
        String transfer = asked(giving.editor(), posting(corner.schoolBeside()));
        at(away.editor(), "/transfers/" + transfer).then().statusCode(404);
        step(giving.editor(), transfer, "accept", 1, "{}").then().statusCode(403);
    }

    @Test
    void aBodyNamesAPupilOrAMemberOfStaff() {
        Map<String, Object> both = posting(corner.schoolBeside());
        both.put("student", "code:" + code);
        ask(giving.editor(), both)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/staff' }.code", equalTo("student-or-staff"));
        Map<String, Object> none = posting(corner.schoolBeside());
        none.remove("staff");
        ask(giving.editor(), none)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/student' }.code", equalTo("student-or-staff"));
        Map<String, Object> odd = posting(corner.schoolBeside());
        odd.put("staff", "");
        ask(giving.editor(), odd).then().statusCode(422).body("errors.code", hasItem("staff-unknown"));
        at(giving.editor(), "/transfers?type=class&student=" + pupil + "&staff=" + teacher)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("query:type", "query:staff"));
    }

    private String homeroom() {
        Map<String, Object> aClass = giving.aClass("6A2");
        aClass.put("homeroomTeacherCode", teacherCode);
        return giving.entered("classes", aClass);
    }

    @Test
    void aHomeroomTeacherGoesWhenTheClassHasAnotherOne() {
        String aClass = homeroom();
        for (Map<String, Object> body : List.of(posting(corner.schoolBeside()), outside())) {
            ask(giving.editor(), body)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:khue:problem:homeroom-teacher"))
                    .body("errors.pointer", contains("/staff"))
                    .body("errors[0].detail", containsString("6A2"));
        }
        String transfer = asked(beside.editor(), wanted(corner.schoolBeside()));
        step(giving.editor(), transfer, "release", 1, "{}")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("6A2"));
        Map<String, Object> nobody = new LinkedHashMap<>();
        nobody.put("homeroomTeacherCode", null);
        change(giving.editor(), "/classes/" + aClass, 1, nobody).then().statusCode(200);
        step(giving.editor(), transfer, "release", 1, "{}").then().statusCode(200);
        change(giving.editor(), "/classes/" + aClass, 2, Map.of("homeroomTeacherCode", teacherCode))
                .then()
                .statusCode(200);
        step(beside.editor(), transfer, "accept", 2, "{}")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("6A2"));
        at(beside.editor(), "/transfers/" + transfer).then().body("state", equalTo("released"));
        change(giving.editor(), "/classes/" + aClass, 3, nobody).then().statusCode(200);
        step(beside.editor(), transfer, "accept", 2, "{}").then().statusCode(200);
    }

    private Map<String, Object> outside() {
        Map<String, Object> out = posting(null);
        out.put("toProvince", "01");
        out.put("toSchool", "Trường THCS Giảng Võ");
        return out;
    }

    @Test
    void outOfTheCityAndIntoItAgain() {
        ask(giving.editor(), outside()).then().statusCode(201).body("state", equalTo("accepted"));
        at(giving.editor(), "/staff/" + teacher)
                .then()
                .body("status", equalTo("02"))
                .body("statusDate", equalTo(DAY.minusDays(1).toString()))
                .body("state", equalTo("draft"));
        ask(giving.editor(), outside()).then().statusCode(409).body("type", equalTo("urn:khue:problem:staff-left"));
        // Nobody has to release him; he may come back to where he was.
        String back = ask(giving.editor(), posting(corner.school()))
                .then()
                .statusCode(201)
                .body("state", equalTo("released"))
                .extract()
                .path("id");
        step(giving.editor(), back, "accept", 1, "{}").then().statusCode(200);
        at(giving.editor(), "/staff/" + teacher).then().body("status", equalTo("07"));
        ask(giving.editor(), outside()).then().statusCode(201);
        Map<String, Object> home = wanted(corner.otherSchool());
        home.put("day", DAY.plusDays(10).toString());
        String transfer = ask(away.editor(), home)
                .then()
                .statusCode(201)
                .body("state", equalTo("released"))
                .extract()
                .path("id");
        step(away.editor(), transfer, "accept", 1, "{}").then().statusCode(200);
        at(away.editor(), "/staff/" + teacher)
                .then()
                .body("school.id", equalTo(corner.otherSchool().toString()))
                .body("status", equalTo("07"));
    }

    @Test
    void whoBeginsInALaterYearHasARecordOfItThereAndTheOldOneStays() {
        Map<String, Object> before = giving.aTeacher("Vũ Thị Hoà");
        before.put("schoolYear", SchoolYear.name(YEAR - 1));
        before.put("concurrentDuties", List.of("20"));
        String id = giving.entered("staff", before);
        Map<String, Object> aClass = giving.aClass("6B");
        aClass.put("schoolYear", SchoolYear.name(YEAR - 1));
        String itsCode = at(giving.editor(), "/staff/" + id + "?schoolYear=" + SchoolYear.name(YEAR - 1))
                .path("code");
        aClass.put("homeroomTeacherCode", itsCode);
        giving.entered("classes", aClass);
        Map<String, Object> body = posting(corner.schoolBeside());
        body.put("staff", id);
        String transfer = ask(giving.editor(), body)
                .then()
                .statusCode(201)
                .body("beginsIn", equalTo(SchoolYear.name(YEAR)))
                .extract()
                .path("id");
        step(beside.editor(), transfer, "accept", 1, "{}").then().statusCode(200);
        at(beside.editor(), "/staff/" + id + "?schoolYear=" + SchoolYear.name(YEAR))
                .then()
                .statusCode(200)
                .body("code", equalTo(itsCode))
                .body("status", equalTo("07"))
                .body("concurrentDuties", empty())
                .body("version", equalTo(1));
        at(giving.editor(), "/staff/" + id + "?schoolYear=" + SchoolYear.name(YEAR - 1))
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void ofManyWhoAnswerOrAskAtOnceOneWins() {
        List<CompletableFuture<Response>> asking = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            UUID to = i % 2 == 0 ? corner.schoolBeside() : corner.otherSchool();
            asking.add(CompletableFuture.supplyAsync(() -> ask(giving.editor(), posting(to))));
        }
        List<Response> answers = asking.stream().map(CompletableFuture::join).toList();
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
        for (Response other :
                answers.stream().filter(one -> one.statusCode() != 201).toList()) {
            other.then()
                    .statusCode(409)
                    .body("type", equalTo("urn:khue:problem:transfer-under-way"))
                    .body("errors.pointer", contains("/staff"));
        }
        String transfer = at(giving.editor(), "/transfers?type=staff").path("items[0].id");
        UUID to = UUID.fromString(at(giving.editor(), "/transfers/" + transfer).path("to.id"));
        Person taking = to.equals(corner.schoolBeside()) ? beside.editor() : away.editor();
        List<CompletableFuture<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String action = i % 2 == 0 ? "accept" : "refuse";
            String said = i % 2 == 0 ? "{}" : "{\"reason\": \"Đủ người\"}";
            steps.add(CompletableFuture.supplyAsync(
                    () -> step(taking, transfer, action, 1, said).statusCode()));
        }
        assertEquals(
                1,
                steps.stream()
                        .map(CompletableFuture::join)
                        .filter(status -> status == 200)
                        .count());
    }
}
