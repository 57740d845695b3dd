package vn.khue.handover;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import vn.khue.testing.Corner;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** A department with two communes and its administrator, and what is asked of the API around campaigns. */
abstract class HandoverScene {

    @Inject
    World world;

    Corner corner;
    Person department;

    @BeforeEach
    void makeDepartment() {
        corner = world.corner();
        department = world.administrator(corner.department());
    }

    static Instant in(long hours) {
        return Instant.now().plus(Duration.ofHours(hours));
    }

    Map<String, Object> campaign() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("unit", corner.department().toString());
        body.put("name", "Bàn giao tài khoản quản trị");
        body.put("audience", "commune");
        body.put("registerBy", in(24).toString());
        body.put("trainingAt", in(48).toString());
        body.put("handoverAt", in(54).toString());
        body.put("contact", "Văn phòng Sở, 0225 3 000 000");
        return body;
    }

    static Response open(Person who, Map<String, Object> body) {
        return who.asks().contentType("application/json").body(body).post("/handover/campaigns");
    }

    String opened() {
        return open(department, campaign()).then().statusCode(201).extract().path("id");
    }

    /** The secret part of the unit's link. */
    String link(String campaign, UUID unit) {
        String path = department
                .asks()
                .get("/handover/campaigns/" + campaign + "/links")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.unit.id == '" + unit + "' }.path");
        return path.substring("/register/".length());
    }

    String dossier(String campaign, UUID unit) {
        return department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .path("items.find { it.unit.id == '" + unit + "' }.id");
    }

    /** Whoever has the link, without any account. */
    static RequestSpecification stranger() {
        return given().header("Accept-Language", "en").basePath("/api/v1");
    }

    static Response show(String token) {
        return stranger().get("/handover/registrations/" + token);
    }

    static Response name(String token, int version, List<Map<String, Object>> people) {
        return stranger()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(Map.of("people", people))
                .put("/handover/registrations/" + token);
    }

    static Map<String, Object> person(String part, String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("part", part);
        person.put("fullName", name);
        person.put("position", "leader".equals(part) ? "Phó Chủ tịch UBND" : "Chuyên viên Văn hoá - Xã hội");
        person.put("phone", "0912 345 678");
        person.put("email", "can.bo@example.org");
        return person;
    }

    static List<Map<String, Object>> two() {
        return List.of(person("leader", "Nguyễn Thị Lãnh Đạo"), person("officer", "Trần Văn Đầu Mối"));
    }

    Response register(Person who, String dossier, int version, Map<String, Object> body) {
        return who.asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .post("/handover/dossiers/" + dossier + "/register");
    }

    /** As if the deadline had passed. */
    void past(String campaign) {
        world.write(
                "update campaign set register_by = now() - interval '1 minute' where id = $1",
                io.vertx.mutiny.sqlclient.Tuple.of(UUID.fromString(campaign)));
    }
}
