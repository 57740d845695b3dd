package vn.khue.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** Requests whose form is wrong are told what is wrong with it. */
@KhueTest
class MalformedTest {

    @Inject
    World world;

    private Person anybody;

    @BeforeEach
    void makePerson() {
        anybody = world.administrator(world.corner().school());
    }

    private ValidatableResponse posted(String body) {
        return anybody.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/units")
                .then()
                .statusCode(400);
    }

    @Test
    void whatIsNotJsonIsToldWithItsPlace() {
        posted("{\"name\": \"Trường\",\n  name}").body("errors.code", contains("not-json"));
        posted("{\"name\": \"Trường\",\n  name}").body("errors[0].detail", containsString("line 2, column 3"));
        posted("{").body("errors.code", contains("not-json"));
    }

    @Test
    void jsonWithoutBoundsIsRefused() {
        posted("[".repeat(2_000)).body("errors.code", contains("json-too-much"));
        posted("{\"name\": " + "[".repeat(2_000)).body("errors.code", contains("json-too-much"));
        posted("{\"founded\": " + "9".repeat(5_000) + "}").body("status", equalTo(400));
    }

    /** Neither an empty text nor a list nor a number stands for no value, or for another one. */
    @Test
    void idsAndDaysHaveTheFormThatTheyHave() {
        String id = "9f1c2a40-0000-4000-8000-000000000000";
        for (String wrong : List.of(
                "\"\"",
                "[]",
                "5",
                "\" \"",
                "\"1-1-1-1-1\"",
                "\"000000001-000-0000-0000-000000000000\"",
                "\"+0000000-0000-0000-0000-000000000001\"",
                "\"AAAAAAAAAAAAAAAAAAAAAA==\"",
                "true",
                "{}")) {
            prints("{\"what\": \"minutes\", \"desk\": " + wrong + "}").body("errors.pointer", contains("/desk"));
        }
        for (String wrong : List.of("\"\"", "[]", "[2026, 1, 1]", "20454", "\"2026-02-30\"", "\"2026-1-1\"")) {
            minutes(id, "{\"day\": " + wrong + "}").body("errors.pointer", contains("/day"));
        }
        for (String wrong : List.of("\"\"", "1767225600", "\"2026-01-01\"", "[]", "\"2026-01-01T08:00:00\"")) {
            prepare(id, "{\"until\": " + wrong + "}").body("errors.pointer", contains("/until"));
        }
        minutes(id, "{\"day\": null}").statusCode(404);
        prepare(id, "{\"until\": \"2026-01-01T08:00:00+07:00\"}").statusCode(404);
    }

    private ValidatableResponse prints(String body) {
        return anybody.asks()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/handover/campaigns/9f1c2a40-0000-4000-8000-000000000000/prints")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse minutes(String id, String body) {
        return dossier(id, "minutes", body);
    }

    private ValidatableResponse prepare(String id, String body) {
        return dossier(id, "prepare", body);
    }

    private ValidatableResponse dossier(String id, String step, String body) {
        return anybody.asks()
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/handover/dossiers/" + id + "/" + step)
                .then();
    }

    @Test
    void whereThereAreNoParametersNoneIsNamed() {
        anybody.asks()
                .get("/me?colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-parameters"))
                .body("errors.pointer", contains("query:colour"));
        anybody.asks()
                .get("/units?colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-parameter"));
    }

    @Test
    void whatHasOneValueIsGivenOnce() {
        anybody.asks()
                .get("/students?limit=5&limit=6&q=a&q=b&state=draft&state=returned")
                .then()
                .statusCode(400)
                .body("errors.code", contains("parameter-repeated", "parameter-repeated"))
                .body("errors.pointer", containsInAnyOrder("query:limit", "query:q"));
        anybody.asks().get("/students?state=draft&state=returned").then().statusCode(200);
    }

    @Test
    void aStrangerIsToldNothingOfWhatIsWrong() {
        given().get("/api/v1/units?colour=red&fields=none")
                .then()
                .statusCode(401)
                .body("errors.size()", equalTo(0));
    }
}
