package vn.khue.handover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** Whoever receives administration by signed minutes enrols a second factor where the role demands one. */
@KhueTest
@TestProfile(SecondFactorAfterHandoverTest.ForAdministrators.class)
class SecondFactorAfterHandoverTest extends DayScene {

    private static final String CHOSEN = "cây đa đầu làng cũ";

    public static class ForAdministrators implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("khue.second-factor.roles", "administrator");
        }
    }

    private static RequestSpecification asking(Response login) {
        return given().auth()
                .oauth2(login.path("accessToken"))
                .header("Accept-Language", "en")
                .basePath("/api/v1")
                .contentType("application/json");
    }

    @Test
    void theOfficerChangesThePasswordOfTheSlipAndIsToldToEnrol() throws Exception {
        // Who hands over has a second factor already.
        world.write(
                "insert into credential (account_id, password_hash, one_time, otp_secret, otp_confirmed_at) "
                        + "values ($1, 'x', false, '\\x00', now())",
                Tuple.of(department.account()));
        String dossier = invited(corner.commune());
        complete(dossier);
        String password = slipPassword(dossier);
        String username = show(department, dossier).path("account.username");
        sign(department, dossier).then().statusCode(200);
        Response first = login(username, password);
        first.then().statusCode(200).body("mustChangePassword", equalTo(true)).body("mustEnrolOtp", equalTo(true));
        asking(first)
                .get("/units")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:khue:problem:password-change-required"));
        asking(first)
                .body(Map.of("current", password, "new", CHOSEN))
                .post("/auth/password")
                .then()
                .statusCode(204);
        for (String path : new String[] {"/units", "/handover/mine"}) {
            asking(first)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:khue:problem:otp-enrolment-required"));
        }
        login(username, CHOSEN)
                .then()
                .statusCode(200)
                .body("mustChangePassword", equalTo(false))
                .body("mustEnrolOtp", equalTo(true));
        asking(first).post("/auth/otp").then().statusCode(200).body("secret", notNullValue());
        assertEquals(1, effective(UUID.fromString(show(department, dossier).path("account.id"))));
    }
}
