package vn.khue.home;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class MeTest {

    @Inject
    World world;

    @Test
    void meIsWhatIHoldAndWhatItAllows() {
        Corner corner = world.corner();
        Person head = world.person(corner.school(), "Nguyễn Thị Hiệu Trưởng", Role.EDITOR, null);
        head.asks()
                .get("/me")
                .then()
                .statusCode(200)
                .body("account.username", equalTo(head.username()))
                .body("account.unit.id", equalTo(corner.school().toString()))
                .body("mustChangePassword", equalTo(false))
                .body("mustEnrolOtp", equalTo(false))
                .body("grants.role", contains("editor"))
                .body("grants[0].state", equalTo("effective"))
                .body("grants[0].recordTypes", equalTo(null))
                .body("grants[0].cannot.revoke", equalTo("own-grant"))
                .body("units.id", contains(corner.school().toString()))
                .body("units[0].permissions", hasItems("record.edit", "import.run"))
                .body("can", hasItem("record.edit"))
                .body("can", not(hasItem("grant.give")));
    }

    @Test
    void withoutRightsThereIsNothingToDo() {
        Corner corner = world.corner();
        world.person(corner.school(), "Không Quyền")
                .asks()
                .get("/me")
                .then()
                .statusCode(200)
                .body("grants", empty())
                .body("units", empty())
                .body("can", empty());
    }

    @Test
    void aOneTimePasswordIsToldBeforeAnythingElseIsPossible() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, 'none', true)",
                Tuple.of(head.account()));
        head.asks().get("/me").then().statusCode(200).body("mustChangePassword", equalTo(true));
        head.asks().get("/access/roles").then().statusCode(403);
    }

    @Test
    void theTableOfRolesSpeaksTheLanguageOfTheReader() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        head.asks()
                .get("/access/roles")
                .then()
                .statusCode(200)
                .body("roles", hasSize(Role.values().length))
                .body("roles.find { it.code == 'viewer' }.name", equalTo("Viewer"))
                .body(
                        "roles.find { it.code == 'viewer' }.permissions",
                        contains("unit.view", "record.read", "report.view"))
                .body("roles.find { it.code == 'viewer' }.passable", equalTo(false))
                .body("roles.find { it.code == 'administrator' }.passable", equalTo(true))
                .body("recordTypes.code", hasItems("student", "equipment"));
        given().auth()
                .oauth2(head.token())
                .get("/api/v1/access/roles")
                .then()
                .body("permissions.find { it.code == 'grant.give' }.name", equalTo("Trao quyền"));
    }
}
