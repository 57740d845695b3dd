package vn.khue.testing;

import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies of records that keep all rules, for a school of a test; what a test is about it puts in their place. */
public record School(UUID unit, Person editor) {

    public Map<String, Object> aClass(String code) {
        Map<String, Object> body = at();
        body.put("code", code);
        body.put("name", code);
        body.put("grade", "06");
        return body;
    }

    public Map<String, Object> aPupil(String name, String inClass) {
        Map<String, Object> body = at();
        body.put("fullName", name);
        body.put("dateOfBirth", "2015-03-02");
        body.put("gender", "02");
        body.put("ethnicity", "01");
        body.put("classCode", inClass);
        body.put("enrolledOn", "2026-09-05");
        body.put("motherName", "Trần Thị Mẹ");
        return body;
    }

    /** A teacher with an identity number that agrees with birthday and gender. */
    public Map<String, Object> aTeacher(String name) {
        Map<String, Object> body = at();
        body.put("fullName", name);
        body.put("dateOfBirth", "1985-03-02");
        body.put("gender", "01");
        body.put("nationalId", "031085" + "%06d".formatted(Math.floorMod(System.nanoTime(), 1_000_000)));
        body.put("staffGroup", "03");
        body.put("contractType", "07");
        body.put("status", "01");
        body.put("joinedSchoolOn", "2015-09-01");
        body.put("rank", "V.07.03.29");
        body.put("salaryStep", "01");
        body.put("salaryCoefficient", 2.34);
        body.put("subject", "TOAN");
        body.put("qualification", "03");
        body.put("major", "140202");
        body.put("trainingStandard", "01");
        body.put("professionalStandard", "02");
        return body;
    }

    /** The main place where it teaches. */
    public Map<String, Object> aPlace(String name) {
        Map<String, Object> body = at();
        body.put("name", name);
        body.put("isMain", true);
        return body;
    }

    /** The profile of the school itself. */
    public Map<String, Object> itself(String name) {
        Map<String, Object> body = at();
        body.put("name", name);
        body.put("levelGroup", "02");
        body.put("levels", List.of("02"));
        body.put("ownership", "01");
        body.put("schoolType", "01");
        body.put("communeCode", "10507");
        return body;
    }

    /** A room in the place of this code. */
    public Map<String, Object> aRoom(String campus) {
        Map<String, Object> body = at();
        body.put("kind", "PH");
        body.put("campusCode", campus);
        body.put("structure", "1");
        body.put("quantity", 3);
        body.put("condition", "1");
        return body;
    }

    public Map<String, Object> aDevice(String name) {
        Map<String, Object> body = at();
        body.put("name", name);
        body.put("category", "CNTT");
        body.put("unit", "chiếc");
        body.put("quantity", 2);
        body.put("usableQuantity", 1);
        body.put("condition", "1");
        return body;
    }

    private Map<String, Object> at() {
        Map<String, Object> body = new HashMap<>();
        body.put("school", unit.toString());
        return body;
    }

    public Response enter(String path, Map<String, Object> body) {
        return editor.asks().contentType("application/json").body(body).post("/" + path);
    }

    /** Enters a record that keeps all rules, and answers its id. */
    public String entered(String path, Map<String, Object> body) {
        return enter(path, body)
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .extract()
                .path("id");
    }
}
