package vn.khue.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.Wire;
import vn.khue.testing.World;

/** What the framework would refuse without a word, or not at all. */
@KhueTest
class RefusedOutsideTest {

    private static final int CHUNK = 64 * 1024;
    private static final int PAST_LIMIT = 170;

    @Inject
    World world;

    @TestHTTPResource
    URI root;

    @Test
    void anOriginThatNobodyAllowedIsRefusedWithWords() {
        for (String origin : List.of("https://elsewhere.example", "null", "http://", "x", "http://a b", "http://[")) {
            for (String method : List.of("GET", "OPTIONS", "POST")) {
                given().header("Origin", origin)
                        .header("Access-Control-Request-Method", "GET")
                        .header("Accept-Language", "en")
                        .request(method, "/api/v1/auth/login")
                        .then()
                        .statusCode(403)
                        .contentType(startsWith("application/problem+json"))
                        .header("Access-Control-Allow-Origin", nullValue())
                        .header("X-Frame-Options", "DENY")
                        .body("type", equalTo("urn:khue:problem:origin-not-allowed"))
                        .body("title", equalTo("Not from this page"));
            }
        }
        given().header("Origin", "https://elsewhere.example")
                .get("/api/v1/me")
                .then()
                .statusCode(403)
                .body("title", startsWith("Trang này"));
    }

    @Test
    void theOwnOriginIsNoOtherWhateverTheHostIsCalled() throws IOException {
        for (String host : List.of("localhost", "a_b", "a_b:80", "khue.example:8443", "[::1]:8080")) {
            try (Wire wire = Wire.to(root)) {
                wire.head("GET /api/v1/me HTTP/1.1", "Host: " + host, "Origin: http://" + host.toUpperCase());
                assertEquals(401, wire.answer().status(), host);
            }
        }
    }

    @Test
    void aBodyInChunksPastTheLimitIsRefusedWithWords() throws IOException {
        try (Wire wire = Wire.to(root)) {
            wire.head(post("/api/v1/auth/login", "Accept-Language: en")).chunks(PAST_LIMIT, CHUNK);
            tooLarge(wire.answer(), "The body is too large");
        }
        Person officer = world.administrator(world.corner().commune());
        for (String also : List.of("Accept: */*", "Idempotency-Key: large")) {
            try (Wire wire = Wire.to(root)) {
                wire.head(post("/api/v1/units", "Authorization: Bearer " + officer.token(), also))
                        .chunks(PAST_LIMIT, CHUNK);
                tooLarge(wire.answer(), "Nội dung gửi quá lớn");
            }
        }
    }

    @Test
    void whoNeverStopsSendingIsCutOff() throws IOException {
        try (Wire wire = Wire.to(root)) {
            wire.head(post("/api/v1/auth/login", "Accept-Language: en")).chunks(PAST_LIMIT, CHUNK);
            assertEquals(413, wire.answer().status());
            assertTrue(wire.closedWithin(10_000), "the connection is closed although the body has not ended");
        }
    }

    @Test
    void theHeadsWithinAFormAreCountedToo() throws IOException {
        Person officer = world.administrator(world.corner().commune());
        try (Wire wire = Wire.to(root)) {
            wire.head(
                            "POST /api/v1/units/import HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + officer.token(),
                            "Content-Type: multipart/form-data; boundary=x",
                            "Transfer-Encoding: chunked")
                    .send("5\r\n--x\r\n\r\n")
                    .chunks(400, CHUNK);
            assertTrue(wire.closedWithin(10_000), "the connection is closed although the head has not ended");
        }
    }

    private static String[] post(String path, String... also) {
        List<String> lines = new java.util.ArrayList<>(List.of(
                "POST " + path + " HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Accept-Encoding: identity",
                "Transfer-Encoding: chunked"));
        lines.addAll(List.of(also));
        return lines.toArray(String[]::new);
    }

    private static void tooLarge(Wire.Answer answer, String title) {
        assertEquals(413, answer.status(), answer.toString());
        assertTrue(answer.says("content-type: application/problem+json"), answer.toString());
        assertEquals(title, JsonPath.from(answer.body()).getString("title"));
    }
}
