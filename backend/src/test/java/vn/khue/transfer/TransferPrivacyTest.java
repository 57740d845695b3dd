package vn.khue.transfer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** What schools learn of a pupil who is not theirs, by a transfer or in spite of one. */
@KhueTest
class TransferPrivacyTest extends TransferScene {

    private void change(Person who, int version, Map<String, Object> body) {
        who.changes("/students/" + pupil, version, body).then().statusCode(200);
    }

    @Test
    void whoWasRefusedSeesNothingOfWhatBecomesOfThePupil() {
        Map<String, Object> known = body(corner.schoolBeside());
        known.put("dateOfBirth", "2015-03-02");
        String transfer = asked(beside.editor(), known);
        change(giving.editor(), 1, Map.of("fullName", "Nguyễn Thị Ân"));
        beside.editor().asks().get("/transfers/" + transfer).then().body("student.fullName", equalTo("Nguyễn Thị An"));
        step(giving.editor(), transfer, "refuse", 1, "{\"reason\": \"Chưa đủ giấy tờ\"}")
                .then()
                .statusCode(200);
        change(giving.editor(), 2, Map.of("fullName", "Nguyễn Thị Ẩn", "dateOfBirth", "2015-04-05"));
        beside.editor()
                .asks()
                .get("/transfers/" + transfer)
                .then()
                .statusCode(200)
                .body("recordVisible", equalTo(false))
                .body("student.fullName", equalTo("Nguyễn Thị Ân"))
                .body("student.dateOfBirth", equalTo("2015-03-02"))
                .body("student.grade", nullValue());
        giving.editor()
                .asks()
                .get("/transfers/" + transfer)
                .then()
                .body("student.fullName", equalTo("Nguyễn Thị Ẩn"))
                .body("student.grade", equalTo("06"));
    }

    @Test
    void whoHasGivenThePupilAwaySeesNothingOfWhatTheNewSchoolEnters() {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        int version = beside.editor().asks().get("/students/" + pupil).path("version");
        change(beside.editor(), version, Map.of("fullName", "Nguyễn Thị Ân"));
        giving.editor()
                .asks()
                .get("/transfers?state=accepted")
                .then()
                .body("items.find { it.id == '" + transfer + "' }.student.fullName", equalTo("Nguyễn Thị An"));
        beside.editor().asks().get("/transfers/" + transfer).then().body("student.fullName", equalTo("Nguyễn Thị Ân"));
    }

    @Test
    void whatTheOldSchoolSaidIsMaskedForWhoMayNotReadItThere() {
        change(giving.editor(), 1, Map.of("phone", "0912345678"));
        Person both = world.person(corner.commune(), "Người Xem Hai Nơi", Role.VIEWER, null);
        world.grant(both, Role.EDITOR, corner.schoolBeside(), null, 0);
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "accept", 1, "{\"classCode\": \"6A1\"}")
                .then()
                .statusCode(200);
        both.asks().get("/students/" + pupil).then().statusCode(200).body("masked", not(hasItem("phone")));
        both.asks()
                .get("/students/" + pupil + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body("changes.find { it.field == 'phone' }.masked", equalTo(true))
                .body("changes.find { it.field == 'phone' }.to", nullValue());
        both.changes("/students/" + pupil, 1, Map.of("homeTown", "Hải Phòng"))
                .then()
                .statusCode(412)
                .body("errors.detail", everyItem(not(containsString("0912345678"))));
    }
}
