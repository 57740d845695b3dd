package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.KnownPeople;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** Numbers of people who are somewhere in the city are not found out by trying them all. */
@KhueTest
class ToldOfManyTest {

    @Inject
    World world;

    @Inject
    KnownPeople known;

    private Corner corner;
    private School school;
    private Person editor;
    private String number;

    @BeforeEach
    void somebodyIsAtAnotherSchool() {
        Corner other = world.corner();
        School theirs = new School(other.school(), world.person(other.school(), "Người Nhập", Role.EDITOR, null));
        theirs.entered("classes", theirs.aClass("6A1"));
        number = "031215" + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000));
        Map<String, Object> pupil = theirs.aPupil("Trần Văn Một", "6A1");
        pupil.put("nationalId", number);
        theirs.entered("students", pupil);
        corner = world.corner();
        editor = world.person(corner.school(), "Người Dò", Role.EDITOR, null);
        school = new School(corner.school(), editor);
        school.entered("classes", school.aClass("6A1"));
    }

    /** All but so many of those of whom one account may be told. */
    private void toldOfAllBut(int few) {
        toldOf(3_000 - few);
    }

    private void toldOf(int many) {
        known.told(
                editor.account(),
                corner.school(),
                IntStream.range(0, many).mapToObj("%012d"::formatted).toList());
    }

    private Map<String, Object> aPupilWith(String value) {
        Map<String, Object> pupil = school.aPupil("Trần Văn Hai", "6A1");
        pupil.put("nationalId", value);
        return pupil;
    }

    private Response trial() {
        Map<String, Object> row = aPupilWith(number);
        row.remove("school");
        return editor.asks()
                .contentType("application/json")
                .body(Map.of("school", corner.school().toString(), "rows", List.of(row), "dryRun", true))
                .post("/students/rows");
    }

    private static void sentAway(Response answer) {
        answer.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:khue:problem:too-many-known"))
                .body("detail", containsString("transfer"));
    }

    @Test
    void trialsCount() {
        toldOfAllBut(1);
        trial().then().statusCode(200).body("items[0].errors.code", contains("person-known"));
        sentAway(trial());
        sentAway(school.enter("students", aPupilWith("031215999999")));
    }

    @Test
    void enteringCounts() {
        toldOfAllBut(1);
        school.enter("students", aPupilWith(number)).then().statusCode(422);
        sentAway(trial());
    }

    @Test
    void changingCounts() {
        String id = school.entered("students", school.aPupil("Trần Văn Ba", "6A1"));
        toldOfAllBut(1);
        change(id).then().statusCode(422).body("errors.code", contains("person-known"));
        sentAway(change(id));
    }

    private Response change(String id) {
        return editor.asks()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(Map.of("nationalId", number))
                .patch("/students/" + id);
    }

    @Test
    void whoWasToldOfManyByOneListDoesNotWaitForDays() {
        toldOf(5_000);
        int seconds = Integer.parseInt(trial().header("Retry-After"));
        assertTrue(seconds > 60 && seconds <= 31 * 60, "seconds: " + seconds);
    }

    @Test
    void savingTheSameAgainDoesNot() {
        toldOfAllBut(2);
        for (int again = 0; again < 5; again++) {
            trial().then().statusCode(200);
        }
    }

    @Test
    void whatTellsOfNobodyIsNotHindered() {
        toldOfAllBut(0);
        school.entered("facilities", school.aRoom(place()));
    }

    private String place() {
        String id = school.entered("campuses", school.aPlace("Điểm trường chính"));
        return editor.asks().get("/campuses/" + id).path("code");
    }
}
