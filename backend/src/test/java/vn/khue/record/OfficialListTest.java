package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Lists of records as they were approved last, while edits of some are under way. */
@KhueTest
class OfficialListTest {

    @Inject
    World world;

    private Corner corner;
    private School school;
    private Person approver;
    private String classId;

    @BeforeEach
    void makePupils() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        classId = school.entered("classes", school.aClass("6A1"));
        Map<String, Object> body = school.aPupil("Nguyễn An", "6A1");
        body.put("phone", "0912345678");
        String edited = school.entered("students", body);
        approved("students", edited);
        approved("students", school.entered("students", school.aPupil("Ngô Bình", "6A1")));
        school.entered("students", school.aPupil("Trần Chi", "6A1"));
        school.editor()
                .changes(
                        "/students/" + edited,
                        3,
                        Map.of("fullName", "Nguyễn Ân", "phone", "0987654321", "gender", "01"))
                .then()
                .statusCode(200);
    }

    private void approved(String path, String id) {
        String address = "/" + path + "/" + id;
        school.editor().steps(address + "/submit", 1).then().statusCode(200);
        approver.steps(address + "/approve", 2).then().statusCode(200);
    }

    private String official(String more) {
        return "/students?official=true&unit=" + corner.school() + more;
    }

    @Test
    void whatWasApprovedStandsThereByEachWayToAList() {
        Person department = world.administrator(corner.department());
        for (Person who : List.of(school.editor(), approver, department)) {
            for (String way : List.of("", "&class=" + classId, "&q=n", "&sort=code", "&gender=01&gender=02")) {
                who.asks()
                        .get(official(way + "&count=true"))
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(2))
                        .body("items.fullName", containsInAnyOrder("Nguyễn An", "Ngô Bình"))
                        .body("items.state", contains("approved", "approved"))
                        .body("items.version", contains(3, 3));
            }
            who.asks()
                    .get(official("&state=draft"))
                    .then()
                    .body("items.fullName", contains("Nguyễn An"))
                    .body("items[0].gender", equalTo("02"));
            int found = 0;
            for (String code : List.of("open", "confirmed", "none")) {
                found += who.asks()
                        .get(official("&findings=" + code + "&count=true"))
                        .<Integer>path("total");
            }
            assertEquals(2, found);
            // What narrows goes by the record as it is.
            who.asks().get(official("&gender=01")).then().body("items.fullName", contains("Nguyễn An"));
            who.asks().get(official("&state=draft&count=true&limit=1")).then().body("total", equalTo(1));
        }
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfTheList() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Response page = school.editor().asks().get(official("&limit=1" + cursor));
            page.then().statusCode(200).body("items", hasSize(1));
            seen.addAll(page.<List<String>>path("items.fullName"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertEquals(List.of("Nguyễn An", "Ngô Bình"), seen);
    }

    @Test
    void nobodyReadsMoreOfItThanOfTheRecord() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        viewer.asks()
                .get(official("&state=draft"))
                .then()
                .statusCode(200)
                .body("items[0].fullName", equalTo("Nguyễn An"))
                .body("items[0].phone", nullValue());
        school.editor().asks().get(official("&state=draft")).then().body("items[0].phone", equalTo("0912345678"));
        world.administrator(corner.schoolBeside())
                .asks()
                .get("/students?official=true&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        school.editor()
                .asks()
                .get(official("&state=draft&fields=id,fullName,officialVersion"))
                .then()
                .body("items[0].keySet()", containsInAnyOrder("id", "fullName", "officialVersion"))
                .body("items[0].officialVersion", equalTo(3));
    }

    @Test
    void somethingElseThanYesOrNoIsRefusedWithAllThatIsWrong() {
        school.editor()
                .asks()
                .get("/students?official=1&findings=some")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("query:official", "query:findings"));
    }

    @Test
    void eachKindOfFieldComesBackAsItWas() {
        Map<String, Object> pupil = school.aPupil("Phạm Giang", "6A1");
        pupil.putAll(Map.of("heightCm", 142.5, "weightKg", 38, "nationalId", "031315123456"));
        Map<String, Object> profile = school.itself("Trường Thử");
        profile.putAll(
                Map.of("latitude", 20.844912, "siteAreaM2", 12_345_678, "foundedOn", "1976-09-01", "gridPower", true));
        String campus = school.entered("campuses", school.aPlace("Điểm chính"));
        String place = school.editor().asks().get("/campuses/" + campus).path("code");
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        bodies.put("students", pupil);
        bodies.put("staff", school.aTeacher("Vũ Văn Thầy"));
        bodies.put("facilities", school.aRoom(place));
        bodies.put("equipment", school.aDevice("Máy chiếu"));
        bodies.put("schools", profile);
        Map<String, Map<String, Object>> changes = Map.of(
                "students", Map.of("heightCm", 150.25, "dateOfBirth", "2015-03-03", "homeTown", "Hải Phòng"),
                "staff", Map.of("salaryCoefficient", 3, "joinedSchoolOn", "2016-09-01", "ethnicity", "01"),
                "facilities", Map.of("quantity", 4, "areaM2", 12.5),
                "equipment", Map.of("quantity", 9, "name", "Máy chiếu mới", "unit", "bộ"),
                "schools",
                        Map.of(
                                "latitude",
                                20.9,
                                "levels",
                                List.of("01", "02"),
                                "gridPower",
                                false,
                                "foundedOn",
                                "1980-01-31"));
        bodies.forEach((path, body) -> {
            String id = school.entered(path, body);
            approved(path, id);
            Map<String, Object> before =
                    said(school.editor().asks().get("/" + path + "/" + id).path(""));
            school.editor()
                    .changes("/" + path + "/" + id, 3, changes.get(path))
                    .then()
                    .statusCode(200);
            List<Map<String, Object>> items =
                    school.editor().asks().get("/" + path + "?official=true").path("items");
            assertEquals(
                    before,
                    said(items.stream()
                            .filter(one -> id.equals(one.get("id")))
                            .findFirst()
                            .orElseThrow()));
            assertEquals(
                    before,
                    said(school.editor()
                            .asks()
                            .get("/" + path + "/" + id + "/official")
                            .path("")));
        });
    }

    /** Without what is said of the present record. */
    private static Map<String, Object> said(Map<String, Object> record) {
        Map<String, Object> said = new LinkedHashMap<>(record);
        List.of("can", "cannot", "findings").forEach(said::remove);
        return said;
    }
}
