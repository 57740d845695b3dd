package vn.khue.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class OtpTest {

    @Inject
    World world;

    private final Visitor visitor = Visitor.anywhere();
    private Person officer;

    @BeforeEach
    void makeOfficer() {
        officer = world.administrator(world.corner().commune());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
    }

    /** What an authenticator app shows, some thirty-second steps from now. */
    static String code(String secret, int steps) throws Exception {
        var generator = new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30));
        return generator.generateOneTimePasswordString(
                new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"),
                Instant.now().plusSeconds(30L * steps));
    }

    private String enrol() {
        Response begun = officer.asks().post("/auth/otp");
        begun.then()
                .statusCode(200)
                .body("secret", matchesPattern("[A-Z2-7]{32}"))
                .body("uri", matchesPattern("otpauth://totp/Khu.*"));
        return begun.path("secret");
    }

    private List<String> confirm(String secret) throws Exception {
        Response confirmed = officer.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("code", code(secret, 0)))
                .post("/auth/otp/confirm");
        confirmed
                .then()
                .statusCode(200)
                .body("recoveryCodes.size()", equalTo(10))
                .body("recoveryCodes", everyItem(matchesPattern("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")));
        return confirmed.path("recoveryCodes");
    }

    @Test
    void aConfirmedSecondFactorIsDemandedAndEachCodeIsGoodOnce() throws Exception {
        String secret = enrol();
        visitor.login(officer.username(), Visitor.PASSWORD).then().statusCode(200);
        confirm(secret);
        visitor.login(officer.username(), Visitor.PASSWORD)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:otp-required"));
        visitor.login(officer.username(), Visitor.PASSWORD, "000000")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:otp-wrong"));
        visitor.login(officer.username(), Visitor.PASSWORD, code(secret, 0))
                .then()
                .statusCode(401);
        String next = code(secret, 1);
        visitor.login(officer.username(), Visitor.PASSWORD, next).then().statusCode(200);
        visitor.login(officer.username(), Visitor.PASSWORD, next)
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:otp-wrong"));
        visitor.login(officer.username(), Visitor.PASSWORD, code(secret, 5))
                .then()
                .statusCode(401);
    }

    @Test
    void aRecoveryCodeStandsInOnce() throws Exception {
        List<String> codes = confirm(enrol());
        visitor.login(officer.username(), Visitor.PASSWORD, codes.get(3).toUpperCase())
                .then()
                .statusCode(200);
        visitor.login(officer.username(), Visitor.PASSWORD, codes.get(3)).then().statusCode(401);
        visitor.login(officer.username(), Visitor.PASSWORD, codes.get(4)).then().statusCode(200);
    }

    @Test
    void guessingCodesLocksLikeGuessingPasswords() throws Exception {
        String secret = enrol();
        confirm(secret);
        for (int i = 0; i < 5; i++) {
            visitor.login(officer.username(), Visitor.PASSWORD, "00000" + i)
                    .then()
                    .statusCode(401);
        }
        visitor.login(officer.username(), Visitor.PASSWORD, code(secret, 1))
                .then()
                .statusCode(429);
    }

    @Test
    void theSeedLiesEncryptedInTheDatabase() {
        String secret = enrol();
        var kept = world.read("select otp_secret from credential where account_id = $1", Tuple.of(officer.account()))
                .iterator()
                .next();
        String plain = new String(new Base32().decode(secret), java.nio.charset.StandardCharsets.ISO_8859_1);
        String stored = new String(kept.getBuffer(0).getBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertEquals(false, stored.contains(plain));
    }

    @Test
    void aWrongFirstCodeConfirmsNothing() {
        officer.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("code", "123"))
                .post("/auth/otp/confirm")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:otp-not-begun"));
        enrol();
        officer.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("code", "000000"))
                .post("/auth/otp/confirm")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/code"));
        officer.asks()
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/auth/otp/confirm")
                .then()
                .statusCode(422);
        visitor.login(officer.username(), Visitor.PASSWORD).then().statusCode(200);
    }

    @Test
    void itIsRemovedWithACodeOnly() throws Exception {
        officer.asks().header("X-Khue-Otp", "000000").delete("/auth/otp").then().statusCode(409);
        String secret = enrol();
        confirm(secret);
        officer.asks().post("/auth/otp").then().statusCode(409).body("type", equalTo("urn:khue:problem:otp-enrolled"));
        officer.asks()
                .delete("/auth/otp")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:otp-required"));
        officer.asks().header("X-Khue-Otp", "000000").delete("/auth/otp").then().statusCode(401);
        officer.asks()
                .header("X-Khue-Otp", code(secret, 1))
                .delete("/auth/otp")
                .then()
                .statusCode(204);
        visitor.login(officer.username(), Visitor.PASSWORD).then().statusCode(200);
    }
}
