package vn.khue.record;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.swagger.v3.oas.models.PathItem;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;
import vn.khue.testing.KhueTest;
import vn.khue.testing.School;
import vn.khue.testing.Visit;
import vn.khue.testing.World;

/** Every field of every type with values that it cannot have, in a change of a record whose version is the right one. */
@KhueTest
class NonsenseInRecordsTest {

    private static final List<String> VALUES = List.of(
            "null",
            "\"\"",
            "\"  \"",
            "0",
            "-1",
            "1.5",
            "true",
            "[]",
            "[null]",
            "[\"\"]",
            "{}",
            "\"x\"",
            "\"2026-02-30\"",
            "\"0001-01-01\"",
            "\"9999-12-31\"",
            "99999999999999999999",
            "1e400",
            "\"a\\u0000b\"",
            "\"%s\"".formatted("x".repeat(3_000)));

    @Inject
    World world;

    @Inject
    ObjectMapper json;

    @TestHTTPResource
    URI root;

    private School school;
    private String campus;

    @BeforeEach
    void makeSchool() {
        var corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        String place = school.entered("campuses", school.aPlace("Điểm trường chính"));
        campus = school.editor()
                .asks()
                .get("/campuses/" + place)
                .then()
                .extract()
                .path("code");
    }

    /** One record of each type, as small as its rules allow. */
    private Map<RecordType, String> records() {
        Map<RecordType, String> records = new LinkedHashMap<>();
        for (RecordType type : Dictionary.TYPES) {
            records.put(
                    type,
                    switch (type.code()) {
                        case "student" -> school.entered(type.path(), school.aPupil("Nguyễn Thị An", "6A1"));
                        case "staff" -> school.entered(type.path(), school.aTeacher("Trần Văn Bình"));
                        case "class" -> school.entered(type.path(), school.aClass("6A2"));
                        case "campus" -> school.entered(type.path(), beside());
                        case "school" -> school.entered(type.path(), school.itself("Trường THCS Thử"));
                        case "facility" -> school.entered(type.path(), school.aRoom(campus));
                        default -> school.entered(type.path(), school.aDevice("Máy chiếu"));
                    });
        }
        return records;
    }

    private Map<String, Object> beside() {
        Map<String, Object> place = school.aPlace("Điểm trường lẻ");
        place.put("isMain", false);
        return place;
    }

    @Test
    void nonsenseInAnyFieldIsRefusedAtTheField() throws JsonProcessingException {
        int refused = 0;
        for (Map.Entry<RecordType, String> one : records().entrySet()) {
            int version = 1;
            for (RecordField field : one.getKey().fields()) {
                // One person may not ask as often as this test does.
                Visit who = new Visit(
                        root,
                        world.person(school.unit(), "Người Nhập", Role.EDITOR, null)
                                .token());
                for (String value : VALUES) {
                    Visit.Answer answer = who.send(
                            PathItem.HttpMethod.PATCH,
                            "/api/v1/" + one.getKey().path() + "/" + one.getValue(),
                            "{\"%s\": %s}".formatted(field.name(), value),
                            "If-Match",
                            "\"v" + version + "\"");
                    String what = one.getKey().code() + "." + field.name() + " = " + value + ": " + answer.body();
                    assertTrue(List.of(200, 400, 422).contains(answer.status()), what);
                    JsonNode body = json.readTree(answer.body());
                    if (answer.status() == 200) {
                        version = body.get("version").intValue();
                    } else {
                        refused++;
                        assertTrue(body.get("errors").size() > 0, what);
                    }
                }
            }
        }
        assertTrue(refused > 2_000, "so many were refused: " + refused);
    }

    @Test
    void nonsenseInOneRowLeavesTheOthers() throws JsonProcessingException {
        String pupil = school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
        ObjectNode rows = json.createObjectNode().put("school", school.unit().toString());
        for (String value : List.of("null", "\"\"", "0", "[]", "\"2026-01-01\"", "{}")) {
            ((ObjectNode) rows.withArray("rows").addObject().put("id", pupil).put("version", 1))
                    .set("status", json.readTree(value));
        }
        Map<String, Object> good = school.aPupil("Lê Văn Tốt", "6A1");
        good.remove("school");
        rows.withArray("rows").add(json.valueToTree(good));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(rows.toString())
                .post("/students/rows")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
    }
}
