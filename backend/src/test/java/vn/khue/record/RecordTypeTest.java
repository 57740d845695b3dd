package vn.khue.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** What record types are in the database and in the API. */
@KhueTest
class RecordTypeTest {

    @Inject
    World world;

    @Test
    void noTypeLacksAnything() {
        for (RecordType type : Dictionary.TYPES) {
            assertEquals(List.of(), MissingOfType.of(world, type), type.code());
        }
    }

    @Test
    void everyTypeHasItsPath() {
        Set<String> paths = Set.of(Dictionary.PATHS.split("\\|"));
        Set<String> wanted = new HashSet<>();
        Dictionary.TYPES.forEach(type -> wanted.add(type.path()));
        assertEquals(wanted, paths);
    }

    @Test
    void everybodyLoggedInReadsWhatTypesAre() {
        Person anybody = world.administrator(world.corner().school());
        anybody.asks()
                .get("/record-types")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        equalTo(Dictionary.TYPES.stream().map(RecordType::code).toList()));
        anybody.asks()
                .get("/record-types/student")
                .then()
                .statusCode(200)
                .body("path", equalTo("students"))
                .body("label.vi", equalTo("Học sinh"))
                .body("sections.code", hasItem("family"))
                .body("sections.fields.flatten().find { it.name == 'gender' }.codeList", equalTo("gender"))
                .body("sections.fields.flatten().find { it.name == 'heightCm' }.privacy", equalTo("sensitive"));
        anybody.asks().get("/record-types/teacher").then().statusCode(404);
        given().get("/api/v1/record-types").then().statusCode(401);
    }
}
