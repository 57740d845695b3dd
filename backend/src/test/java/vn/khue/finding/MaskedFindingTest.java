package vn.khue.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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

/** What a rule found about a field that is masked narrows no list: who asks for it would learn what stands there. */
@KhueTest
class MaskedFindingTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String classId;
    private String name;
    private String orphan;
    private String fine;

    @BeforeEach
    void makePupils() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        classId = school.entered("classes", school.aClass("6A1"));
        name = "Kín " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        orphan = withoutFamily(school, name);
        fine = school.entered("students", school.aPupil(name + " Bình", "6A1"));
    }

    private static String withoutFamily(School at, String name) {
        Map<String, Object> body = at.aPupil(name + " An", "6A1");
        body.remove("motherName");
        return at.entered("students", body);
    }

    @Test
    void listsAndCountsAreNotNarrowedByIt() {
        for (UUID unit : new UUID[] {corner.school(), corner.commune(), corner.department()}) {
            Person viewer = world.person(unit, "Người Xem", Role.VIEWER, null);
            for (String list : new String[] {"", "&sort=code", "&class=" + classId}) {
                for (String q : new String[] {"", "&q=" + name.substring(4)}) {
                    String asked = "/students?count=true" + list + q + "&findings=";
                    viewer.asks()
                            .get(asked + "open")
                            .then()
                            .statusCode(200)
                            .body("items", empty())
                            .body("total", equalTo(0));
                    viewer.asks()
                            .get(asked + "confirmed")
                            .then()
                            .body("items", empty())
                            .body("total", equalTo(0));
                    viewer.asks()
                            .get(asked + "none")
                            .then()
                            .body("items.id", containsInAnyOrder(orphan, fine))
                            .body("total", equalTo(2));
                    school.editor()
                            .asks()
                            .get(asked + "open")
                            .then()
                            .body("items.id", contains(orphan))
                            .body("total", equalTo(1));
                    school.editor()
                            .asks()
                            .get(asked + "none")
                            .then()
                            .body("items.id", contains(fine))
                            .body("total", equalTo(1));
                }
            }
        }
    }

    @Test
    void whoReadsPersonalFieldsAtOneSchoolOnlyIsToldOfThatOne() {
        School beside =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Trường Kia", Role.EDITOR, null));
        beside.entered("classes", beside.aClass("6A1"));
        String other = withoutFamily(beside, name + " Kia");
        Person both = world.person(corner.school(), "Người Nhập", Role.EDITOR, null);
        world.grant(both, Role.VIEWER, corner.department(), null, 0);
        both.asks()
                .get("/students?findings=open&count=true")
                .then()
                .body("items.id", contains(orphan))
                .body("items[0].findings.rule", contains("family-missing"))
                .body("total", equalTo(1));
        both.asks()
                .get("/students?findings=none&count=true")
                .then()
                .body("items.id", containsInAnyOrder(fine, other))
                .body("total", equalTo(2));
        for (Map.Entry<String, Integer> asked : Map.of("open", 1, "none", 1).entrySet()) {
            both.asks()
                    .contentType("application/json")
                    .body(Map.of(
                            "type", "student",
                            "format", "csv",
                            "purpose", "Lập danh sách khám sức khỏe",
                            "filter", Map.of("findings", asked.getKey())))
                    .post("/exports")
                    .then()
                    .statusCode(201)
                    .body("records", equalTo(asked.getValue()));
        }
    }

    @Test
    void theDeskCountsWhatWaitsWithSomethingFound() {
        confirmed(orphan, "family-missing");
        for (String one : new String[] {orphan, fine}) {
            school.editor()
                    .asks()
                    .header("If-Match", "\"v1\"")
                    .contentType("application/json")
                    .post("/students/" + one + "/submit")
                    .then()
                    .statusCode(200);
        }
        world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null)
                .asks()
                .get("/approval/schools?waiting=true")
                .then()
                .statusCode(200)
                .body("items[0].noted", equalTo(List.of(Map.of("type", "student", "count", 1))));
        world.person(corner.commune(), "Người Xem", Role.VIEWER, null)
                .asks()
                .get("/approval/schools?waiting=true")
                .then()
                .body("items[0].noted", empty());
    }

    @Test
    void whyItIsRightIsNotInTheJournalOfWhoeverMayNotReadWhatIsPersonal() {
        confirmed(orphan, "family-missing");
        String confirmations = "/audit?entity=confirmation";
        String reason = "items[0].changes.find { it.field == 'reason' }.";
        world.person(corner.school(), "Người Giám Sát", Role.AUDITOR, null)
                .asks()
                .get(confirmations)
                .then()
                .statusCode(200)
                .body(reason + "masked", equalTo(true))
                .body(reason + "to", nullValue());
        world.administrator(corner.school())
                .asks()
                .get(confirmations)
                .then()
                .body(reason + "to", equalTo("Trẻ mồ côi"));
    }

    private void confirmed(String record, String rule) {
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("rule", rule, "reason", "Trẻ mồ côi"))
                .post("/students/" + record + "/confirm")
                .then()
                .statusCode(200);
    }

    @Test
    void actionsOnWhatAFilterFindsDoNotTellItEither() {
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        // Who could submit nowhere is refused before anything is looked for.
        world.grant(viewer, Role.EDITOR, corner.otherSchool(), null, 0);
        for (Map.Entry<String, String[]> asked : Map.of("open", new String[0], "none", new String[] {orphan, fine})
                .entrySet()) {
            viewer.asks()
                    .contentType("application/json")
                    .body(Map.of("action", "submit", "filter", Map.of("findings", asked.getKey()), "dryRun", true))
                    .post("/students/actions")
                    .then()
                    .statusCode(200)
                    .body("items.id", containsInAnyOrder(asked.getValue()));
        }
    }
}
