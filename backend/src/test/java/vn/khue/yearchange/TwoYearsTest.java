package vn.khue.yearchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.record.SchoolYear;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** A pupil who has records of the present school year and of the next one, as every pupil has each summer. */
@KhueTest
class TwoYearsTest {

    private static final String PRESENT = SchoolYear.name(SchoolYear.present());
    private static final String NEXT = SchoolYear.name(SchoolYear.present() + 1);

    @Inject
    World world;

    private Person editor;
    private String pupil;

    @BeforeEach
    void goOn() {
        var corner = world.corner();
        world.write("update unit set levels = '{primary}' where id = $1", Tuple.of(corner.school()));
        editor = world.person(corner.school(), "Người Nhập", Role.EDITOR, null);
        School school = new School(corner.school(), editor);
        Map<String, Object> aClass = school.aClass("3A");
        aClass.put("grade", "03");
        school.entered("classes", aClass);
        Map<String, Object> body = school.aPupil("Nguyễn Thị An", "3A");
        body.put("dateOfBirth", (SchoolYear.present() - 8) + "-03-02");
        pupil = school.entered("students", body);
        school.entered("equipment", school.aDevice("Máy chiếu"));
        String plan = "/year-changes/" + corner.school() + "?from=" + PRESENT;
        Object to = editor.asks().get(plan).path("classes[0].to");
        editor.asks()
                .header("If-Match", "\"v0\"")
                .contentType("application/json")
                .body(Map.of("classes", List.of(Map.of("code", "3A", "to", to)), "pupils", List.of()))
                .put(plan)
                .then()
                .statusCode(200);
        String job = editor.asks().post(plan.replace("?", "/run?")).path("id");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!"done".equals(editor.asks().get("/jobs/" + job).path("state")) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        of(NEXT).then().statusCode(200).body("version", equalTo(1));
    }

    private Response of(String year) {
        return editor.asks().get("/students/" + pupil + "?schoolYear=" + year);
    }

    private Response change(String tag, String year) {
        return editor.asks()
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"homeTown\": \"Hải Phòng\"}")
                .patch("/students/" + pupil + (year == null ? "" : "?schoolYear=" + year));
    }

    @Test
    void whoNamesNoYearMeansThePresentOneAsInLists() {
        int listed = editor.asks().get("/students").path("items[0].version");
        change("\"v" + listed + "\"", null).then().statusCode(200).body("schoolYear", equalTo(PRESENT));
        editor.asks()
                .get("/students/" + pupil)
                .then()
                .body("schoolYear", equalTo(PRESENT))
                .header("ETag", "\"v2\"");
        of(NEXT).then().body("version", equalTo(1)).header("ETag", "\"v1-" + NEXT + "\"");
    }

    @Test
    void whatIsGoneFromThisYearIsNotMistakenForItselfInTheNext() {
        String device = editor.asks().get("/equipment").path("items[0].id");
        for (int status : new int[] {204, 412}) {
            editor.asks()
                    .header("If-Match", "\"v1\"")
                    .contentType("application/json")
                    .body("{\"reason\": \"Nhập nhầm\"}")
                    .post("/equipment/" + device + "/discard")
                    .then()
                    .statusCode(status);
        }
        editor.asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body("{\"quantity\": 99}")
                .patch("/equipment/" + device)
                .then()
                .statusCode(412);
        editor.asks()
                .get("/equipment/" + device)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1-" + NEXT + "\"")
                .body("quantity", equalTo(2));
        change("\"v1-9999-0000\"", null).then().statusCode(400).body("errors.code", contains("school-year-form"));
    }

    @Test
    void theTagOfOneYearIsNoneOfAnother() {
        String next = of(NEXT).header("ETag");
        change(next, null)
                .then()
                .statusCode(412)
                .body("errors.find { it.pointer == 'header:If-Match' }.code", equalTo("version-is"))
                .body("errors.detail", hasItem("The current version is \"v1\"."));
        editor.asks()
                .header("If-Match", next)
                .contentType("application/json")
                .post("/students/" + pupil + "/submit")
                .then()
                .statusCode(412);
        editor.asks()
                .header("If-None-Match", "\"v1\"")
                .get("/students/" + pupil + "?schoolYear=" + NEXT)
                .then()
                .statusCode(200);
        editor.asks()
                .header("If-None-Match", next)
                .get("/students/" + pupil + "?schoolYear=" + NEXT)
                .then()
                .statusCode(304);
        change(next, NEXT)
                .then()
                .statusCode(200)
                .body("schoolYear", equalTo(NEXT))
                .header("ETag", "\"v2-" + NEXT + "\"");
        assertEquals("\"v1\"", of(PRESENT).header("ETag"));
    }
}
