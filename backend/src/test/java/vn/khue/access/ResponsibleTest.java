package vn.khue.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class ResponsibleTest {

    @Inject
    World world;

    private static String at(UUID unit) {
        return "/units/" + unit + "/responsible";
    }

    @Test
    void whoeverSeesTheUnitReadsTheNameOfWhoAnswersForIt() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        Person editor = world.person(corner.school(), "Người Đọc", Role.EDITOR, null);
        Person officer = world.person(corner.commune(), "Người Đọc", Role.APPROVER, null);
        for (Person reader : new Person[] {head, editor, officer}) {
            reader.asks()
                    .get(at(corner.school()))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(1))
                    .body("items.id", contains(head.account().toString()))
                    .body(
                            "items[0].keySet()",
                            containsInAnyOrder("id", "fullName", "position", "unit", "from", "until"));
        }
    }

    @Test
    void nobodyAnswersForAUnitWhoseRightIsGivenAboveItOrGone() {
        Corner corner = world.corner();
        world.administrator(corner.commune());
        Person editor = world.person(corner.school(), "Người Đọc", Role.EDITOR, null);
        editor.asks()
                .get(at(corner.school()))
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
    }

    @Test
    void aStrangerDoesNotHearOfTheUnit() {
        Corner corner = world.corner();
        world.administrator(corner.school());
        Person stranger = world.person(corner.otherSchool(), "Người Đọc", Role.EDITOR, null);
        stranger.asks().get(at(corner.school())).then().statusCode(404);
        stranger.asks().get("/units/code:khong-co/responsible").then().statusCode(404);
    }
}
