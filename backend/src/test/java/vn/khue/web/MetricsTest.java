package vn.khue.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

@KhueTest
class MetricsTest {

    @Test
    void screensAreCountedTogetherAndTheApiByItsPaths() {
        String page = "/units/" + UUID.randomUUID();
        given().get(page).then().statusCode(200);
        given().get("/api/v1/units/" + UUID.randomUUID()).then().statusCode(401);
        given().get("/api/v1/students/" + UUID.randomUUID()).then().statusCode(401);
        given().get("/api/v1/no-such-thing").then().statusCode(404);
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "http_server_requests_seconds_count{method=\"GET\",outcome=\"CLIENT_ERROR\",status=\"401\",uri=\"/units/{id}\""))
                .body(containsString("uri=\"/{records}/{id}\""))
                .body(containsString("uri=\"NOT_FOUND\""))
                .body(containsString("uri=\"/screens\""))
                .body(not(containsString(page)));
    }
}
