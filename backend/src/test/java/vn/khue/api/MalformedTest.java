package vn.khue.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
        return anybody.asks().contentType(ContentType.JSON).body(body).post("/units").then().statusCode(400);
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

    @Test
    void whereThereAreNoParametersNoneIsNamed() {
        anybody.asks()
                .get("/me?colour=red")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-parameters"))
                .body("errors.pointer", contains("query:colour"));
        anybody.asks().get("/units?colour=red").then().statusCode(400).body("errors.code", contains("unknown-parameter"));
    }

    @Test
    void aStrangerIsToldNothingOfWhatIsWrong() {
        given().get("/api/v1/units?colour=red&fields=none").then().statusCode(401).body("errors.size()", equalTo(0));
    }
}
