package vn.khue.transfer;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** A pupil at a school that gives, a school beside it and one in another commune, each with a class, and who decides there. */
abstract class TransferScene {

    static final LocalDate DAY = LocalDate.now().plusDays(3);

    @Inject
    World world;

    Corner corner;
    School giving;
    School beside;
    School away;
    Person commune;
    Person otherCommune;
    String pupil;
    String code;

    @BeforeEach
    void makePupil() {
        corner = world.corner();
        giving = school(corner.school());
        beside = school(corner.schoolBeside());
        away = school(corner.otherSchool());
        commune = world.administrator(corner.commune());
        otherCommune = world.administrator(corner.otherCommune());
        for (School school : List.of(giving, beside, away)) {
            school.entered("classes", school.aClass("6A1"));
        }
        pupil = giving.entered("students", giving.aPupil("Nguyễn Thị An", "6A1"));
        code = giving.editor().asks().get("/students/" + pupil).path("code");
    }

    School school(UUID unit) {
        return new School(unit, world.person(unit, "Người Nhập Liệu", Role.EDITOR, null));
    }

    Map<String, Object> body(UUID to) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("student", "code:" + code);
        body.put("to", to == null ? null : to.toString());
        body.put("day", DAY.toString());
        body.put("reason", "Gia đình chuyển chỗ ở");
        return body;
    }

    Response ask(Person who, Map<String, Object> body) {
        return who.asks().contentType("application/json").body(body).post("/transfers");
    }

    String asked(Person who, Map<String, Object> body) {
        return ask(who, body).then().statusCode(201).extract().path("id");
    }

    Response step(Person who, String transfer, String action, int version, String body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/transfers/" + transfer + "/" + action);
    }
}
