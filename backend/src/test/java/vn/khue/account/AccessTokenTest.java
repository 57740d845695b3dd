package vn.khue.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** Tokens that are signed with the key of this very Khuê, but say something wrong. */
@KhueTest
class AccessTokenTest {

    @Inject
    World world;

    @Inject
    KeyRing keys;

    private final Visitor visitor = Visitor.anywhere();
    private Person officer;
    private UUID session;

    @BeforeEach
    void logIn() {
        officer = world.administrator(world.corner().commune());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
        String token = visitor.login(officer.username(), Visitor.PASSWORD).path("accessToken");
        session = UUID.fromString(
                given().auth().oauth2(token).get("/api/v1/auth/sessions").path("items[0].id"));
    }

    @Test
    void aTokenOfALivingSessionIsLetIn() {
        tried(whole()).statusCode(200);
    }

    @Test
    void aTokenThatNamesNoSessionIsRefused() {
        tried(claims().subject(officer.account().toString())).statusCode(401);
        tried(whole().claim("sid", "")).statusCode(401);
        tried(whole().claim("sid", "no-session")).statusCode(401);
        tried(whole().claim("sid", 7)).statusCode(401);
    }

    @Test
    void aTokenThatNamesNoAccountIsRefused() {
        tried(claims().claim("sid", session.toString())).statusCode(401);
        tried(whole().subject("sogddt.admin")).statusCode(401);
    }

    @Test
    void aTokenOfAnotherAccountsSessionIsRefused() {
        Person other = world.administrator(world.corner().commune());
        tried(whole().subject(other.account().toString()))
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:session-ended"));
        tried(whole()).statusCode(200);
    }

    @Test
    void aTokenOfAnotherIssuerOrWhoseTimeIsOverIsRefused() {
        tried(whole().issuer("somebody")).statusCode(401);
        tried(whole().expiresAt(Instant.now().minusSeconds(120))).statusCode(401);
    }

    private JwtClaimsBuilder claims() {
        Instant now = Instant.now();
        return Jwt.issuer(AccessTokens.ISSUER).issuedAt(now).expiresAt(now.plus(Duration.ofMinutes(5)));
    }

    private JwtClaimsBuilder whole() {
        return claims().subject(officer.account().toString()).claim("sid", session.toString());
    }

    private ValidatableResponse tried(JwtClaimsBuilder claims) {
        SigningKey key = keys.signing();
        String token = claims.jws().keyId(key.id()).sign(key.signing());
        return given().auth().oauth2(token).get("/api/v1/units").then();
    }
}
