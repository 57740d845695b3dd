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
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
        String answer = announce(11 * 1024 * 1024);
        String[] parts = answer.split("\r\n\r\n", 2);
        assertTrue(parts[0].startsWith("HTTP/1.1 413 "), answer);
        assertTrue(parts[0].toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        JsonPath body = JsonPath.from(parts[1]);
        assertEquals(413, body.getInt("status"));
        assertTrue(body.getString("requestId").length() > 0, answer);
    }

    /** By hand, because a client that still sends the body when the answer comes may lose the answer. */
    private static String announce(int length) throws IOException {
        URI uri = URI.create(khue.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout((int) Waiting.LIMIT.toMillis());
            socket.getOutputStream()
                    .write(("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Accept-Encoding: identity\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return answer(socket.getInputStream());
        }
    }

    /** The head, and as much of the body as it announces; or all until the server closes. */
    private static String answer(InputStream stream) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[4096];
        while (!whole(answer)) {
            int read = stream.read(some);
            if (read < 0) {
                break;
            }
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    private static boolean whole(CharSequence answer) {
        String[] parts = answer.toString().split("\r\n\r\n", 2);
        return parts.length == 2
                && parts[0].lines()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .filter(line -> line.startsWith("content-length:"))
                        .map(line -> Integer.parseInt(
                                line.substring("content-length:".length()).strip()))
                        .anyMatch(length -> parts[1].getBytes(StandardCharsets.UTF_8).length >= length);
    }
}
