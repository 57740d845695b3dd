package vn.khue.packaged;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.testing.Wire;

/** Refusals that the framework would word by itself, and otherwise in the packaged application than in a test of its code. */
class ErrorBodiesIT {

    private static Site site;
    private static PackagedKhue khue;

    @BeforeAll
    static void start() throws Exception {
        site = new Site();
        khue = PackagedKhue.serve(
                site, site.keep(new DataFolder(site.path("data"))).settings());
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    private static void problem(int status, Response answer) {
        assertEquals(status, answer.statusCode(), answer.asString());
        answer.then()
                .contentType(startsWith("application/problem+json"))
                .body("type", startsWith("urn:khue:problem:"))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body("requestId", not(equalTo("")))
                .body("requestId", equalTo(answer.header("X-Request-Id")));
    }

    @Test
    void malformedJson() {
        problem(
                400,
                khue.asks().contentType(ContentType.JSON).body("{\"username\":").post("/auth/login"));
    }

    @Test
    void anUnknownPath() {
        problem(404, khue.asks().get("/nowhere"));
        problem(404, khue.asks().contentType(ContentType.JSON).body("{}").post("/units/at/nowhere"));
    }

    @Test
    void aMethodThatThePathDoesNotHave() {
        problem(405, khue.asks().delete("/auth/login"));
    }

    @Test
    void aTokenThatIsNone() {
        problem(401, khue.asks().auth().oauth2("not.a.token").get("/units"));
    }

    @Test
    void aBodyOfMoreThanTenMegabytes() throws IOException {
        told(413, raw("POST /api/v1/auth/login HTTP/1.1", "Content-Length: " + 11 * 1024 * 1024));
    }

    @Test
    void anAddressThatIsNone() throws IOException {
        for (String address : List.of(
                "/api/v1/units/%E0%A4%A",
                "/api/v1/units/%zz",
                "/api/v1/units?q=%",
                "/api/v1/units?q=|",
                "/%E0%A4%A",
                "/docs/%zz",
                "/assets/%zz",
                "/api/v1/units/\\",
                "/a^b",
                "/[",
                "/api/v1/%00",
                "//",
                "/api/v1/units/%FF?q=%FF")) {
            JsonPath body = told(0, raw("GET " + address + " HTTP/1.1", "Accept-Language: en"));
            assertTrue(body.getInt("status") < 500, body.prettify());
        }
        JsonPath body = told(400, raw("GET /api/v1/units/%E0%A4%A HTTP/1.1", "Accept-Language: en"));
        assertEquals("The request cannot be read", body.getString("title"));
        assertEquals("address-malformed", body.getString("errors[0].code"));
        assertEquals(
                "Yêu cầu không đọc được",
                told(400, raw("GET /api/v1/units/%E0%A4%A HTTP/1.1", "Accept-Language: vi"))
                        .getString("title"));
        assertEquals(
                "X-1",
                told(400, raw("POST /api/v1/units/%A HTTP/1.1", "X-Request-Id: X-1"))
                        .getString("requestId"));
    }

    @Test
    void aPageOfElsewhere() throws IOException {
        for (String line : List.of("GET /api/v1/me", "OPTIONS /api/v1/me", "GET /", "GET /q/health")) {
            JsonPath body =
                    told(403, raw(line + " HTTP/1.1", "Origin: http://elsewhere.example", "Accept-Language: en"));
            assertEquals("urn:khue:problem:origin-not-allowed", body.getString("type"));
        }
    }

    /** By hand, because a client would not send such addresses, and may lose an answer that comes before it has sent all. */
    private static Wire.Answer raw(String line, String... also) throws IOException {
        List<String> lines = new ArrayList<>(List.of(line, "Host: localhost", "Accept-Encoding: identity"));
        lines.addAll(List.of(also));
        try (Wire wire = Wire.to(URI.create(khue.url()))) {
            return wire.head(lines.toArray(String[]::new)).answer();
        }
    }

    /** @param status 0 for any */
    private static JsonPath told(int status, Wire.Answer answer) {
        if (status > 0) {
            assertEquals(status, answer.status(), answer.toString());
        }
        assertTrue(answer.says("content-type: application/problem+json"), answer.toString());
        JsonPath body = JsonPath.from(answer.body());
        assertEquals(answer.status(), body.getInt("status"));
        assertTrue(body.getString("requestId").length() > 0, answer.toString());
        return body;
    }
}
