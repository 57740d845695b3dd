package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Where the operator wants minutes for every unit, those that were never invited are no way around them. */
@KhueTest
@TestProfile(EveryUnitByMinutesTest.Every.class)
class EveryUnitByMinutesTest extends DayScene {

    public static class Every implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("khue.minutes-for", "every");
        }
    }

    @Test
    void nobodyGivesAdministrationFromAboveByHand() {
        Person officer = world.person(corner.commune(), "Trần Văn Đầu Mối");
        give(department, officer, corner.commune())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("needs-minutes"));
        Map<String, Object> account = body(
                "fullName", "Trần Văn Đầu Mối",
                "unit", corner.commune().toString(),
                "grant", body("role", "administrator", "passes", 1, "reason", "không qua biên bản"));
        department
                .asks()
                .contentType("application/json")
                .body(account)
                .post("/accounts")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("needs-minutes"));
        give(department, officer, corner.commune(), "viewer", 0).then().statusCode(201);
    }

    @Test
    void nobodySucceedsByHand() {
        Person before = world.person(corner.commune(), "Người Trước");
        UUID parent = world.grant(
                world.person(corner.department(), "Cấp Trên"), Role.ADMINISTRATOR, corner.department(), null, 5);
        UUID grant = world.grant(before, Role.ADMINISTRATOR, corner.commune(), parent, 2);
        Person after = world.person(corner.commune(), "Người Sau");
        department
                .asks()
                .contentType("application/json")
                .body(Map.of("successor", after.account().toString()))
                .post("/grants/" + grant + "/revocation-preview")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:needs-minutes"));
        assertEquals(1, effective(before.account()));
    }

    @Test
    void signedMinutesAreTheWay() {
        Person officer = signed(invited(corner.commune()));
        assertEquals(1, effective(officer.account()));
        Person deputy = world.person(corner.commune(), "Cấp Phó");
        give(officer, deputy, corner.commune(), "administrator", 1).then().statusCode(201);
    }
}
