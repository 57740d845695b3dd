package vn.khue.finding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class FindingTest {

    @Inject
    World world;

    @Inject
    NightWatch night;

    @Inject
    Pool pool;

    private Corner corner;
    private School school;
    private Person approver;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Người Duyệt", Role.APPROVER, null);
        school.entered("classes", school.aClass("6A1"));
    }

    /** A name that no other test has, so that nobody is found to be alike. */
    private static String only(String name) {
        return name + " " + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + (char) ('g' + (int) (System.nanoTime() % 19));
    }

    private String tooOld(String name) {
        Map<String, Object> pupil = school.aPupil(only(name), "6A1");
        pupil.put("dateOfBirth", "2008-03-02");
        return school.entered("students", pupil);
    }

    private Response pupil(String id) {
        return school.editor().asks().get("/students/" + id);
    }

    private Response does(Person who, String id, int version, String verb, Map<String, Object> body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/students/" + id + "/" + verb);
    }

    private Response changes(String id, int version, Map<String, Object> body) {
        return school.editor()
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/students/" + id);
    }

    @Test
    void aWarningIsKeptWithTheRecordAndStopsItUntilItIsConfirmed() {
        Map<String, Object> body = school.aPupil(only("Nguyễn Thị An"), "6A1");
        body.put("dateOfBirth", "2008-03-02");
        String id = school.enter("students", body)
                .then()
                .statusCode(201)
                .body("findings.rule", contains("unusual-age"))
                .body("findings[0].tier", equalTo("warning"))
                .body("findings[0].field", equalTo("dateOfBirth"))
                .body("findings[0].params", equalTo(Map.of("age", 18, "least", 11, "most", 14)))
                .body("can", contains("edit", "confirm", "discard"))
                .body("cannot.submit", equalTo("warnings-open"))
                .extract()
                .path("id");
        does(school.editor(), id, 1, "submit", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:warnings-open"));
        does(school.editor(), id, 1, "confirm", Map.of("rule", "unusual-age", "reason", " Học lại sau khi chữa bệnh "))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("findings[0].reason", equalTo("Học lại sau khi chữa bệnh"))
                .body("findings[0].confirmedBy", equalTo("Người Nhập"))
                .body("findings[0].confirmedAt", notNullValue())
                .body("can", contains("edit", "submit", "discard"));
        does(school.editor(), id, 1, "submit", Map.of()).then().statusCode(200).body("state", equalTo("submitted"));
        approver.asks().get("/students/" + id).then().body("findings[0].reason", equalTo("Học lại sau khi chữa bệnh"));
    }

    @Test
    void whoMayNotReadPersonalFieldsLearnsNothingOfThemByFindings() {
        Map<String, Object> body = school.aPupil(only("Nguyễn Thị An"), "6A1");
        body.put("dateOfBirth", "2008-03-02");
        body.put("nationalId", "031015000042");
        body.remove("motherName");
        String id = school.enter("students", body)
                .then()
                .statusCode(201)
                .body("findings.rule", containsInAnyOrder("unusual-age", "family-missing", "identity-differs"))
                .extract()
                .path("id");
        does(school.editor(), id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "Học lại sau khi chữa bệnh"))
                .then()
                .statusCode(200);
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks()
                .get("/students/" + id)
                .then()
                .body("findings.rule", contains("unusual-age"))
                .body("findings[0].reason", equalTo(""))
                .body("findings[0].confirmedBy", equalTo("Người Nhập"));
        viewer.asks()
                .get("/findings?unit=" + corner.school())
                .then()
                .body("items.finding.rule", contains("unusual-age"))
                .body("items[0].finding.reason", equalTo(""));
        viewer.asks()
                .get("/findings/counts?unit=" + corner.school())
                .then()
                .body("items.rule", contains("unusual-age"));
        approver.asks()
                .get("/findings/counts?unit=" + corner.school())
                .then()
                .body("items.rule", containsInAnyOrder("unusual-age", "family-missing", "identity-differs"));
    }

    @Test
    void aReasonHoldsAsLongAsTheFindingRestsOnTheSame() {
        String id = tooOld("Nguyễn Thị An");
        does(school.editor(), id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "Đúng vậy"))
                .then()
                .statusCode(200);
        changes(id, 1, Map.of("homeTown", "Hải Phòng"))
                .then()
                .statusCode(200)
                .body("findings[0].reason", equalTo("Đúng vậy"));
        changes(id, 2, Map.of("dateOfBirth", "2007-03-02"))
                .then()
                .statusCode(200)
                .body("findings[0].reason", equalTo(null));
        changes(id, 3, Map.of("dateOfBirth", "2015-03-02"))
                .then()
                .statusCode(200)
                .body("findings", empty());
        pupil(id).then().body("findings", empty()).body("can", contains("edit", "submit", "discard"));
        changes(id, 4, Map.of("dateOfBirth", "2008-07-02"))
                .then()
                .statusCode(200)
                .body("findings[0].reason", equalTo("Đúng vậy"));
    }

    @Test
    void whatSomebodyChangesMeanwhileIsNotConfirmed() {
        String id = tooOld("Nguyễn Thị An");
        SqlConnection other = pool.getConnection().await().atMost(Duration.ofSeconds(5));
        try {
            other.query("begin; select set_config('khue.actor', '" + approver.account()
                            + "', true), set_config('khue.request', 'x', true); update student set version = 2 where id = '"
                            + id + "'")
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(5));
            CompletableFuture<Response> confirmed = CompletableFuture.supplyAsync(
                    () -> does(school.editor(), id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "Đúng vậy")));
            untilSomebodyWaits();
            other.query("commit").execute().await().atMost(Duration.ofSeconds(5));
            confirmed.join().then().statusCode(412).body("type", equalTo("urn:khue:problem:version-stale"));
        } finally {
            other.close().await().atMost(Duration.ofSeconds(5));
        }
        pupil(id).then().body("findings.rule", contains("unusual-age")).body("findings[0].reason", equalTo(null));
    }

    private void untilSomebodyWaits() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (world.read("select from pg_locks where not granted", Tuple.tuple())
                        .size()
                == 0) {
            assertTrue(System.nanoTime() < end, "the confirmation waits for the change");
        }
    }

    @Test
    void whatConfirmingNeedsIsTold() {
        String id = tooOld("Nguyễn Thị An");
        does(school.editor(), id, 1, "confirm", Map.of("rule", "family-missing", "reason", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason", "/rule"));
        does(approver, id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "x"))
                .then()
                .statusCode(403);
        does(school.editor(), id, 2, "confirm", Map.of("rule", "unusual-age", "reason", "x"))
                .then()
                .statusCode(412);
        String fine = school.entered("students", school.aPupil(only("Nguyễn Thị Bình"), "6A1"));
        does(school.editor(), fine, 1, "confirm", Map.of("rule", "unusual-age", "reason", "x"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:nothing-to-confirm"));
        Person stranger = world.person(world.corner().school(), "Người Lạ", Role.EDITOR, null);
        does(stranger, id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "x"))
                .then()
                .statusCode(404);
        does(school.editor(), id, 1, "confirm", Map.of("rule", "unusual-age", "reason", "x"))
                .then()
                .statusCode(200);
        world.person(corner.school(), "Quản trị", Role.ADMINISTRATOR, null)
                .asks()
                .get("/audit?unit=" + corner.school() + "&entity=confirmation")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void anIdentityNumberThatDisagreesIsWarnedOf() {
        for (String number : new String[] {"031215", "031315"}) {
            Map<String, Object> pupil = school.aPupil(only("Nguyễn Thị An"), "6A1");
            pupil.put("nationalId", number + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000)));
            school.enter("students", pupil)
                    .then()
                    .statusCode(201)
                    .body(
                            "findings.rule",
                            number.charAt(3) == '3' ? not(hasItem("identity-differs")) : hasItem("identity-differs"));
        }
    }

    @Test
    void thePossiblySamePupilAtAnotherSchoolIsFoundWithoutItsCode() {
        String name = only("Nguyễn Thị Ánh");
        Map<String, Object> first = school.aPupil(name, "6A1");
        school.entered("students", first);
        School other =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Trường Kia", Role.EDITOR, null));
        other.entered("classes", other.aClass("6B1"));
        Map<String, Object> again = other.aPupil(name.replace("Ánh", "Anh"), "6B1");
        other.enter("students", again)
                .then()
                .statusCode(201)
                .body("findings.rule", contains("same-person"))
                .body("findings[0].tier", equalTo("check"))
                .body("findings[0].params.count", equalTo(1))
                .body("findings[0].params.school", equalTo(null))
                .body("findings[0].params.unit", equalTo(null))
                .body("findings[0].params.code", equalTo(null))
                .body("can", hasItem("submit"));
        Person officer = world.person(corner.commune(), "Cán Bộ", Role.EDITOR, null);
        officer.asks()
                .get("/students?findings=open&unit=" + corner.schoolBeside())
                .then()
                .body("items[0].findings[0].params.school", equalTo("Trường Tiểu học Thử Nghiệm"));
        again.put("motherName", "Phạm Thị Khác");
        other.enter("students", again).then().statusCode(201).body("findings.params.count", everyItem(equalTo(1)));
    }

    @Test
    void aListIsNarrowedByWhatWasFoundAndManyAreApprovedWithoutIt() {
        String old = tooOld("Nguyễn Thị An");
        String fine = school.entered("students", school.aPupil(only("Nguyễn Thị Bình"), "6A1"));
        String confirmed = tooOld("Nguyễn Thị Chi");
        does(school.editor(), confirmed, 1, "confirm", Map.of("rule", "unusual-age", "reason", "Đúng"))
                .then()
                .statusCode(200);
        for (Map.Entry<String, String> asked :
                Map.of("open", old, "none", fine, "confirmed", confirmed).entrySet()) {
            school.editor()
                    .asks()
                    .get("/students?count=true&findings=" + asked.getKey())
                    .then()
                    .body("items.id", contains(asked.getValue()))
                    .body("total", equalTo(1));
        }
        school.editor()
                .asks()
                .get("/students?findings=some")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:findings"));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "action",
                        "submit",
                        "filter",
                        Map.of("unit", corner.school().toString()),
                        "dryRun",
                        true))
                .post("/students/actions")
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("items.find { it.id == '" + old + "' }.reason", equalTo("warnings-open"));
        approver.asks()
                .contentType("application/json")
                .body(Map.of("action", "approve", "filter", Map.of("findings", "none"), "dryRun", true))
                .post("/students/actions")
                .then()
                .statusCode(200)
                .body("items.id", contains(fine));
    }

    @Test
    void lookingThroughASchoolFindsWhatStandsAcrossRecords() {
        for (int i = 0; i < 46; i++) {
            school.entered(
                    "students", school.aPupil("Nguyễn Văn " + (char) ('A' + i % 26) + (char) ('a' + i / 26), "6A1"));
        }
        school.entered("classes", school.aClass("6A2"));
        String job = school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString()))
                .post("/findings/look-through")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Response done = awaited(job);
        assertEquals(1, done.<Integer>path("result.schools"), done.asString());
        approver.asks()
                .get("/findings?type=class&unit=" + corner.school())
                .then()
                .statusCode(200)
                .body("items.finding.rule", contains("no-pupils", "too-many-pupils"))
                .body("items[0].name", equalTo("6A2"))
                .body("items[1].finding.params", equalTo(Map.of("count", 46, "most", 45)));
        approver.asks()
                .get("/findings/counts?unit=" + corner.school())
                .then()
                .body("items.find { it.rule == 'no-pupils' }.open", equalTo(1))
                .body("items.find { it.rule == 'no-pupils' }.schools", equalTo(1));
        world.person(world.corner().school(), "Người Lạ", Role.EDITOR, null)
                .asks()
                .get("/findings")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private Response awaited(String job) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Response seen;
        do {
            seen = school.editor().asks().get("/jobs/" + job);
        } while (!"done".equals(seen.path("state")) && System.nanoTime() < end);
        return seen;
    }

    @Test
    void theNightLooksThroughWhatIsDueAndNotTwice() {
        school.entered("classes", school.aClass("6A2"));
        // Looking through an old year takes nothing from the night.
        awaited(school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "schoolYear", "2020-2021"))
                .post("/findings/look-through")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        assertTrue(night.next().await().atMost(Duration.ofMinutes(1)) > 0);
        approver.asks()
                .get("/findings?rule=no-pupils&unit=" + corner.school())
                .then()
                .body("items", hasSize(2));
        assertEquals(0, night.next().await().atMost(Duration.ofMinutes(1)));
    }

    @Test
    void onlyWhoEntersOrJudgesHasASchoolLookedThrough() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        for (Map.Entry<Person, Integer> asked :
                Map.of(viewer, 403, approver, 202, school.editor(), 202).entrySet()) {
            asked.getKey()
                    .asks()
                    .contentType("application/json")
                    .body(Map.of("unit", corner.school().toString()))
                    .post("/findings/look-through")
                    .then()
                    .statusCode(asked.getValue());
        }
    }

    @Test
    void whatStopsRecordsWaitsForWhoeverEntersThem() {
        school.editor().asks().get("/me/waiting").then().body("items.kind", not(hasItem("findings-open")));
        String id = tooOld("Trần Thị Muộn");
        school.editor()
                .asks()
                .get("/me/waiting")
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'findings-open' }.count", equalTo(1))
                .body("items.find { it.kind == 'findings-open' }.link", equalTo("/findings"));
        approver.asks().get("/me/waiting").then().body("items.kind", not(hasItem("findings-open")));
        does(
                        school.editor(),
                        id,
                        1,
                        "confirm",
                        Map.of("rule", "unusual-age", "reason", "Đi học muộn, đã xem khai sinh"))
                .then()
                .statusCode(200);
        school.editor().asks().get("/me/waiting").then().body("items.kind", not(hasItem("findings-open")));
    }
}
