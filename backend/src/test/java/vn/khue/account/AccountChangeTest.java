package vn.khue.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class AccountChangeTest {

    @Inject
    World world;

    private Corner corner;
    private Person officer;
    private Person teacher;

    @BeforeEach
    void makePeople() {
        corner = world.corner();
        officer = world.administrator(corner.commune());
        teacher = world.person(corner.school(), "Trần Thị Thử");
        Visitor.password(world, teacher, Visitor.PASSWORD, false);
    }

    private static Response post(Person person, String path, Object body) {
        return person.asks().contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response act(Person person, Person target, String verb, int version) {
        return person.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("reason", "thử"))
                .post("/accounts/" + target.account() + "/" + verb);
    }

    private static Response patch(Person person, UUID id, int version, Object body) {
        return person.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v" + version + "\"")
                .body(body)
                .patch("/accounts/" + id);
    }

    @Test
    void aNewAccountLogsInWithItsOneTimePassword() {
        Response made = post(
                officer,
                "/accounts",
                Map.of(
                        "fullName",
                        "  Lê  Thị   Mới ",
                        "unit",
                        corner.school(),
                        "position",
                        "Văn thư",
                        "phone",
                        "0912 345 678"));
        made.then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", equalTo("\"v1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("account.fullName", equalTo("Lê Thị Mới"))
                .body("account.passwordState", equalTo("one-time"))
                .body("account.lastLoginAt", nullValue())
                .body("account.can", hasItems("edit", "lock", "reset-password", "end", "give-rights"))
                .body("account.cannot.unlock", equalTo("account-active"))
                .body("oneTimePassword", matchesPattern("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}"))
                .body("oneTimePasswordExpiresAt", notNullValue());
        Visitor.anywhere()
                .login(made.path("account.username"), made.path("oneTimePassword"))
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true));
    }

    @Test
    void withoutANameItIsNamedAfterItsUnit() {
        String code = world.read("select code from unit where id = $1", Tuple.of(corner.school()))
                .iterator()
                .next()
                .getString(0);
        for (String expected : List.of(code.toLowerCase(), code.toLowerCase() + "-2", code.toLowerCase() + "-3")) {
            post(officer, "/accounts", Map.of("fullName", "Lê Thị Mới", "unit", "code:" + code))
                    .then()
                    .statusCode(201)
                    .body("account.username", equalTo(expected));
        }
    }

    @Test
    void aFirstRightIsGivenByTheRulesOfGiving() {
        Response made = post(
                officer,
                "/accounts",
                Map.of(
                        "fullName",
                        "Lê Thị Mới",
                        "unit",
                        corner.school(),
                        "grant",
                        Map.of("role", "administrator", "passes", 1, "reason", "phụ trách trường")));
        made.then().statusCode(201);
        assertEquals(
                1,
                world.read(
                                "select 1 from access_grant where account_id = $1 and unit_id = $2 and given_by = $3 and passes = 1",
                                Tuple.of(UUID.fromString(made.path("account.id")), corner.school(), officer.account()))
                        .rowCount());
        post(
                        officer,
                        "/accounts",
                        Map.of(
                                "fullName",
                                "Lê Thị Mới",
                                "unit",
                                corner.school(),
                                "grant",
                                Map.of("role", "administrator", "passes", 9, "reason", "quá nhiều")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/grant/passes"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        post(
                        officer,
                        "/accounts",
                        Map.of(
                                "username",
                                "Có Dấu",
                                "fullName",
                                "ạ".repeat(201),
                                "unit",
                                corner.school(),
                                "email",
                                "no",
                                "phone",
                                "x",
                                "grant",
                                Map.of("role", "viewer", "passes", 3, "reason", "")))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/username", "/fullName", "/email", "/phone", "/grant/passes", "/grant/reason"));
        post(officer, "/accounts", "{}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/fullName", "/unit"));
        post(officer, "/accounts", "{\"fullName\": 7, \"unit\": [], \"admin\": true}")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/fullName", "/unit", "/admin"));
        post(officer, "/accounts", "{\"fullName\": \"a\\u0000b\", \"unit\": \"x\"}")
                .then()
                .statusCode(400);
        post(officer, "/accounts", Map.of("fullName", "Nguyễn ".repeat(28).strip(), "unit", corner.school()))
                .then()
                .statusCode(201);
    }

    @Test
    void aUserNameIsGivenOnceOnly() {
        post(
                        officer,
                        "/accounts",
                        Map.of("username", teacher.username(), "fullName", "Trùng Tên", "unit", corner.school()))
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/username"))
                .body("errors[0].code", equalTo("username-taken"));
    }

    @Test
    void nobodyMakesAccountsWhereTheyMayNot() {
        Map<String, Object> beside = Map.of("fullName", "Lê Thị Mới", "unit", corner.otherSchool());
        post(officer, "/accounts", beside).then().statusCode(422).body("errors[0].code", equalTo("unit-unknown"));
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        post(viewer, "/accounts", Map.of("fullName", "Lê Thị Mới", "unit", corner.school()))
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyComesToAUnitThatHasEnded() {
        world.write("update unit set ended_on = date '2026-01-01' where id = $1", Tuple.of(corner.schoolBeside()));
        post(officer, "/accounts", Map.of("fullName", "Lê Thị Mới", "unit", corner.schoolBeside()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("unit-ended"));
        patch(officer, teacher.account(), 1, Map.of("unit", corner.schoolBeside()))
                .then()
                .statusCode(409);
    }

    @Test
    void aPatchChangesWhatItNamesAndEmptiesWhatIsNull() {
        patch(officer, teacher.account(), 1, Map.of("email", "thu@example.vn", "position", "Hiệu trưởng"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("email", equalTo("thu@example.vn"))
                .body("fullName", equalTo("Trần Thị Thử"));
        patch(
                        officer,
                        teacher.account(),
                        2,
                        "{\"email\": null, \"fullName\": \"Trần Thị Sửa\", \"reason\": \"đổi tên\"}")
                .then()
                .statusCode(200)
                .body("email", nullValue())
                .body("position", equalTo("Hiệu trưởng"))
                .body("fullName", equalTo("Trần Thị Sửa"));
        patch(officer, teacher.account(), 2, Map.of("email", "late@example.vn"))
                .then()
                .statusCode(412);
        patch(officer, teacher.account(), 3, "{\"fullName\": null}").then().statusCode(422);
        patch(officer, teacher.account(), 3, Map.of("username", "x")).then().statusCode(400);
        officer.asks()
                .contentType(ContentType.JSON)
                .body("{}")
                .patch("/accounts/" + teacher.account())
                .then()
                .statusCode(428);
        assertEquals(
                1,
                world.read(
                                "select 1 from history where record = $1 and entity = 'account' and version = 3 and actor = $2 and data ->> 'reason' = 'đổi tên'",
                                Tuple.of(teacher.account(), officer.account()))
                        .rowCount());
    }

    @Test
    void anAccountMovesOnlyWithinOnesReach() {
        patch(officer, teacher.account(), 1, Map.of("unit", corner.schoolBeside()))
                .then()
                .statusCode(200)
                .body("unit.id", equalTo(corner.schoolBeside().toString()));
        patch(officer, teacher.account(), 2, Map.of("unit", corner.otherSchool()))
                .then()
                .statusCode(422);
        patch(officer, officer.account(), 1, Map.of("unit", corner.school()))
                .then()
                .statusCode(403);
    }

    @Test
    void aLockedAccountStopsAtItsNextRequestAndComesBackUnlocked() {
        teacher.asks().get("/units").then().statusCode(200);
        act(officer, teacher, "lock", 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("locked"))
                .body("version", equalTo(2));
        teacher.asks().get("/units").then().statusCode(401).body("type", equalTo("urn:khue:problem:session-ended"));
        Visitor.anywhere().login(teacher.username(), Visitor.PASSWORD).then().statusCode(401);
        act(officer, teacher, "lock", 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:account-locked"));
        act(officer, teacher, "unlock", 1).then().statusCode(412);
        act(officer, teacher, "unlock", 2).then().statusCode(200).body("status", equalTo("active"));
        teacher.asks().get("/units").then().statusCode(401);
        Visitor.anywhere().login(teacher.username(), Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void aResetGivesAOneTimePasswordAndOpensALockedName() {
        for (int i = 0; i < 5; i++) {
            Visitor.anywhere()
                    .login(teacher.username(), "wrong password")
                    .then()
                    .statusCode(401);
        }
        Response reset = act(officer, teacher, "reset-password", 1);
        reset.then()
                .statusCode(200)
                .body("account.passwordState", equalTo("one-time"))
                .header("ETag", equalTo("\"v2\""));
        teacher.asks().get("/units").then().statusCode(401);
        Visitor.anywhere()
                .login(teacher.username(), reset.path("oneTimePassword"))
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true));
        Visitor.anywhere().login(teacher.username(), Visitor.PASSWORD).then().statusCode(401);
        act(officer, teacher, "reset-password", 1).then().statusCode(412);
        act(officer, teacher, "reset-otp", 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:otp-not-enrolled"));
    }

    @Test
    void aLostSecondFactorIsTakenAway() throws Exception {
        String secret = teacher.asks().post("/auth/otp").path("secret");
        post(teacher, "/auth/otp/confirm", Map.of("code", OtpTest.code(secret, 0)))
                .then()
                .statusCode(200);
        officer.asks().get("/accounts/" + teacher.account()).then().body("otpEnabled", equalTo(true));
        act(officer, teacher, "reset-otp", 1).then().statusCode(200).body("otpEnabled", equalTo(false));
        Visitor.anywhere().login(teacher.username(), Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void anAccountThatHoldsRightsIsNotEnded() {
        UUID own = world.read("select id from access_grant where account_id = $1", Tuple.of(officer.account()))
                .iterator()
                .next()
                .getUUID(0);
        UUID given = world.grant(teacher, Role.VIEWER, corner.school(), own, 0);
        act(officer, teacher, "end", 1).then().statusCode(409).body("type", equalTo("urn:khue:problem:holds-grants"));
        world.write(
                "update access_grant set revoked_at = now(), revoked_by = $2, revoke_reason = 'test', version = 2 where id = $1",
                Tuple.of(given, officer.account()));
        act(officer, teacher, "end", 1).then().statusCode(200).body("status", equalTo("ended"));
        teacher.asks().get("/units").then().statusCode(401);
        act(officer, teacher, "unlock", 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:account-ended"));
        act(officer, teacher, "reset-password", 2).then().statusCode(409);
    }

    @Test
    void verbsNeedAReasonAndAVersion() {
        officer.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "x"))
                .post("/accounts/" + teacher.account() + "/lock")
                .then()
                .statusCode(428);
        officer.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body("{}")
                .post("/accounts/" + teacher.account() + "/lock")
                .then()
                .statusCode(422);
        officer.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "v1")
                .body("{}")
                .post("/accounts/" + teacher.account() + "/lock")
                .then()
                .statusCode(400);
    }
}
