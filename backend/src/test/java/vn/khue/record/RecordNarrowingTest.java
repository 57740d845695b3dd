package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
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

/** Lists narrowed by codes of their fields, and lists from their end, by each way that leads to a list. */
@KhueTest
class RecordNarrowingTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String classId;

    @BeforeEach
    void makePupils() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        classId = school.entered("classes", school.aClass("6A1"));
        boolean girl = true;
        for (String name : List.of("Nguyễn An", "Lê Bình", "Trần Chi", "Đỗ Dung")) {
            Map<String, Object> pupil = school.aPupil(name, "6A1");
            pupil.put("gender", girl ? "02" : "01");
            school.entered("students", pupil);
            girl = !girl;
        }
    }

    private static List<String> names(Person who, String path) {
        Response page = who.asks().get(path);
        page.then().statusCode(200);
        return page.path("items.fullName");
    }

    @Test
    void eachWayToAListKnowsThem() {
        Person department = world.administrator(corner.department());
        for (Person who : List.of(school.editor(), department)) {
            for (String way : List.of(
                    "?", "?class=" + classId + "&", "?q=n&", "?findings=none&", "?q=n&findings=none&sort=code&")) {
                String address = "/students" + way + "unit=" + corner.school();
                List<String> girls = names(who, address + "&gender=02");
                List<String> all = names(who, address);
                assertEquals(
                        all.stream()
                                .filter(List.of("Nguyễn An", "Trần Chi")::contains)
                                .toList(),
                        girls,
                        way);
                assertEquals(all, names(who, address + "&gender=01&gender=02&status=01"), way);
                assertEquals(List.of(), names(who, address + "&status=03"), way);
                who.asks().get(address + "&gender=02&count=true&limit=1").then().body("total", equalTo(girls.size()));
            }
        }
    }

    @Test
    void aListIsReadFromItsEndToo() {
        Person department = world.administrator(corner.department());
        for (Person who : List.of(school.editor(), department)) {
            for (String way : List.of("?", "?class=" + classId + "&", "?q=n&", "?gender=01&gender=02&")) {
                for (String sort : List.of("name", "code")) {
                    String address = "/students" + way + "unit=" + corner.school() + "&limit=1&sort=";
                    List<String> up = pages(who, address + sort);
                    List<String> down = pages(who, address + "-" + sort);
                    List<String> turned = new ArrayList<>(up);
                    java.util.Collections.reverse(turned);
                    assertEquals(turned, down, way + sort);
                }
            }
        }
    }

    private static List<String> pages(Person who, String address) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = who.asks().get(address + (cursor == null ? "" : "&cursor=" + cursor));
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.fullName"));
            cursor = page.path("next");
        } while (cursor != null);
        return seen;
    }

    @Test
    void aCursorOfOneDirectionIsNoneOfTheOther() {
        String next = school.editor().asks().get("/students?limit=1").path("next");
        school.editor()
                .asks()
                .get("/students?limit=1&sort=-name&cursor=" + next)
                .then()
                .statusCode(400);
    }

    @Test
    void manyAreMovedOnByTheSameFilter() {
        String job = school.editor()
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "action",
                        "submit",
                        "filter",
                        Map.of("unit", corner.school().toString(), "gender", List.of("02"))))
                .post("/students/actions")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        long end = System.nanoTime() + 30_000_000_000L;
        Response seen;
        do {
            seen = school.editor().asks().get("/jobs/" + job);
        } while (!"done".equals(seen.path("state")) && System.nanoTime() < end);
        assertEquals(List.of("Nguyễn An", "Trần Chi"), names(school.editor(), "/students?state=submitted"));
    }

    @Test
    void whatATypeHasNotOrNoCodeCanBeIsRefused() {
        school.editor()
                .asks()
                .get("/classes?gender=02&status=01")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("query:status", "query:gender"));
        school.editor().asks().get("/students?gender=%00").then().statusCode(400);
        school.editor()
                .asks()
                .get("/students?gender=x'y")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("wrong-form"));
    }
}
