package vn.khue.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class LoginTest {

    @Inject
    World world;

    private final Visitor visitor = Visitor.anywhere();
    private Person officer;

    @BeforeEach
    void makeOfficer() {
        Corner corner = world.corner();
        officer = world.administrator(corner.commune());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
    }

    @Test
    void theRightPasswordOpensASessionThatWorksAtOnce() {
        Response login = visitor.login(officer.username().toUpperCase(), Visitor.PASSWORD);
        login.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("tokenType", equalTo("Bearer"))
                .body("expiresIn", equalTo(600))
                .body("mustChangePassword", equalTo(false))
                .body("mustEnrolOtp", equalTo(false));
        assertTrue(login.header("Set-Cookie").matches("khue_refresh=[A-Za-z0-9_-]{43};.*"), login.header("Set-Cookie"));
        String cookie = login.header("Set-Cookie");
        List.of("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth")
                .forEach(part -> assertTrue(cookie.contains(part), cookie));
        assertTrue(!cookie.contains("Secure"), cookie);
        given().auth()
                .oauth2(login.path("accessToken"))
                .get("/api/v1/units")
                .then()
                .statusCode(200);
    }

    @Test
    void overHttpsTheCookieIsSecure() {
        visitor.asks()
                .header("X-Forwarded-Proto", "https")
                .body(Map.of("username", officer.username(), "password", Visitor.PASSWORD))
                .post("/auth/login")
                .then()
                .statusCode(200)
                .header("Set-Cookie", containsString("Secure"));
    }

    @Test
    void nothingTellsWhetherAnAccountExists() {
        world.write("update account set status = 'locked' where id = $1", Tuple.of(officer.account()));
        Response wrong = visitor.login(officer.username(), "something else entirely");
        Response locked = visitor.login(officer.username(), Visitor.PASSWORD);
        Response nobody = visitor.login("nobody.at.all", "something else entirely");
        assertEquals(401, wrong.statusCode());
        assertEquals(401, locked.statusCode());
        assertEquals(401, nobody.statusCode());
        assertEquals(without(wrong), without(nobody));
        assertEquals(without(wrong), without(locked));
    }

    private static String without(Response response) {
        return response.asString().replace((String) response.path("requestId"), "");
    }

    @Test
    void anExpiredOneTimePasswordAnswersLikeAWrongOne() {
        Person teacher = world.person(world.corner().school(), "Trần Thị Thử");
        Visitor.password(world, teacher, "k3mfp-7xwqa-9dhr", true);
        visitor.login(teacher.username(), "K3MFP 7XWQA 9DHR")
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(true));
        world.write(
                "update credential set expires_at = now() - interval '1 second' where account_id = $1",
                Tuple.of(teacher.account()));
        visitor.login(teacher.username(), "k3mfp-7xwqa-9dhr")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:login-failed"));
    }

    @Test
    void fiveFailuresLockTheNameWhetherItExistsOrNot() {
        for (String name : List.of(officer.username(), "nobody" + officer.username())) {
            for (int i = 0; i < 5; i++) {
                Visitor.anywhere().login(name, "wrong password " + i).then().statusCode(401);
            }
            Visitor.anywhere()
                    .login(name, Visitor.PASSWORD)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("\\d{1,3}"))
                    .body("type", equalTo("urn:khue:problem:too-many-attempts"));
        }
    }

    @Test
    void guessingManyTimesAtOnceGainsNothing() {
        long looked = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Visitor.anywhere()
                        .login(officer.username(), "wrong password " + i)
                        .statusCode()))
                .toList()
                .stream()
                .filter(answer -> answer.join() == 401)
                .count();
        assertEquals(5, looked);
    }

    @Test
    void aSuccessForgetsTheFailuresOfTheName() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                visitor.login(officer.username(), "wrong password").then().statusCode(401);
            }
            visitor.login(officer.username(), Visitor.PASSWORD).then().statusCode(200);
        }
    }

    @Test
    void thirtyFailuresCloseTheAddress() {
        for (int i = 0; i < 30; i++) {
            visitor.login("nobody" + i + officer.username(), "wrong password")
                    .then()
                    .statusCode(401);
        }
        visitor.login(officer.username(), Visitor.PASSWORD).then().statusCode(429);
        Visitor.anywhere().login(officer.username(), Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void whatIsNoLoginIsRefusedWithAllErrors() {
        visitor.asks()
                .body("{\"name\":\"x\",\"password\":5}")
                .post("/auth/login")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/name", "/password"));
        visitor.asks()
                .body("{}")
                .post("/auth/login")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/username", "/password"));
        visitor.asks()
                .body("{\"username\":\"a\\u0000b\",\"password\":\"c\"}")
                .post("/auth/login")
                .then()
                .statusCode(400);
        visitor.asks().post("/auth/login").then().statusCode(400);
        visitor.asks()
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/auth/login")
                .then()
                .statusCode(415);
        visitor.login("Nguyễn ".repeat(28), "ạ".repeat(200)).then().statusCode(401);
    }

    @Test
    void logoutEndsTheSessionAtTheNextRequest() {
        Response login = visitor.login(officer.username(), Visitor.PASSWORD);
        visitor.asks()
                .cookie("khue_refresh", login.cookie("khue_refresh"))
                .post("/auth/logout")
                .then()
                .statusCode(204)
                .header("Set-Cookie", allOf(containsString("khue_refresh="), containsString("Max-Age=0")));
        given().auth()
                .oauth2(login.path("accessToken"))
                .get("/api/v1/units")
                .then()
                .statusCode(401);
        visitor.asks().post("/auth/logout").then().statusCode(204);
    }

    @Test
    void sessionsAreListedAndEnded() {
        String first = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        String second = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        Response list = asking(second).get("/auth/sessions");
        list.then()
                .statusCode(200)
                .body("items.size()", equalTo(3))
                .body("items[0].current", equalTo(true))
                .body(
                        "items[0].address",
                        equalTo(visitor.address().replaceAll(":0+", ":").replace("::1", ":0:0:0:1")))
                .body("items[1].current", equalTo(false));
        asking(second)
                .delete("/auth/sessions/" + list.path("items[1].id"))
                .then()
                .statusCode(204);
        asking(first).get("/units").then().statusCode(401);
        asking(second)
                .delete("/auth/sessions/" + list.path("items[1].id"))
                .then()
                .statusCode(404);
        asking(second).delete("/auth/sessions").then().statusCode(204);
        asking(second).get("/auth/sessions").then().body("items.size()", equalTo(1));
        officer.asks().get("/units").then().statusCode(401);
    }

    private static io.restassured.specification.RequestSpecification asking(String token) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .basePath("/api/v1")
                .contentType(ContentType.JSON);
    }

    @Test
    void aOneTimePasswordMustBeChangedFirst() {
        Person teacher = world.person(world.corner().school(), "Trần Thị Thử", Role.VIEWER, null);
        Visitor.password(world, teacher, "k3mfp-7xwqa-9dhr", true);
        String token = visitor.login(teacher.username(), "k3mfp-7xwqa-9dhr").path("accessToken");
        asking(token)
                .get("/units")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:khue:problem:password-change-required"));
        asking(token)
                .body(Map.of("current", "k3mfp-7xwqa-9dhr", "new", "gió mùa đông bắc"))
                .post("/auth/password")
                .then()
                .statusCode(204);
        asking(token).get("/units").then().statusCode(200);
        visitor.login(teacher.username(), "k3mfp-7xwqa-9dhr").then().statusCode(401);
        visitor.login(teacher.username(), "gió mùa đông bắc")
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(false));
    }

    @Test
    void aWeakPasswordIsRefusedWithAllItsFaults() {
        String token = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        asking(token)
                .body(Map.of("current", "not it", "new", "matkhau1"))
                .post("/auth/password")
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("wrong", "too-short", "too-common"));
        asking(token)
                .body(Map.of("current", Visitor.PASSWORD, "new", Visitor.PASSWORD))
                .post("/auth/password")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("same-as-current")));
        asking(token)
                .body(Map.of("current", Visitor.PASSWORD, "new", officer.username() + " và mây"))
                .post("/auth/password")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("contains-username"));
    }

    @Test
    void changingThePasswordEndsTheOtherSessions() {
        String first = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        String second = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        asking(first)
                .body(Map.of("current", Visitor.PASSWORD, "new", "gió mùa đông bắc"))
                .post("/auth/password")
                .then()
                .statusCode(204);
        asking(second).get("/units").then().statusCode(401);
        asking(first).get("/units").then().statusCode(200);
    }

    @Test
    void aHashWithOtherParametersIsRenewedAtLogin() {
        Person teacher = world.person(world.corner().school(), "Trần Thị Thử");
        // Made with m=1024, t=1 for the password of this class.
        String old = Argon2Test.hash(Visitor.PASSWORD, 1024, 1);
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, $2, false)",
                Tuple.of(teacher.account(), old));
        visitor.login(teacher.username(), Visitor.PASSWORD).then().statusCode(200);
        String renewed = world.read(
                        "select password_hash from credential where account_id = $1", Tuple.of(teacher.account()))
                .iterator()
                .next()
                .getString(0);
        assertTrue(renewed.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), renewed);
        visitor.login(teacher.username(), Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void theVerifyingKeysArePublished() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .body("keys[0].kty", equalTo("RSA"))
                .body("keys[0]", not(org.hamcrest.Matchers.hasKey("d")));
    }
}
