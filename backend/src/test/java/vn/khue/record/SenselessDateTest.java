package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** Days and years that can never be right are refused, and those that are only strange are warned of. */
@KhueTest
class SenselessDateTest {

    @Inject
    World world;

    private School school;

    @BeforeEach
    void makeSchool() {
        Corner corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
    }

    private Map<String, Object> pupil() {
        return school.aPupil("Ngày " + UUID.randomUUID().toString().replaceAll("[^a-f]", ""), "6A1");
    }

    @Test
    void whatCanNeverBeRightIsRefusedAllAtOnce() {
        Map<String, Object> body = pupil();
        body.put("enrolledOn", "1990-09-05");
        body.put("statusDate", "1950-01-01");
        body.put("fatherBirthYear", 2199);
        body.put("motherBirthYear", 2015);
        school.enter("students", body)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/enrolledOn", "/statusDate", "/fatherBirthYear", "/motherBirthYear"));
        body = pupil();
        body.put("enrolledOn", "2199-09-05");
        school.enter("students", body).then().statusCode(422).body("errors.pointer", contains("/enrolledOn"));
    }

    @Test
    void whatIsOnlyStrangeIsWarnedOf() {
        Map<String, Object> body = pupil();
        body.put("statusDate", "2026-09-01");
        body.put("motherBirthYear", 2004);
        body.put("fatherBirthYear", 1940);
        school.enter("students", body)
                .then()
                .statusCode(201)
                .body("findings.rule", containsInAnyOrder("status-before-enrolment", "mother-age", "father-age"))
                .body("findings.find { it.rule == 'mother-age' }.params.years", equalTo(11));
    }

    @Test
    void aClassIsNotCombinedWithItself() {
        String id = school.entered("classes", school.aClass("6A2"));
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("isCombined", true, "combinedWithCode", "6A2"))
                .patch("/classes/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("combined-with-itself"));
    }
}
