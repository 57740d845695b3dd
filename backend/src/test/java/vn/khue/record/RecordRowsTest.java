package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class RecordRowsTest {

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
    }

    private Map<String, Object> row(String name) {
        Map<String, Object> row = school.aPupil(name, "6A1");
        row.remove("school");
        return row;
    }

    private Response write(Person who, List<?> rows) {
        return who.asks()
                .contentType("application/json")
                .body(Map.of("school", corner.school().toString(), "rows", rows))
                .post("/students/rows");
    }

    @Test
    void aBodyOfWhichNothingCanBeReadIsRefusedWhole() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<String, Object> row = row("Nguyễn Văn An");
            for (int n = 0; n < 60; n++) {
                row.put("x" + n, 1);
            }
            rows.add(row);
        }
        write(school.editor(), rows)
                .then()
                .statusCode(400)
                .body("errors", hasSize(1_000))
                .body("errors[0].pointer", startsWith("/rows/0/x"))
                .body("errors[0].code", equalTo("unknown-field"));
        school.editor().asks().get("/students?count=true").then().body("total", equalTo(0));
    }

    @Test
    void aClassOfPupilsIsEnteredInOneActAndChangedInAnother() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(row("Nguyễn Văn " + (char) ('A' + i % 26) + (char) ('a' + i / 26)));
        }
        Response written = write(school.editor(), rows);
        written.then()
                .statusCode(200)
                .body("created", equalTo(40))
                .body("refused", equalTo(0))
                .body("items", hasSize(40))
                .body("items[7].code", matchesPattern("HS\\d{10}"))
                .body("items[7].version", equalTo(1))
                .body("items[7].state", equalTo("draft"));
        String seventh = written.path("items[7].id");
        school.editor().asks().get("/students/" + seventh).then().body("fullName", equalTo("Nguyễn Văn Ha"));
        List<Map<String, Object>> changes = List.of(
                Map.of("id", seventh, "version", 1, "homeTown", "Kiến An"),
                Map.of("id", written.path("items[8].id"), "version", 1, "fullName", "Nguyễn Văn Ia"),
                row("Trần Thị Mới"));
        write(school.editor(), changes)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("changed", "unchanged", "created"))
                .body("items[0].version", equalTo(2));
        school.editor().asks().get("/students/" + seventh + "/history").then().body("items", hasSize(2));
    }

    @Test
    void soundRowsAreWrittenAndTheOthersToldWithAllThatIsWrong() {
        Map<String, Object> wrong = row("Nguyễn Văn 1");
        wrong.put("gender", "07");
        wrong.put("classCode", "6Z9");
        wrong.put("heightCm", 300);
        wrong.put("unknown", "x");
        Map<String, Object> twin = row("Lê Thị Song");
        twin.put("nationalId", "031315" + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000)));
        write(school.editor(), List.of(wrong, twin, new HashMap<>(twin), "no object"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.outcome", contains("refused", "created", "refused", "refused"))
                .body("items[0].id", nullValue())
                .body(
                        "items[0].errors.pointer",
                        hasItems("/fullName", "/gender", "/classCode", "/heightCm", "/unknown"))
                .body("items[0].errors.find { it.pointer == '/gender' }.detail", containsString("“Gender”"))
                .body("items[2].errors.code", contains("person-known"))
                .body("items[3].errors.code", hasItems("not-a"));
        school.editor().asks().get("/students?count=true").then().body("total", equalTo(1));
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefusedWithTheVersionThatIsThere() {
        String id = school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
        write(school.editor(), List.of(Map.of("id", id, "version", 1, "homeTown", "Kiến An")))
                .then()
                .body("changed", equalTo(1));
        write(school.editor(), List.of(Map.of("id", id, "version", 1, "homeTown", "Đồ Sơn")))
                .then()
                .body("items[0].errors.code", contains("version-stale"))
                .body("items[0].version", equalTo(2));
        write(school.editor(), List.of(Map.of("id", id, "homeTown", "Đồ Sơn"), Map.of("id", id, "version", 2)))
                .then()
                .body("items[0].errors.pointer", contains("/version"))
                .body("items[1].errors.code", contains("value-repeated"));
    }

    @Test
    void warningsComeWithTheRow() {
        Map<String, Object> old = row("Nguyễn Thị An");
        old.put("dateOfBirth", "2005-03-02");
        write(school.editor(), List.of(old)).then().body("items[0].findings.rule", hasItems("unusual-age"));
    }

    @Test
    void aTryWritesNothing() {
        school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "school", corner.school().toString(), "dryRun", true, "rows", List.of(row("Nguyễn Thị An"))))
                .post("/students/rows")
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("items[0].id", nullValue());
        school.editor().asks().get("/students?count=true").then().body("total", equalTo(0));
    }

    @Test
    void nobodyWritesWhereHeHasNoRight() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        write(viewer, List.of(row("Nguyễn Thị An"))).then().statusCode(403);
        Person stranger = world.person(corner.otherSchool(), "Người Lạ", Role.EDITOR, null);
        write(stranger, List.of(row("Nguyễn Thị An"))).then().statusCode(oneOf(404, 422));
        School other =
                new School(corner.schoolBeside(), world.person(corner.schoolBeside(), "Trường Kia", Role.EDITOR, null));
        other.entered("classes", other.aClass("6B1"));
        String theirs = other.entered("students", other.aPupil("Học Sinh Khác", "6B1"));
        Person both = world.person(corner.commune(), "Người Phường", Role.EDITOR, null);
        write(school.editor(), List.of(Map.of("id", theirs, "version", 1, "homeTown", "x")))
                .then()
                .body("items[0].errors.code", contains("record-unknown"))
                .body("items[0].version", nullValue());
        write(both, List.of(Map.of("id", theirs, "version", 1, "homeTown", "x")))
                .then()
                .body("refused", equalTo(1));
    }

    @Test
    void aClosedYearIsToldForTheWhole() {
        world.person(corner.school(), "Quản Trị", Role.ADMINISTRATOR, null)
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "reason", "thử"))
                .post("/approval/close")
                .then()
                .statusCode(200);
        write(school.editor(), List.of(row("Nguyễn Thị An")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("closed"));
    }

    @Test
    void bodiesThatAreNoneAreAnswered() {
        for (String body : List.of(
                "[]",
                "null",
                "{}",
                "{\"rows\": 7}",
                "{\"rows\": []}",
                "{\"school\": 1, \"rows\": [[]]}",
                "{\"x\": 1}")) {
            school.editor()
                    .asks()
                    .contentType("application/json")
                    .body(body)
                    .post("/students/rows")
                    .then()
                    .statusCode(oneOf(400, 422))
                    .body("errors", notNullValue());
        }
        write(school.editor(), List.of(Map.of("id", "x", "version", "y"), Map.of("id", 7)))
                .then()
                .statusCode(200)
                .body("items[0].errors.pointer", hasItems("/id", "/version"));
    }
}
