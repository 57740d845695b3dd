package vn.khue.unit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
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
                .body("items.id", containsInAnyOrder(
                        corner.commune().toString(), corner.school().toString(), corner.schoolBeside().toString()));
    }

    @Test
    void aSchoolSeesItselfOnly() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        head.asks().get("/units").then().statusCode(200).body("items.id", contains(corner.school().toString()));
    }

    @Test
    void whoHoldsNothingSeesNothing() {
        Corner corner = world.corner();
        world.person(corner.school(), "Không Quyền").asks().get("/units").then().statusCode(200).body("items.size()", equalTo(0));
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
