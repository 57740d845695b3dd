package vn.khue.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

/** One reason for many records in which a rule found the same. */
@KhueTest
class ConfirmingManyTest {

    private static final String REASON = "Lớp học lại sau khi nghỉ chữa bệnh";

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
    }

    private String pupil(String day) {
        String name = "Nguyễn " + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "g";
        Map<String, Object> pupil = school.aPupil(name, "6A1");
        pupil.put("dateOfBirth", day);
        return school.entered("students", pupil);
    }

    private static Response confirm(Person who, Object rule, Object reason, List<String> ids) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("rule", rule);
        body.put("reason", reason);
        body.put("ids", ids);
        return who.asks().contentType("application/json").body(body).post("/students/confirmations");
    }

    private Response show(String id) {
        return school.editor().asks().get("/students/" + id);
    }

    @Test
    void thoseThatCanBeConfirmedAreAndTheOthersSayWhy() {
        String one = pupil("2008-03-02");
        String two = pupil("2008-04-05");
        String fine = pupil("2014-04-05");
        String unknown = UUID.randomUUID().toString();
        confirm(school.editor(), "unusual-age", " " + REASON + " ", List.of(one, fine, two, unknown, one))
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("refused", equalTo(2))
                .body("items[0].reason", equalTo("nothing-to-confirm"))
                .body("items[0].id", equalTo(fine))
                .body("items[1].reason", equalTo("not-found"))
                .body("items[1].name", equalTo(null))
                .body("items.findAll { it.reason == null }.id", containsInAnyOrder(one, two));
        for (String id : List.of(one, two)) {
            show(id).then()
                    .body("findings.findAll { it.rule == 'unusual-age' }.reason", contains(REASON))
                    .body("findings[0].confirmedBy", equalTo("Người Nhập"))
                    .body("version", equalTo(1));
        }
        world.person(corner.school(), "Quản Trị", Role.ADMINISTRATOR, null)
                .asks()
                .get("/audit?unit=" + corner.school() + "&entity=confirmation")
                .then()
                .body("items", hasSize(2))
                .body("items.actor.fullName", everyItem(equalTo("Người Nhập")));
    }

    @Test
    void aReasonThatWasGivenBeforeStays() {
        String one = pupil("2008-03-02");
        confirm(school.editor(), "unusual-age", "Lý do đầu tiên", List.of(one))
                .then()
                .body("done", equalTo(1));
        String two = pupil("2008-03-02");
        confirm(school.editor(), "unusual-age", "Lý do khác", List.of(one, two))
                .then()
                .body("done", equalTo(1))
                .body("items[0].id", equalTo(one))
                .body("items[0].reason", equalTo("nothing-to-confirm"));
        show(one).then().body("findings[0].reason", equalTo("Lý do đầu tiên"));
        show(two).then().body("findings[0].reason", equalTo("Lý do khác"));
    }

    @Test
    void anotherRuleThanTheOneThatFoundSomethingConfirmsNothing() {
        String one = pupil("2008-03-02");
        confirm(school.editor(), "identity-differs", REASON, List.of(one))
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("items.reason", contains("finding-unknown"));
        show(one).then().body("findings[0].reason", equalTo(null));
    }

    @Test
    void nobodyConfirmsPastTheirRights() {
        String one = pupil("2008-03-02");
        Person approver = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        Person stranger = world.person(corner.otherSchool(), "Người Lạ", Role.EDITOR, null);
        confirm(approver, "unusual-age", REASON, List.of(one)).then().body("items.reason", contains("not-allowed"));
        confirm(stranger, "unusual-age", REASON, List.of(one))
                .then()
                .body("items.reason", contains("not-found"))
                .body("items.name", contains((Object) null));
        show(one).then().body("findings[0].reason", equalTo(null));
    }

    @Test
    void whatIsWrongWithTheWishIsToldAtOnce() {
        confirm(school.editor(), " ", null, List.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/rule", "/reason", "/ids"));
        confirm(
                        school.editor(),
                        "unusual-age",
                        "x".repeat(1001),
                        new ArrayList<>(
                                Collections.nCopies(1001, UUID.randomUUID().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/ids"));
        confirm(school.editor(), "unusual-age", REASON, null)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/ids"));
        confirm(school.editor(), "unusual-age", REASON, Collections.singletonList(null))
                .then()
                .statusCode(422);
        confirm(
                        school.editor(),
                        "unusual-age",
                        REASON,
                        List.of(UUID.randomUUID().toString()))
                .then()
                .statusCode(200)
                .body("items.findAll { it.reason == null }", empty());
    }
}
