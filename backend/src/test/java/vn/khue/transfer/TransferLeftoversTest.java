package vn.khue.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** What a transfer leaves behind in the record of a pupil, and what nobody writes there by hand. */
@KhueTest
class TransferLeftoversTest extends TransferScene {

    private Response change(Person who, int version, Map<String, ?> body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/students/" + pupil);
    }

    private Map<String, Object> outside(String province) {
        Map<String, Object> out = body(null);
        out.put("toProvince", province);
        return out;
    }

    @Test
    void whyAPupilLeftTheOldSchoolDoesNotComeToTheNewOne() {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        change(giving.editor(), 1, Map.of("status", "05", "statusDate", "2026-10-01", "leavingReason", "03"))
                .then()
                .statusCode(200);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        beside.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .body("leavingReason", nullValue())
                .body("transferProvince", nullValue());
    }

    @Test
    void theProvinceFromWhichAPupilCameLongAgoIsNotThatOfTheNextTransfer() {
        Map<String, Object> entered = giving.aPupil("Lý Văn Xa", "6A1");
        entered.put("status", "02");
        entered.put("statusDate", "2026-09-05");
        entered.put("transferProvince", "01");
        pupil = giving.entered("students", entered);
        code = giving.editor().asks().get("/students/" + pupil).path("code");
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        beside.editor().asks().get("/students/" + pupil).then().body("transferProvince", nullValue());
    }

    @Test
    void whoComesBackFromAnotherProvinceIsSaidToComeFromThere() {
        ask(giving.editor(), outside("01")).then().statusCode(201);
        Map<String, Object> back = body(corner.schoolBeside());
        back.put("dateOfBirth", "2015-03-02");
        String transfer = asked(beside.editor(), back);
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        beside.editor().asks().get("/students/" + pupil).then().body("transferProvince", equalTo("01"));
    }

    @Test
    void theOwnCityIsNotOutsideTheCity() {
        ask(giving.editor(), outside("31"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/toProvince"))
                .body("errors.code", contains("own-province"));
    }

    @Test
    void whoWentByATransferComesBackByOne() {
        ask(giving.editor(), outside("01")).then().statusCode(201);
        Map<String, Object> again = new LinkedHashMap<>();
        again.put("status", "01");
        again.put("statusDate", null);
        change(giving.editor(), 2, again)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"))
                .body("errors.code", contains("status-by-transfer"));
        change(giving.editor(), 2, Map.of("homeTown", "Kiến An")).then().statusCode(200);
        Map<String, Object> back = body(corner.school());
        back.put("day", DAY.plusDays(30).toString());
        String transfer = asked(giving.editor(), back);
        step(giving.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        giving.editor()
                .asks()
                .get("/students/" + pupil)
                .then()
                .body("school.id", equalTo(corner.school().toString()))
                .body("enrolledOn", equalTo(DAY.plusDays(30).toString()));
    }

    @Test
    void nobodyIsEnteredAsGoneNorAsComeFromNowhere() {
        for (String gone : new String[] {"04", "08", "11"}) {
            Map<String, Object> body = giving.aPupil("Lý Văn Đi", "6A1");
            body.put("status", gone);
            body.put("statusDate", "2026-10-01");
            giving.enter("students", body).then().statusCode(422).body("errors.code", contains("status-by-transfer"));
        }
        for (String came : new String[] {"02", "06", "10"}) {
            Map<String, Object> body = giving.aPupil("Lý Văn Đến", "6A1");
            body.put("status", came);
            body.put("statusDate", "2026-10-01");
            giving.enter("students", body)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/transferProvince"))
                    .body("errors.code", contains("came-from-needed"));
            body.put("transferProvince", "01");
            giving.enter("students", body).then().statusCode(201);
        }
    }

    @Test
    void aSecondTransferIsToldApartFromOtherThingsThatThereAreTwiceOf() {
        asked(giving.editor(), body(corner.schoolBeside()));
        ask(giving.editor(), body(corner.otherSchool()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:transfer-under-way"))
                .body("errors.pointer", contains("/student"))
                .body("errors.code", hasItem("transfer-under-way"));
    }
}
