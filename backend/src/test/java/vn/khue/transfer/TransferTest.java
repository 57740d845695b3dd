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

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

@KhueTest
class TransferTest extends TransferScene {

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
                .body("state", equalTo("accepted"))
                .body("recordVisible", equalTo(false));
        beside.editor().asks().get("/transfers/" + transfer).then().body("recordVisible", equalTo(true));
        beside.editor()
                .asks()
                .get("/students/" + pupil + "/history")
                .then()
                .body("items[0].reason", equalTo("Gia đình chuyển chỗ ở"))
                .body("items[0].changes.find { it.field == 'fullName' }.from", nullValue());
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
        commune.asks().get("/transfers/" + transfer).then().body("recordVisible", equalTo(true));
        otherCommune.asks().get("/transfers/" + transfer).then().body("recordVisible", equalTo(false));
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
                .body("errors.pointer", contains("/dateOfBirth"));
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
}
