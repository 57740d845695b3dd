package vn.khue.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class BulkAccountsTest {

    @Inject
    World world;

    private Corner corner;
    private Person officer;

    @BeforeEach
    void makeOfficer() {
        corner = world.corner();
        officer = world.administrator(corner.commune());
    }

    private static Response bulk(Person person, Object body) {
        return person.asks().contentType(ContentType.JSON).body(body).post("/accounts/bulk");
    }

    private static Response finished(Person person, String job) {
        Instant end = Instant.now().plus(Duration.ofMinutes(3));
        Response found;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = person.asks().get("/jobs/" + job);
            found.then().statusCode(200);
        } while (found.path("finishedAt") == null && Instant.now().isBefore(end));
        found.then().body("state", equalTo("done"));
        return found;
    }

    private Map<String, Object> row(Object unit, String fullName, Object... more) {
        Map<String, Object> row = new LinkedHashMap<>(Map.of("unit", unit, "fullName", fullName));
        for (int i = 0; i < more.length; i += 2) {
            row.put(more[i].toString(), more[i + 1]);
        }
        return row;
    }

    @Test
    void goodRowsAreMadeAndTheOthersAreToldWhy() {
        String name = "ten-" + corner.school().toString().substring(0, 8);
        List<Map<String, Object>> rows = List.of(
                row(corner.school(), "Cô Một", "role", "administrator"),
                row(corner.otherSchool(), "Thầy Lạ"),
                row(corner.schoolBeside(), "", "email", "no"),
                row(corner.schoolBeside(), "Cô Bốn", "username", name),
                row(corner.schoolBeside(), "Cô Năm", "username", name),
                row(corner.school(), "Cô Sáu", "role", "king"),
                row(corner.school(), "Cô Bảy", "role", "administrator", "passes", 9));
        Response accepted = bulk(officer, Map.of("reason", "đầu năm học", "rows", rows));
        accepted.then()
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/jobs/.*"))
                .body("kind", equalTo("accounts-bulk"));
        Response done = finished(officer, accepted.path("id"));
        done.then()
                .body("result.created", equalTo(2))
                .body("result.failed", equalTo(5))
                .body("result.items.row", contains(1, 2, 3, 4, 5, 6, 7))
                .body(
                        "result.items.outcome",
                        contains("created", "failed", "failed", "created", "failed", "failed", "failed"))
                .body("result.items[1].errors.code", contains("unit-unknown"))
                .body("result.items[2].errors.pointer", contains("/rows/2/fullName", "/rows/2/email"))
                .body("result.items[4].errors.code", contains("username-taken"))
                .body("result.items[5].errors[0].pointer", equalTo("/rows/5/role"))
                .body("result.items[6].errors.code", contains("exceeds-passes"))
                .body("result.items[6].errors[0].detail", matchesPattern(".+ .+"));
        Visitor.anywhere()
                .login(done.path("result.items[0].account.username"), done.path("result.items[0].oneTimePassword"))
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true));
        Visitor.anywhere()
                .login(name, done.path("result.items[3].oneTimePassword"))
                .then()
                .statusCode(200);
        world.administrator(corner.commune())
                .asks()
                .get("/jobs/" + accepted.path("id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aTrialMakesNothing() {
        bulk(
                        officer,
                        Map.of(
                                "reason",
                                "thử",
                                "dryRun",
                                true,
                                "rows",
                                List.of(
                                        row(corner.school(), "Cô Một"),
                                        row(corner.school(), "Cô Hai"),
                                        row("code:KHONG-CO", "Cô Ba"))))
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("failed", equalTo(1))
                .body("items[0].oneTimePassword", nullValue())
                .body("items[1].account.username", matchesPattern(".*-2"));
        assertEquals(
                0,
                world.read("select 1 from account where unit_id = $1", Tuple.of(corner.school()))
                        .rowCount());
    }

    @Test
    void aListThatIsNoneIsRefused() {
        bulk(officer, Map.of("reason", "", "rows", List.of()))
                .then()
                .statusCode(422)
                .body("errors.size()", equalTo(2));
        bulk(officer, "{\"reason\":\"x\",\"rows\":[null, {\"unit\":1}]}").then().statusCode(400);
        bulk(officer, "{\"reason\":\"x\",\"rows\":[null]}").then().statusCode(422);
        bulk(officer, "{\"reason\":\"x\"}").then().statusCode(422);
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        bulk(viewer, Map.of("reason", "x", "rows", List.of(row(corner.school(), "Cô Một"))))
                .then()
                .statusCode(403);
        bulk(
                        officer,
                        Map.of(
                                "reason",
                                "x",
                                "rows",
                                IntStream.range(0, 5001)
                                        .mapToObj(i -> row("x", "y"))
                                        .toList()))
                .then()
                .statusCode(422);
    }

    @Test
    void manyAreMadeWithAFewStatements() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            rows.add(row(i % 2 == 0 ? corner.school() : corner.schoolBeside(), "Người Thứ " + i, "role", "editor"));
        }
        Response accepted = bulk(officer, Map.of("reason", "đầu năm học", "rows", rows));
        Response done = finished(officer, accepted.path("id"));
        done.then()
                .body("result.created", equalTo(120))
                .body("done", equalTo(120))
                .body("total", equalTo(120));
        List<String> passwords = done.path("result.items.oneTimePassword");
        assertEquals(120, passwords.stream().distinct().count());
        assertEquals(
                1,
                world.read(
                                "select distinct tx from history where entity = 'account' and request = $1",
                                Tuple.of(accepted.header("X-Request-Id")))
                        .rowCount());
        assertTrue(world.read("select 1 from access_grant where given_by = $1", Tuple.of(officer.account()))
                        .rowCount()
                == 120);
    }
}
