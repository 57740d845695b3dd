package vn.khue.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class UnitListTest {

    @Inject
    World world;

    @Test
    void aCommuneSeesItselfAndItsSchoolsOnly() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        officer.asks()
                .get("/units")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        containsInAnyOrder(
                                corner.commune().toString(),
                                corner.school().toString(),
                                corner.schoolBeside().toString()));
    }

    @Test
    void aSchoolSeesItselfOnly() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        head.asks()
                .get("/units")
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.school().toString()));
    }

    @Test
    void unitsWithoutAnAdministratorAreFoundByWhoSeesRights() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        world.administrator(corner.school());
        String asked = "/units?administrator=missing";
        officer.asks()
                .get(asked)
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.schoolBeside().toString()));
        officer.asks()
                .get(asked + "&parent=" + corner.commune())
                .then()
                .body("items.id", contains(corner.schoolBeside().toString()));
        Person viewer = world.person(corner.commune(), "Người Xem", Role.VIEWER, null);
        viewer.asks().get(asked).then().statusCode(200).body("items.size()", equalTo(0));
        viewer.asks().get(asked + "&parent=" + corner.commune()).then().body("items.size()", equalTo(0));
    }

    @Test
    void unitsWhoseAdministratorHasNotBeenInAreFound() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Person head = world.administrator(corner.school());
        String asked = "/units?kind=school&count=true&administrator=";
        officer.asks()
                .get(asked + "not-activated")
                .then()
                .body("items.id", contains(corner.school().toString()))
                .body("total", equalTo(1));
        officer.asks()
                .get(asked + "not-activated&asOf=" + LocalDate.now())
                .then()
                .body("items.id", contains(corner.school().toString()))
                .body("total", equalTo(1));
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, 'x', true)",
                Tuple.of(head.account()));
        officer.asks().get(asked + "not-activated").then().body("total", equalTo(1));
        world.write("update credential set one_time = false where account_id = $1", Tuple.of(head.account()));
        officer.asks().get(asked + "not-activated").then().body("total", equalTo(0));
        world.administrator(corner.schoolBeside());
        world.write("update credential set one_time = true where account_id = $1", Tuple.of(head.account()));
        String first = officer.asks()
                .get(asked + "not-activated&limit=1")
                .then()
                .body("items.size()", equalTo(1))
                .body("total", equalTo(2))
                .extract()
                .path("next");
        officer.asks()
                .get(asked + "not-activated&limit=1&cursor=" + first)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", equalTo(null));
        // Nobody has to keep a second factor here.
        officer.asks().get(asked + "second-factor").then().statusCode(200).body("total", equalTo(0));
        officer.asks()
                .get(asked + "asleep")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("query:administrator"));
    }

    @Test
    void aListSaysOfEachUnitWhatItsOwnPageSays() {
        Corner corner = world.corner();
        Person mixed = world.person(corner.commune(), "Nhiều Quyền", Role.VIEWER, null);
        world.grant(mixed, Role.ADMINISTRATOR, corner.school(), null, 0);
        world.grant(mixed, Role.ADMINISTRATOR, corner.otherCommune(), null, 2);
        List<Person> people = List.of(
                mixed,
                world.administrator(corner.department()),
                world.administrator(corner.commune()),
                world.administrator(corner.school()),
                world.person(corner.department(), "Người Giám Sát", Role.AUDITOR, null));
        for (Person person : people) {
            List<Map<String, Object>> listed = person.asks().get("/units").path("items");
            assertFalse(listed.isEmpty());
            for (Map<String, Object> unit : listed) {
                JsonPath alone = person.asks().get("/units/" + unit.get("id")).jsonPath();
                assertEquals(alone.<Object>get("can"), unit.get("can"));
                assertEquals(alone.<Object>get("cannot"), unit.get("cannot"));
            }
        }
    }

    @Test
    void whoHoldsNothingSeesNothing() {
        Corner corner = world.corner();
        world.person(corner.school(), "Không Quyền")
                .asks()
                .get("/units")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void withoutATokenNobodyEnters() {
        given().get("/api/v1/units").then().statusCode(401).body("type", equalTo("urn:khue:problem:unauthenticated"));
    }

    @Test
    void unknownParametersAreNamedTogetherWithTheKnownOnes() {
        Corner corner = world.corner();
        world.administrator(corner.commune())
                .asks()
                .get("/units?colour=red&size=3")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("query:colour", "query:size"))
                .body("errors[0].detail", containsString("parent"));
    }
}
