package vn.khue.record;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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
class ReaderTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person administrator;
    private String pupil;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        administrator = world.person(corner.school(), "Quản Trị", Role.ADMINISTRATOR, null);
        school.entered("classes", school.aClass("6A1"));
        pupil = school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
    }

    @Test
    void whoOpensAPupilStandsInTheLogAndWhoSeesTheNameOnlyDoesNot() {
        Person officer = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        for (int i = 0; i < 3; i++) {
            officer.asks().get("/students/" + pupil).then().statusCode(200);
        }
        school.editor().asks().get("/students?fields=fullName,classCode").then().statusCode(200);
        administrator
                .asks()
                .get("/students/" + pupil + "/readers")
                .then()
                .statusCode(200)
                .body("items.name", contains("Người Duyệt"))
                .body("items[0].times", equalTo(3))
                .body("items[0].way", equalTo("one"))
                .body("items[0].lastAt", notNullValue());
    }

    @Test
    void whoReadsThePupilInTheJournalHasReadToo() {
        Person auditor = world.person(corner.commune(), "Người Kiểm Tra", Role.ADMINISTRATOR, null);
        auditor.asks()
                .get("/audit?record=" + pupil)
                .then()
                .statusCode(200)
                .body("items[0].changes.field", hasItem("motherName"));
        Person masked = world.person(corner.commune(), "Kiểm Tra Viên", Role.AUDITOR, null);
        masked.asks().get("/audit?record=" + pupil).then().statusCode(200);
        administrator
                .asks()
                .get("/students/" + pupil + "/readers")
                .then()
                .body("items.name", contains("Người Kiểm Tra"))
                .body("items[0].way", equalTo("list"));
    }

    @Test
    void whoChangesNothingHasRead() {
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body("{}")
                .patch("/students/" + pupil)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("motherName", notNullValue());
        administrator.asks().get("/students/" + pupil + "/readers").then().body("items.name", contains("Người Nhập"));
    }

    @Test
    void whereAReaderBelongsIsToldOnlyOfUnitsThatOneSees() {
        Person above = world.person(corner.department(), "Người Của Sở", Role.APPROVER, null);
        above.asks().get("/students/" + pupil).then().statusCode(200);
        administrator
                .asks()
                .get("/students/" + pupil + "/readers")
                .then()
                .body("items.name", contains("Người Của Sở"))
                .body("items[0].unit", nullValue());
    }

    @Test
    void aCursorBeyondAllTimeIsRefused() {
        for (String time : List.of(
                "+1000000000-12-31T23:59:59Z",
                "+300000-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
                "",
                "\u0001")) {
            String cursor = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            (time + "\u001f" + UUID.randomUUID() + "\u001fone").getBytes(StandardCharsets.UTF_8));
            administrator
                    .asks()
                    .get("/students/" + pupil + "/readers?cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void aListOfAllThatPupilsSayIsAReadingOfEach() {
        String other = school.entered("students", school.aPupil("Nguyễn Thị Bình", "6A1"));
        school.editor().asks().get("/students").then().statusCode(200);
        for (String one : new String[] {pupil, other}) {
            administrator
                    .asks()
                    .get("/students/" + one + "/readers")
                    .then()
                    .body("items.name", contains("Người Nhập"))
                    .body("items.way", contains("list"));
        }
    }

    @Test
    void whoReadsThePastReadsThePupil() {
        Person officer = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        officer.asks().get("/students/" + pupil + "/history").then().statusCode(200);
        administrator.asks().get("/students/" + pupil + "/readers").then().body("items.name", contains("Người Duyệt"));
    }

    @Test
    void whatIsMaskedIsNotRead() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks().get("/students/" + pupil).then().statusCode(200);
        boolean masked = !viewer.asks()
                .get("/students/" + pupil)
                .<List<String>>path("masked")
                .isEmpty();
        administrator.asks().get("/students/" + pupil + "/readers").then().body("items", masked ? empty() : hasSize(1));
    }

    @Test
    void pagesGoOnWhereTheyEnded() {
        for (String name : new String[] {"Một", "Hai", "Ba"}) {
            world.person(corner.commune(), name, Role.APPROVER, null)
                    .asks()
                    .get("/students/" + pupil)
                    .then()
                    .statusCode(200);
        }
        String next = administrator
                .asks()
                .get("/students/" + pupil + "/readers?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        List<String> first = administrator
                .asks()
                .get("/students/" + pupil + "/readers?limit=2")
                .path("items.name");
        List<String> second = administrator
                .asks()
                .get("/students/" + pupil + "/readers?limit=2&cursor=" + next)
                .path("items.name");
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(all, containsInAnyOrder("Một", "Hai", "Ba"));
    }

    @Test
    void theLogIsForThoseWhoMayReadTheJournal() {
        school.editor().asks().get("/students/" + pupil + "/readers").then().statusCode(403);
        world.person(corner.otherSchool(), "Người Lạ", Role.ADMINISTRATOR, null)
                .asks()
                .get("/students/" + pupil + "/readers")
                .then()
                .statusCode(404);
    }
}
