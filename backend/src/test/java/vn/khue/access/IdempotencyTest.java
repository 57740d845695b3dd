package vn.khue.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** A POST with a key is carried out once, whatever is lost on the way. */
@KhueTest
class IdempotencyTest {

    @Inject
    World world;

    private Corner corner;
    private Person officer;
    private String key;

    @BeforeEach
    void makePeople() {
        corner = world.corner();
        officer = world.administrator(corner.commune());
        key = UUID.randomUUID().toString();
    }

    private Response school(Person person, String key, String name) {
        return person.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "code",
                        "I" + name.hashCode() + key.hashCode(),
                        "kind",
                        "school",
                        "name",
                        name,
                        "parent",
                        corner.commune().toString(),
                        "levels",
                        List.of("primary")))
                .post("/units");
    }

    private int schools() {
        return officer.asks()
                .queryParam("parent", corner.commune())
                .queryParam("count", true)
                .get("/units")
                .path("total");
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndActsOnce() {
        int before = schools();
        Response first = school(officer, key, "Trường Tiểu học Số Một");
        Response second = school(officer, key, "Trường Tiểu học Số Một");
        assertEquals(201, first.statusCode());
        assertEquals(201, second.statusCode());
        assertEquals((String) first.path("id"), second.path("id"));
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(before + 1, schools());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        school(officer, key, "Trường Tiểu học Số Một").then().statusCode(201);
        school(officer, key, "Trường Tiểu học Số Hai").then().statusCode(422);
    }

    @Test
    void theSameKeyWithAnotherQueryIsRefused() {
        School school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        String id = school.entered("classes", school.aClass("6A1"));
        String year = school.editor().asks().get("/classes/" + id).path("schoolYear");
        submitted(school, id, "").then().statusCode(200);
        submitted(school, id, "").then().statusCode(200);
        submitted(school, id, "?schoolYear=" + year)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:khue:problem:idempotency-key-reused"));
    }

    private Response submitted(School school, String id, String query) {
        return school.editor()
                .asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", "\"v1\"")
                .body("{}")
                .post("/classes/" + id + "/submit" + query);
    }

    @Test
    void keysOfOthersAndOfOtherRoutesDoNotClash() {
        Person second = world.administrator(corner.commune());
        String id = school(officer, key, "Trường Tiểu học Số Một").path("id");
        assertNotEquals(id, school(second, key, "Trường Tiểu học Số Hai").path("id"));
        officer.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("fullName", "Lê Thị Khoá", "unit", corner.school().toString()))
                .post("/accounts")
                .then()
                .statusCode(201);
    }

    @Test
    void aRefusedRequestGivesItsKeyBack() {
        school(officer, key, "").then().statusCode(422);
        school(officer, key, "Trường Tiểu học Số Một").then().statusCode(201);
    }

    @Test
    void ofManyAtOnceOneIsCarriedOut() {
        int before = schools();
        List<Response> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> school(officer, key, "Trường Tiểu học Cùng Lúc")))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertTrue(answers.stream().allMatch(one -> one.statusCode() == 201 || one.statusCode() == 409), "" + answers);
        assertEquals(
                1,
                answers.stream()
                        .filter(one -> one.statusCode() == 201)
                        .map(one -> (String) one.path("id"))
                        .distinct()
                        .count());
        assertEquals(before + 1, schools());
    }

    @Test
    void aOneTimePasswordIsAnsweredAgainOnlyToWhoAskedForIt() {
        Map<String, Object> body =
                Map.of("fullName", "Lê Thị Khoá", "unit", corner.school().toString());
        Response first = officer.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/accounts");
        Response again = officer.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/accounts");
        assertEquals((String) first.path("oneTimePassword"), again.path("oneTimePassword"));
        Response other = world.administrator(corner.commune())
                .asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/accounts");
        assertNotEquals((String) first.path("oneTimePassword"), other.path("oneTimePassword"));
    }

    private Response many(int rows, String name, boolean dryRun) {
        Map<String, Object> row =
                Map.of("fullName", name, "unit", corner.school().toString());
        return officer.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of("reason", "Đầu năm học", "dryRun", dryRun, "rows", Collections.nCopies(rows, row)))
                .post("/accounts/bulk");
    }

    private long kept() {
        return world.read(
                        "select count(*) as kept from idempotency where caller = $1",
                        Tuple.of(officer.account().toString()))
                .iterator()
                .next()
                .getLong("kept");
    }

    @Test
    void aTrialKeepsNothingAndGivesItsKeyBack() {
        many(2, "Lê Thị Thử", true).then().statusCode(200).body("created", equalTo(2));
        many(2, "Lê Thị Khác", true).then().statusCode(200).header("Idempotency-Replayed", nullValue());
        officer.asks()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of())
                .post("/grants/" + grant() + "/revocation-preview")
                .then()
                .statusCode(200);
        assertEquals(0, kept());
        many(2, "Lê Thị Thật", false).then().statusCode(202);
        many(2, "Lê Thị Thật", false).then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(1, kept());
    }

    /** One that the officer could revoke. */
    private UUID grant() {
        UUID own = UUID.fromString(officer.asks()
                .queryParam("account", officer.account())
                .get("/grants")
                .path("items[0].id"));
        return world.grant(world.person(corner.school(), "Người Xem"), Role.VIEWER, corner.school(), own, 0);
    }

    @Test
    void largeBodiesAreReadAndToldApart() {
        many(2000, "Lê Thị Lớn", false).then().statusCode(202);
        many(2000, "Lê Thị Lớn", false).then().statusCode(202).header("Idempotency-Replayed", equalTo("true"));
        many(2000, "Lê Thị Béo", false).then().statusCode(422);
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        for (String wrong : List.of("có dấu", "x".repeat(129), "two words")) {
            school(officer, wrong, "Trường Tiểu học Số Một")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("header:Idempotency-Key"));
        }
    }
}
