package vn.khue.approval;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.db.Author;
import vn.khue.db.Tx;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** What was entered by mistake can be taken away, and nothing else. */
@KhueTest
class DiscardTest {

    private static final String WHY = "Nhập nhầm lớp không mở";

    private static final String PUPIL_OF_6A2 = """
            insert into student (school_year, unit_id, code, full_name, date_of_birth, gender, nationality, ethnicity, class_code, enrolled_on, status)
            select school_year, $1, 'X' || left(gen_random_uuid()::text, 8), full_name, date_of_birth, gender, nationality, ethnicity, '6A2',
                   enrolled_on, status
            from student where id = $2
            """;

    @Inject
    World world;

    @Inject
    Tx tx;

    private Corner corner;
    private School school;
    private Person approver;
    private String aClass;
    private String pupil;
    private String number;

    @BeforeEach
    void enter() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        aClass = school.entered("classes", school.aClass("6A1"));
        Map<String, Object> body = school.aPupil("Nguyễn Thị An", "6A1");
        number = "0313150" + "%05d".formatted(Math.floorMod(System.nanoTime() / 1000, 100_000));
        body.put("nationalId", number);
        pupil = school.entered("students", body);
    }

    private static Response discard(Person who, String path, String id, int version, String reason) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/" + path + "/" + id + "/discard");
    }

    private void step(Person who, String verb, int version, String body) {
        who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/students/" + pupil + "/" + verb)
                .then()
                .statusCode(200);
    }

    private int rows(String table) {
        String sql = "select from " + table + " where " + ("enrolment".equals(table) ? "student_id" : "id") + " = $1";
        return world.read(sql, Tuple.of(UUID.fromString(pupil))).size();
    }

    @Test
    void aDraftThatNothingLeadsToGoesAndTheJournalKeepsIt() {
        discard(school.editor(), "students", pupil, 1, WHY).then().statusCode(204);
        school.editor().asks().get("/students/" + pupil).then().statusCode(404);
        school.editor().asks().get("/students?count=true").then().body("total", equalTo(0));
        assertEquals(List.of(0, 0, 0), List.of(rows("student"), rows("person"), rows("enrolment")));
        world.administrator(corner.department())
                .asks()
                .get("/audit?record=" + pupil)
                .then()
                .statusCode(200)
                .body("items[0].operation", equalTo("delete"))
                .body("items[0].actor.fullName", equalTo("Người Nhập Liệu"))
                .body("items[0].reason", equalTo(WHY))
                .body("items[0].changes.find { it.field == 'fullName' }.from", equalTo("Nguyễn Thị An"));
        Map<String, Object> again = school.aPupil("Nguyễn Thị Anh", "6A1");
        again.put("nationalId", number);
        school.entered("students", again);
        assertEquals(
                0,
                world.read("select from record_count_differences()", Tuple.tuple())
                        .size());
    }

    @Test
    void whatOthersLeadToStaysUntilTheyAreGone() {
        discard(school.editor(), "classes", aClass, 1, WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:record-in-use"))
                .body("errors.detail", contains(containsString("1 (pupil)")));
        discard(school.editor(), "students", pupil, 1, WHY).then().statusCode(204);
        discard(school.editor(), "classes", aClass, 1, WHY).then().statusCode(204);
        school.entered("classes", school.aClass("6A1"));
    }

    @Test
    void whoeverReferredToItMeanwhileIsNotLeftBehind() throws Exception {
        String empty = school.entered("classes", school.aClass("6A2"));
        CompletableFuture<Void> goOn = new CompletableFuture<>();
        CompletableFuture<Void> referred = new CompletableFuture<>();
        CompletableFuture<Void> entering = tx.sql(
                        new Author(school.editor().account(), "test"),
                        connection -> connection
                                .preparedQuery(PUPIL_OF_6A2)
                                .execute(Tuple.of(corner.school(), UUID.fromString(pupil)))
                                .invoke(() -> referred.complete(null))
                                .chain(() -> Uni.createFrom().completionStage(goOn)))
                .subscribeAsCompletionStage();
        referred.get(10, TimeUnit.SECONDS);
        CompletableFuture<Response> discarding =
                CompletableFuture.supplyAsync(() -> discard(school.editor(), "classes", empty, 1, WHY));
        for (int i = 0; i < 200 && waiting() == 0; i++) {
            Thread.sleep(50);
        }
        assertTrue(waiting() > 0, "the discard waits for whoever refers to the class");
        goOn.complete(null);
        entering.get(10, TimeUnit.SECONDS);
        discarding.get(10, TimeUnit.SECONDS).then().statusCode(409).body("errors.code", contains("used-by-records"));
    }

    private int waiting() {
        return world.read("select from pg_locks where not granted", Tuple.tuple())
                .size();
    }

    @Test
    void whoIsBeingTransferredStays() {
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "student",
                        pupil,
                        "toProvince",
                        "01",
                        "toSchool",
                        "Trường X",
                        "day",
                        "2026-10-01",
                        "reason",
                        "Chuyển nhà"))
                .post("/transfers")
                .then()
                .statusCode(201);
        discard(school.editor(), "students", pupil, 2, WHY)
                .then()
                .statusCode(409)
                .body("errors.code", contains("used-by-act"));
    }

    @Test
    void whatWasEverApprovedIsNotTakenAway() {
        step(school.editor(), "submit", 1, "{}");
        discard(school.editor(), "students", pupil, 2, WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:wrong-state"));
        step(approver, "approve", 2, "{}");
        step(approver, "return", 3, "{\"reason\": \"Xem lại\"}");
        discard(school.editor(), "students", pupil, 4, WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:was-official"));
        school.editor().asks().get("/students/" + pupil).then().body("cannot.discard", equalTo("was-official"));
    }

    @Test
    void whatWasReturnedBeforeItWasApprovedMayGo() {
        step(school.editor(), "submit", 1, "{}");
        step(approver, "return", 2, "{\"reason\": \"Không học ở trường này\"}");
        discard(school.editor(), "students", pupil, 3, WHY).then().statusCode(204);
    }

    @Test
    void onlyWhoMayEditItInTheVersionThatStandsAndSaysWhy() {
        discard(approver, "students", pupil, 1, WHY).then().statusCode(403);
        discard(approver, "students", pupil, 7, WHY).then().statusCode(403);
        discard(world.administrator(corner.schoolBeside()), "students", pupil, 1, WHY)
                .then()
                .statusCode(404);
        discard(school.editor(), "students", pupil, 7, WHY).then().statusCode(412);
        discard(school.editor(), "students", pupil, 1, " ")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        world.administrator(corner.commune())
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "reason", "Hết hạn"))
                .post("/approval/close")
                .then()
                .statusCode(200);
        discard(school.editor(), "students", pupil, 1, WHY)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:closed"));
        assertEquals(1, rows("student"));
    }

    @Test
    void ofManyThoseGoThatCan() {
        String empty = school.entered("classes", school.aClass("6A2"));
        Response tried = many(Map.of("action", "discard", "ids", List.of(aClass, empty), "dryRun", true));
        tried.then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("items.find { it.id == '" + aClass + "' }.reason", equalTo("record-in-use"));
        many(Map.of("action", "discard", "ids", List.of(aClass, empty)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        many(Map.of(
                        "action",
                        "discard",
                        "filter",
                        Map.of("unit", corner.school().toString()),
                        "reason",
                        WHY))
                .then()
                .statusCode(422)
                .body("errors.code", contains("discard-by-ids"));
        Response queued = many(Map.of("action", "discard", "ids", List.of(aClass, empty), "reason", WHY));
        queued.then().statusCode(202);
        Response job = school.editor().ended(queued.path("id"));
        job.then().body("state", equalTo("done")).body("result.done", equalTo(1));
        school.editor()
                .asks()
                .get("/classes")
                .then()
                .body("items.id", hasSize(1))
                .body("items.id", hasItem(aClass))
                .body("items.id", not(hasItem(empty)));
    }

    private Response many(Map<String, Object> body) {
        return school.editor().asks().contentType("application/json").body(body).post("/classes/actions");
    }
}
