package vn.khue.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

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
class AccountAuthorityTest {

    private static final List<String> VERBS = List.of("lock", "reset-password", "end");

    @Inject
    World world;

    private Corner corner;
    private Person department;
    private Person commune;
    private Person school;
    private UUID departmentGrant;
    private UUID communeGrant;

    @BeforeEach
    void handDown() {
        corner = world.corner();
        department = world.person(corner.department(), "Sở");
        commune = world.person(corner.commune(), "Phường");
        school = world.person(corner.school(), "Trường");
        departmentGrant = world.grant(department, Role.ADMINISTRATOR, corner.department(), null, 10);
        communeGrant = world.grant(commune, Role.ADMINISTRATOR, corner.commune(), departmentGrant, 5);
        world.grant(school, Role.ADMINISTRATOR, corner.school(), communeGrant, 0);
    }

    private static Response act(Person person, Person target, String verb) {
        return person.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(Map.of("reason", "thử"))
                .post("/accounts/" + target.account() + "/" + verb);
    }

    @Test
    void whoeverStandsAboveMayReset() {
        act(commune, school, "reset-password").then().statusCode(200);
        act(department, commune, "reset-password").then().statusCode(200);
    }

    @Test
    void nobodyTouchesTheirOwnAccount() {
        for (String verb : VERBS) {
            act(commune, commune, verb).then().statusCode(403).body("errors[0].code", equalTo("own-account"));
        }
        commune.asks()
                .get("/accounts/" + commune.account())
                .then()
                .body("can", hasItem("edit"))
                .body("cannot.lock", equalTo("own-account"))
                .body("cannot.end", equalTo("own-account"));
    }

    @Test
    void theNeighbourAndTheUnitAboveAreInvisible() {
        Person beside = world.person(corner.schoolBeside(), "Trường Bên");
        for (String verb : VERBS) {
            act(school, beside, verb).then().statusCode(404);
            act(school, commune, verb).then().statusCode(404);
        }
        school.asks().get("/accounts/" + beside.account()).then().statusCode(404);
        school.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body("{}")
                .patch("/accounts/" + beside.account())
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyTouchesThoseFromWhomTheirRightsDescend() {
        Person deputy = world.person(corner.commune(), "Phó");
        world.grant(deputy, Role.ADMINISTRATOR, corner.commune(), communeGrant, 0);
        for (String verb : VERBS) {
            act(deputy, commune, verb).then().statusCode(403).body("errors[0].code", equalTo("above-you"));
        }
        act(commune, deputy, "reset-password").then().statusCode(200);
    }

    @Test
    void twoOfOneUnitWithoutACommonChainMayHelpEachOther() {
        Person second = world.person(corner.commune(), "Người Thứ Hai");
        world.grant(second, Role.ADMINISTRATOR, corner.commune(), departmentGrant, 5);
        act(commune, second, "reset-password").then().statusCode(200);
    }

    @Test
    void rightsAreGivenByWhoeverHasSomeWhereverThatIs() {
        // Sees the accounts of one commune, administers the other one.
        Person auditor = world.person(corner.commune(), "Kiểm Tra");
        world.grant(auditor, Role.AUDITOR, corner.commune(), departmentGrant, 0);
        auditor.asks()
                .get("/accounts/" + school.account())
                .then()
                .body("cannot.give-rights", equalTo("nothing-to-pass-on"));
        world.grant(auditor, Role.ADMINISTRATOR, corner.otherCommune(), departmentGrant, 1);
        auditor.asks().get("/accounts/" + school.account()).then().body("can", hasItem("give-rights"));
        give(auditor, school, corner.otherSchool()).then().statusCode(201);
    }

    @Test
    void whoMayNotPassOnIsToldSoBeforeTrying() {
        Person teacher = world.person(corner.school(), "Giáo Viên");
        school.asks()
                .get("/accounts/" + teacher.account())
                .then()
                .body("cannot.give-rights", equalTo("nothing-to-pass-on"));
        school.asks().get("/units/" + corner.school()).then().body("cannot.give-rights", equalTo("nothing-to-pass-on"));
        give(school, teacher, corner.school()).then().statusCode(422);
        commune.asks().get("/accounts/" + teacher.account()).then().body("can", hasItem("give-rights"));
        commune.asks().get("/units/" + corner.school()).then().body("can", hasItem("give-rights"));
        commune.asks().get("/accounts/" + commune.account()).then().body("cannot.give-rights", equalTo("own-account"));
    }

    private static Response give(Person giver, Person receiver, UUID unit) {
        return giver.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("account", receiver.account(), "unit", unit, "role", "viewer", "reason", "thử"))
                .post("/grants");
    }

    @Test
    void aResetIsNoWayToMoreRights() {
        Person inspector = world.person(corner.school(), "Thanh Tra");
        world.grant(inspector, Role.AUDITOR, corner.department(), departmentGrant, 0);
        for (String verb : VERBS) {
            act(commune, inspector, verb).then().statusCode(403).body("errors[0].code", equalTo("holds-more"));
        }
        act(department, inspector, "reset-password").then().statusCode(200);
    }

    @Test
    void rightsOverSomeRecordsDoNotReachWhoHoldsThemOverAll() {
        Person partly = world.person(corner.commune(), "Một Phần");
        UUID grant = world.grant(partly, Role.ADMINISTRATOR, corner.commune(), departmentGrant, 0);
        world.write("update access_grant set record_types = '{student}', version = 2 where id = $1", Tuple.of(grant));
        act(partly, school, "reset-password").then().statusCode(403).body("errors[0].code", equalTo("holds-more"));
    }

    @Test
    void whoOnlySeesMayChangeNothingAndIsToldWhy() {
        Person auditor = world.person(corner.commune(), "Kiểm Tra", Role.AUDITOR, departmentGrant);
        auditor.asks()
                .get("/accounts/" + school.account())
                .then()
                .statusCode(200)
                .body("can.size()", equalTo(0))
                .body("cannot.lock", equalTo("not-allowed"));
        act(auditor, school, "lock").then().statusCode(403).body("errors.code", hasItems("lacks-permission"));
    }

    @Test
    void anEndedChainAdministersNobody() {
        world.write(
                "update access_grant set revoked_at = now(), revoked_by = $2, revoke_reason = 'x', version = 2 where id = $1",
                Tuple.of(departmentGrant, department.account()));
        act(commune, school, "lock").then().statusCode(404);
    }
}
