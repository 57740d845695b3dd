package vn.khue.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
@TestProfile(SecondFactorByRoleTest.ForAdministrators.class)
class SecondFactorByRoleTest {

    public static class ForAdministrators implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("khue.second-factor.roles", "administrator");
        }
    }

    @Inject
    World world;

    @Test
    void whoHoldsTheRoleMustEnrolFirstAndCannotRemoveIt() throws Exception {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
        Visitor.anywhere()
                .login(officer.username(), Visitor.PASSWORD)
                .then()
                .statusCode(200)
                .body("mustEnrolOtp", equalTo(true));
        officer.asks()
                .get("/units")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:khue:problem:otp-enrolment-required"));
        String secret = officer.asks().post("/auth/otp").path("secret");
        officer.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("code", OtpTest.code(secret, 0)))
                .post("/auth/otp/confirm")
                .then()
                .statusCode(200);
        officer.asks().get("/units").then().statusCode(200);
        officer.asks()
                .header("X-Khue-Otp", OtpTest.code(secret, 1))
                .delete("/auth/otp")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:otp-mandatory"));
    }

    @Test
    void unitsWhoseAdministratorLacksItAreFound() throws Exception {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Person head = world.administrator(corner.school());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
        Visitor.password(world, head, Visitor.PASSWORD, false);
        world.write(
                "update credential set otp_confirmed_at = now() where account_id = $1", Tuple.of(officer.account()));
        String asked = "/units?count=true&administrator=second-factor";
        officer.asks()
                .get(asked)
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.school().toString()))
                .body("total", equalTo(1));
        world.write("update credential set otp_confirmed_at = now() where account_id = $1", Tuple.of(head.account()));
        officer.asks().get(asked).then().body("total", equalTo(0));
    }

    @Test
    void othersNeedNone() {
        Corner corner = world.corner();
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        Visitor.password(world, viewer, Visitor.PASSWORD, false);
        Visitor.anywhere()
                .login(viewer.username(), Visitor.PASSWORD)
                .then()
                .statusCode(200)
                .body("mustEnrolOtp", equalTo(false));
        viewer.asks().get("/units").then().statusCode(200);
    }
}
