package vn.khue.record;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class RecordListTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private String classId;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
        classId = school.entered("classes", school.aClass("6A1"));
        school.entered("classes", school.aClass("6A2"));
        school.entered("classes", school.aClass("6A10"));
    }

    private void pupils(String... names) {
        for (String name : names) {
            school.entered("students", school.aPupil(name, "6A1"));
        }
    }

    private List<String> names(String path) {
        Response page = school.editor().asks().get(path);
        page.then().statusCode(200);
        return page.path("items.fullName");
    }

    @Test
    void pupilsSortByTheirGivenNamesInTheVietnameseAlphabet() {
        pupils("Trần Đào", "Lê Thị Ân", "Nguyễn Văn An", "Đào Ánh", "Phạm Dung", "Bùi An", "Lương Ngọc Anh", "Vũ Ăn");
        assertEquals(
                List.of(
                        "Bùi An",
                        "Nguyễn Văn An",
                        "Lương Ngọc Anh",
                        "Đào Ánh",
                        "Vũ Ăn",
                        "Lê Thị Ân",
                        "Phạm Dung",
                        "Trần Đào"),
                names("/students?class=" + classId));
    }

    @Test
    void classesSortByTheNumbersInTheirNames() {
        Response classes = school.editor().asks().get("/classes?unit=" + corner.school());
        classes.then().statusCode(200).body("items.name", equalTo(List.of("6A1", "6A2", "6A10")));
    }

    @Test
    void eachPupilIsSeenOnceByPagesOfOne() {
        pupils("Nguyễn An", "Lê An", "Trần Bình", "Đỗ Chi");
        for (String sort : List.of("name", "code")) {
            List<String> seen = paged(school.editor(), "/students?limit=1&sort=" + sort + "&unit=" + corner.school());
            assertEquals(4, seen.size());
            assertEquals(4, new HashSet<>(seen).size());
        }
    }

    @Test
    void aSearchNeedsNoDiacritics() {
        pupils("Nguyễn Văn Ẩn", "Nguyễn Văn Bình", "Đặng Thị Ẩn");
        assertEquals(List.of("Nguyễn Văn Ẩn"), names("/students?q=nguyen van an&unit=" + corner.school()));
        assertEquals(List.of("Đặng Thị Ẩn"), names("/students?q=dang an&class=" + classId));
        assertEquals(List.of(), names("/students?q=%25&unit=" + corner.school()));
        world.administrator(corner.department())
                .asks()
                .get("/students?q=nguyen van an&count=true&sort=code")
                .then()
                .statusCode(200)
                .body("items.fullName", equalTo(List.of("Nguyễn Văn Ẩn")))
                .body("total", equalTo(1));
    }

    @Test
    void aSearchOfTheWholeCityFindsTheSameByAnyPages() {
        pupils(
                "Nguyễn Văn An",
                "Trần Thị Yến",
                "Nguyễn Thị Hải Yến",
                "Lê Yên Bình",
                "Nguyễn Thị Ngọc Hải Yến",
                "Đỗ Yến");
        Person root = world.administrator(corner.department());
        Map<String, List<String>> found = Map.of(
                "yen",
                List.of("Lê Yên Bình", "Đỗ Yến", "Nguyễn Thị Hải Yến", "Nguyễn Thị Ngọc Hải Yến", "Trần Thị Yến"),
                "thi yen",
                List.of("Nguyễn Thị Hải Yến", "Nguyễn Thị Ngọc Hải Yến", "Trần Thị Yến"),
                "yen nguyen ngoc hai",
                List.of("Nguyễn Thị Ngọc Hải Yến"),
                "yen quynh",
                List.of());
        found.forEach((words, names) -> {
            for (int limit : List.of(1, 2, 5, 50)) {
                assertEquals(names, paged(root, "/students?q=" + words + "&limit=" + limit));
                assertEquals(
                        Set.copyOf(names),
                        Set.copyOf(paged(root, "/students?sort=code&q=" + words + "&limit=" + limit)));
                assertEquals(names, paged(root, "/students?state=draft&q=" + words + "&limit=" + limit));
                assertEquals(List.of(), paged(root, "/students?state=approved&q=" + words + "&limit=" + limit));
            }
        });
    }

    private static List<String> paged(Person asker, String path) {
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            Response page = asker.asks().get(path + "&cursor=" + cursor);
            page.then().statusCode(200);
            names.addAll(page.path("items.fullName"));
            cursor = page.path("next");
        } while (cursor != null);
        return names;
    }

    @Test
    void countsAreThoseOfTheFilter() {
        pupils("Nguyễn An", "Lê Bình");
        Person asker = school.editor();
        asker.asks()
                .get("/students?count=true&limit=1&unit=" + corner.school())
                .then()
                .body("total", equalTo(2))
                .body("items.size()", equalTo(1));
        asker.asks().get("/students?count=true&q=binh").then().body("total", equalTo(1));
        asker.asks().get("/students?count=true&class=" + classId).then().body("total", equalTo(2));
        asker.asks().get("/students?count=true&state=approved").then().body("total", equalTo(0));
        asker.asks().get("/students?count=true&schoolYear=2023-2024").then().body("total", equalTo(0));
    }

    @Test
    void everyLevelSeesItsOwnPartOnly() {
        pupils("Nguyễn An");
        for (Person above : List.of(world.administrator(corner.department()), world.administrator(corner.commune()))) {
            above.asks().get("/students").then().statusCode(200).body("items.fullName", equalTo(List.of("Nguyễn An")));
            above.asks()
                    .get("/students?unit=" + corner.otherCommune())
                    .then()
                    .statusCode(
                            above.asks().get("/units/" + corner.otherCommune()).statusCode() == 200 ? 200 : 400);
        }
        Person beside = world.administrator(corner.otherCommune());
        beside.asks().get("/students").then().statusCode(200).body("items.size()", equalTo(0));
        beside.asks().get("/students?class=" + classId).then().statusCode(200).body("items.size()", equalTo(0));
        beside.asks()
                .get("/students?unit=" + corner.school())
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("unit-unknown"));
    }

    @Test
    void whoMayNotReadPersonalFieldsSeesThatTheyAreMasked() {
        Map<String, Object> pupil = school.aPupil("Nguyễn An", "6A1");
        pupil.put("motherPhone", "0912345678");
        pupil.put("heightCm", 121.5);
        String id = school.entered("students", pupil);
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks()
                .get("/students/" + id)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Nguyễn An"))
                .body("motherPhone", nullValue())
                .body("heightCm", nullValue())
                .body("masked", hasItem("motherPhone"))
                .body("masked", hasItem("heightCm"))
                .body("cannot.edit", equalTo("not-allowed"));
        Person verifier = world.person(corner.school(), "Người Xác Minh", Role.VERIFIER, null);
        verifier.asks()
                .get("/students/" + id)
                .then()
                .body("motherPhone", equalTo("0912345678"))
                .body("heightCm", nullValue());
        school.editor()
                .asks()
                .get("/students/" + id)
                .then()
                .body("heightCm", equalTo(121.5f))
                .body("masked", equalTo(List.of()));
    }

    @Test
    void fieldsAreChosenAndUnknownOnesRefused() {
        pupils("Nguyễn An");
        Response page = school.editor().asks().get("/students?fields=id,fullName&unit=" + corner.school());
        page.then().statusCode(200);
        assertEquals(
                Set.of("id", "fullName"),
                page.<List<Map<String, Object>>>path("items").get(0).keySet());
        school.editor()
                .asks()
                .get("/students?fields=id,secret")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:fields"));
    }

    @Test
    void whatIsWrongWithTheParametersIsToldAtOnce() {
        school.editor()
                .asks()
                .get("/classes?limit=0&schoolYear=2026&state=done&sort=age&class=" + classId)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        everyItem(org.hamcrest.Matchers.in(List.of(
                                "query:limit", "query:schoolYear", "query:state", "query:sort", "query:class"))))
                .body("errors.size()", equalTo(5));
        school.editor().asks().get("/students?class=x").then().statusCode(400);
        school.editor().asks().get("/students?cursor=AAAA").then().statusCode(400);
        school.editor().asks().get("/teachers").then().statusCode(404);
    }

    @Test
    void recordsAreFoundByIdOrUniqueCode() {
        Response pupil = school.enter("students", school.aPupil("Nguyễn An", "6A1"));
        String id = pupil.path("id");
        school.editor()
                .asks()
                .get("/students/code:" + pupil.path("code"))
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
        school.editor()
                .asks()
                .get("/students/" + id + "?schoolYear=2026-2027")
                .then()
                .statusCode(200);
        school.editor()
                .asks()
                .get("/students/" + id + "?schoolYear=2025-2026")
                .then()
                .statusCode(404);
        school.editor()
                .asks()
                .header("If-None-Match", "\"v1\"")
                .get("/students/" + id)
                .then()
                .statusCode(304);
        for (String name : List.of("x", "code:", "code:%00", "code:6A1", classId, "%20")) {
            school.editor()
                    .asks()
                    .urlEncodingEnabled(false)
                    .get("/students/" + name)
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
        }
        world.administrator(corner.otherCommune())
                .asks()
                .get("/students/" + id)
                .then()
                .statusCode(404);
    }
}
