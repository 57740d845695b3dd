package vn.khue.yearchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

@KhueTest
class YearChangeTest {

    private static final String FROM = "2025-2026";
    private static final String TO = "2026-2027";

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String at;
    private final Map<String, String> pupils = new HashMap<>();

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        world.write("update unit set levels = '{primary}' where id = $1", Tuple.of(corner.school()));
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        at = "/year-changes/" + corner.school() + "?from=" + FROM;
        for (String grade : List.of("3", "4", "5")) {
            Map<String, Object> aClass = school.aClass(grade + "A");
            aClass.put("name", "Lớp " + grade + "A");
            aClass.put("grade", "0" + grade);
            aClass.put("schoolYear", FROM);
            school.entered("classes", aClass);
            for (String name : List.of("An", "Bình")) {
                Map<String, Object> pupil = school.aPupil("Nguyễn Thị " + name, grade + "A");
                pupil.put("dateOfBirth", (2021 - Integer.parseInt(grade)) + "-03-02");
                pupil.put("schoolYear", FROM);
                pupil.put("enrolledOn", "2025-09-05");
                pupils.put(grade + name, school.entered("students", pupil));
            }
        }
    }

    private Response get() {
        return school.editor().asks().get(at);
    }

    /** What is proposed, with decisions about single pupils. */
    private Map<String, Object> plan(List<Map<String, Object>> apart) {
        List<Map<String, Object>> classes = new ArrayList<>();
        get().<List<Map<String, Object>>>path("classes").forEach(one -> {
            Map<String, Object> kept = new HashMap<>();
            kept.put("code", one.get("code"));
            kept.put("to", one.get("to"));
            classes.add(kept);
        });
        return Map.of("classes", classes, "pupils", apart);
    }

    private Response save(Person who, int seen, Map<String, Object> plan) {
        return who.asks()
                .contentType("application/json")
                .header("If-Match", "\"v" + seen + "\"")
                .body(plan)
                .put(at);
    }

    private Response run() {
        String job = school.editor()
                .asks()
                .post(at.replace("?", "/run?"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Response seen;
        do {
            seen = school.editor().asks().get("/jobs/" + job);
        } while (!List.of("done", "failed").contains(seen.<String>path("state")) && System.nanoTime() < end);
        return seen;
    }

    private Response undo() {
        return school.editor().asks().post(at.replace("?", "/undo?"));
    }

    private Response nextYear(String path) {
        return school.editor().asks().get("/" + path + "?count=true&sort=code&schoolYear=" + TO);
    }

    @Test
    void aProposalCountsOnWhatTheClassesAreCalled() {
        get().then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body("state", equalTo("proposed"))
                .body("classes.code", contains("3A", "4A", "5A"))
                .body("classes[0].to", equalTo(Map.of("code", "4A", "name", "Lớp 4A", "grade", "04")))
                .body("classes[2].to", nullValue())
                .body("totals.going", equalTo(4))
                .body("totals.leaving", equalTo(2))
                .body("can", contains("save"))
                .body("cannot.run", equalTo("plan-missing"));
    }

    @Test
    void carriedOutItMakesTheNewYearAndTakenBackItIsAsBefore() {
        Map<String, Object> plan = plan(List.of(
                Map.of("id", pupils.get("4An"), "decision", "repeat", "to", "4A"),
                Map.of("id", pupils.get("3Bình"), "decision", "leave")));
        save(school.editor(), 0, plan)
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("totals.going", equalTo(2))
                .body("totals.repeating", equalTo(1))
                .body("totals.leaving", equalTo(3));
        Response done = run();
        assertEquals("done", done.path("state"), done.asString());
        assertEquals(
                Map.of("school", 0, "campus", 0, "staff", 0, "class", 2, "facility", 0, "equipment", 0, "student", 3),
                done.path("result.made"));
        assertEquals(3, done.<Integer>path("result.left"));
        nextYear("classes").then().body("items.code", contains("4A", "5A")).body("items.grade", contains("04", "05"));
        nextYear("students")
                .then()
                .body("items.id", containsInAnyOrder(pupils.get("3An"), pupils.get("4An"), pupils.get("4Bình")))
                .body("items.find { it.id == '" + pupils.get("4An") + "' }.classCode", equalTo("4A"))
                .body("items.find { it.id == '" + pupils.get("4Bình") + "' }.classCode", equalTo("5A"))
                .body("items.state.unique()", contains("draft"))
                .body("items.status.unique()", contains("01"));
        get().then()
                .body("state", equalTo("done"))
                .body("can", contains("run", "undo"))
                .body("cannot.save", equalTo("plan-done"));
        assertEquals(3, ended());
        undo().then().statusCode(200).body("state", equalTo("open")).body("can", contains("save", "run"));
        nextYear("students").then().body("items", empty());
        nextYear("classes").then().body("items", empty());
        assertEquals(0, ended());
        // What was decided is there to be mended and carried out again.
        get().then().body("pupils.decision", containsInAnyOrder("repeat", "leave"));
        run();
        assertEquals(3, ended());
    }

    /** How many enrolments at the school end with the school year. */
    private long ended() {
        return world.read(
                        "select count(*) from enrolment where unit_id = $1 and upper(valid) = date '2026-08-01'",
                        Tuple.of(corner.school()))
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void carriedOutAgainItAddsOnlyWhatIsMissing() {
        save(school.editor(), 0, plan(List.of())).then().statusCode(200);
        run();
        Map<String, Object> late = school.aPupil("Lê Văn Muộn", "3A");
        late.put("dateOfBirth", "2018-03-02");
        late.put("schoolYear", FROM);
        late.put("enrolledOn", "2025-10-01");
        String id = school.entered("students", late);
        Response again = run();
        assertEquals(1, again.<Integer>path("result.made.student"), again.asString());
        nextYear("students").then().body("total", equalTo(5)).body("items.id", hasItem(id));
        undo().then().statusCode(200);
        nextYear("students").then().body("total", equalTo(0));
    }

    @Test
    void onceSomebodyHasWorkedOnTheNewYearItStays() {
        save(school.editor(), 0, plan(List.of())).then().statusCode(200);
        run();
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("homeTown", "Kiến An"))
                .patch("/students/" + pupils.get("3An") + "?schoolYear=" + TO)
                .then()
                .statusCode(200);
        undo().then().statusCode(409).body("type", equalTo("urn:khue:problem:worked-on"));
        nextYear("students").then().body("total", equalTo(4));
    }

    @Test
    void whoHasGoneToAnotherSchoolMeanwhileStaysThere() {
        save(school.editor(), 0, plan(List.of())).then().statusCode(200);
        run();
        School other =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Người Nhập", Role.EDITOR, null));
        other.entered("classes", other.aClass("6B"));
        UUID gone = UUID.fromString(pupils.get("3An"));
        world.write(
                "update student set unit_id = $1, class_code = '6B', enrolled_on = today() where id = $2 and school_year = 2026",
                Tuple.of(corner.schoolBeside(), gone));
        undo().then().statusCode(409).body("type", equalTo("urn:khue:problem:worked-on"));
        other.editor().asks().get("/students/" + gone).then().statusCode(200);
    }

    @Test
    void aRecordAddedToTheNewYearKeepsItToo() {
        save(school.editor(), 0, plan(List.of())).then().statusCode(200);
        run();
        school.entered("students", school.aPupil("Lê Văn Mới", "4A"));
        undo().then().statusCode(409);
    }

    @Test
    void aPlanThatDoesNotFitIsRefusedWithAllThatIsWrong() {
        Map<String, Object> wrong = Map.of(
                "classes",
                List.of(
                        Map.of("code", "9Z", "to", Map.of("code", "4A", "name", "Lớp 4A", "grade", "04")),
                        Map.of("code", "3A", "to", Map.of("code", "4A", "name", "Lớp khác", "grade", "04"))),
                "pupils",
                List.of(
                        Map.of("id", corner.school().toString(), "decision", "leave"),
                        Map.of("id", pupils.get("4An"), "decision", "repeat", "to", "7C"),
                        Map.of("id", pupils.get("4Bình"), "decision", "sleep")));
        save(school.editor(), 0, wrong)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/classes/0/code",
                                "/classes/1/to",
                                "/pupils/0/id",
                                "/pupils/1/to",
                                "/pupils/2/decision",
                                "/pupils/2/to"));
        Map<String, Object> grades = Map.of(
                "classes",
                List.of(
                        Map.of("code", "3A", "to", Map.of("code", "4A", "name", "Lớp 4A", "grade", "44")),
                        Map.of("code", "5A", "to", Map.of("code", "6A", "name", "Lớp 6A", "grade", "06"))),
                "pupils",
                List.of());
        save(school.editor(), 0, grades)
                .then()
                .statusCode(422)
                .body("errors.code", contains("code-unknown", "grade-not-taught"));
        save(school.editor(), 3, plan(List.of())).then().statusCode(412);
    }

    @Test
    void whoMayNotEditMakesNoPlan() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks().get(at).then().statusCode(200).body("can", empty()).body("cannot.save", equalTo("not-allowed"));
        save(viewer, 0, plan(List.of())).then().statusCode(403);
        viewer.asks().post(at.replace("?", "/run?")).then().statusCode(403);
        Person stranger = world.person(corner.otherSchool(), "Người Lạ", Role.EDITOR, null);
        stranger.asks().get(at).then().statusCode(404);
        stranger.asks().post(at.replace("?", "/undo?")).then().statusCode(404);
        school.editor().asks().get("/year-changes/" + corner.commune()).then().statusCode(404);
        school.editor().asks().post(at.replace("?", "/run?")).then().statusCode(409);
        undo().then().statusCode(409);
    }
}
