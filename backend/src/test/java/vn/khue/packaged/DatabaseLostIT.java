package vn.khue.packaged;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.testing.Wire;

/** The packaged application while its PostgreSQL is gone, and after it has come back. */
class DatabaseLostIT {

    private static final long SOON_MILLIS = 10_000;
    private static final int MOST_LINES_OF_TRACES = 100;

    private static Site site;
    private static Cluster cluster;
    private static PackagedKhue khue;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws Exception {
        site = new Site();
        cluster = Cluster.start(site, "cluster");
        cluster.database("lost", "khue_lost");
        khue = PackagedKhue.serve(site, ExternalIT.settings(site, cluster, "lost", "khue_lost"));
        administrator = Administrator.first(khue);
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void requestsAreToldToComeBackAndAreServedAgain() throws Exception {
        administrator.found("IT-BEFORE");
        for (int round = 1; round <= 2; round++) {
            cluster.crash();
            for (int again = 0; again < 3; again++) {
                everythingIsRefused();
            }
            cluster.comeBack();
            Waiting.until(
                    () -> "served again", () -> administrator.asks().get("/me").statusCode() == 200);
            administrator.finds("IT-BEFORE");
            administrator.found("IT-AFTER-" + round);
            administrator.finds("IT-AFTER-" + round);
            Waiting.until(() -> "ready", () -> health("ready").statusCode() == 200);
            jobsAreDone();
            khue.output().await(Pattern.compile("(the line to the database is back)"));
        }
        long traces = khue.output()
                .text()
                .lines()
                .filter(line -> line.startsWith("\tat "))
                .count();
        assertTrue(
                traces < MOST_LINES_OF_TRACES,
                "the log is not flooded:\n" + khue.output().text());
    }

    private static void everythingIsRefused() {
        refused(administrator.asks().get("/units/code:IT-BEFORE"));
        refused(administrator.asks().get("/units"));
        refused(administrator.asks().get("/accounts?q=admin"));
        refused(administrator.asks().get("/me"));
        refused(administrator
                .asks()
                .header("Idempotency-Key", "lost")
                .body(commune())
                .post("/units"));
        refused(administrator.asks().body(commune()).post("/units"));
        refused(khue.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "a", "password", "b"))
                .post("/auth/login"));
        refused(khue.asks().cookie("khue_refresh", "token").post("/auth/refresh"));
        assertEquals(503, health("ready").statusCode());
        assertEquals("DOWN", health("ready").path("status"));
        assertEquals(200, health("live").statusCode());
    }

    private static Map<String, String> commune() {
        return Map.of("code", "IT-NEVER", "kind", "commune", "type", "xa", "name", "Xã", "parent", "code:SO-GDDT-HP");
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType(startsWith("application/problem+json"))
                .header("Retry-After", "5")
                .body("type", equalTo("urn:khue:problem:database-unreachable"))
                .body("title", equalTo("The database is not there at the moment"));
        assertTrue(answer.time() < SOON_MILLIS, "answered after " + answer.time() + " ms");
    }

    private static Response health(String which) {
        return given().baseUri(khue.url()).get("/q/health/" + which);
    }

    private static String jobsAreDone() throws Exception {
        String job = job();
        Waiting.until(
                () -> "the job",
                () -> "done".equals(administrator.asks().get("/jobs/" + job).path("state")));
        return job;
    }

    private static String job() {
        Response answer = administrator
                .asks()
                .body(Map.of(
                        "reason", "thử", "rows", List.of(Map.of("unit", "code:SO-GDDT-HP", "fullName", "Lê Thị Thử"))))
                .post("/accounts/bulk");
        assertEquals(202, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    @Test
    void whoWatchesAJobIsNotLeftWaiting() throws Exception {
        String job = jobsAreDone();
        cluster.sql(
                "lost", "update job set state = 'running', finished_at = null, heard_at = now() + interval '1 day'");
        try (Wire wire = Wire.to(URI.create(khue.url()))) {
            wire.head(
                    "GET /api/v1/jobs/" + job + "/events HTTP/1.1",
                    "Host: localhost",
                    "Accept: text/event-stream",
                    "Connection: close",
                    "Authorization: Bearer " + administrator.token());
            String begun = wire.begun();
            assertTrue(begun.startsWith("HTTP/1.1 200 "), begun);
            assertEquals(false, wire.closedWithin(2_000), khue.output().text());
            cluster.crash();
            assertTrue(wire.closedWithin((int) SOON_MILLIS));
            cluster.comeBack();
            Waiting.until(
                    () -> "served again", () -> administrator.asks().get("/me").statusCode() == 200);
        }
    }
}
