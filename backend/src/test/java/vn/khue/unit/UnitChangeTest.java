package vn.khue.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.api.Day;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class UnitChangeTest {

    @Inject
    World world;

    private static String fresh() {
        return "N" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static ValidatableResponse change(Person person, UUID unit, Map<String, ?> body) {
        String tag = person.asks().get("/units/" + unit).then().extract().header("ETag");
        return person.asks()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .patch("/units/" + unit)
                .then();
    }

    @Test
    void aUnitIsFoundedBelowItsCommuneAndSeenAtOnce() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        String code = fresh();
        String location = officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        code,
                        "kind",
                        "school",
                        "name",
                        "  Trường Mầm non   Hoa Phượng ",
                        "parent",
                        corner.commune().toString(),
                        "levelGroup",
                        "01",
                        "ownership",
                        "01",
                        "aliases",
                        java.util.List.of("MN Hoa Phượng")))
                .post("/units")
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("name", equalTo("Trường Mầm non Hoa Phượng"))
                .body("levels", contains("preschool"))
                .body("parent.id", equalTo(corner.commune().toString()))
                .body("parentFrom", equalTo(Day.today().toString()))
                .body("can", hasItems("edit", "rename", "move", "end"))
                .extract()
                .header("Location");
        officer.asks().basePath("").get(location).then().statusCode(200).body("code", equalTo(code));
        officer.asks().get("/units/code:" + code).then().statusCode(200).body("aliases", contains("MN Hoa Phượng"));
        officer.asks().get("/units?q=hoa phuong mn").then().body("items.code", contains(code));
        officer.asks().get("/units/" + corner.commune()).then().body("childCount", equalTo(3));
    }

    @Test
    void everythingWrongWithANewUnitIsToldAtOnce() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        officer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        "không hợp lệ",
                        "kind",
                        "school",
                        "name",
                        " ",
                        "type",
                        "xa",
                        "parent",
                        corner.commune().toString(),
                        "levels",
                        java.util.List.of("upper-secondary"),
                        "ownership",
                        "77",
                        "validFrom",
                        "1812-01-01"))
                .post("/units")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/code", "/name", "/type", "/parent", "/ownership", "/validFrom"))
                .body("errors.find { it.pointer == '/parent' }.code", equalTo("managed-by-department"))
                .body("errors.find { it.pointer == '/parent' }.hint", notNullValue());
    }

    @Test
    void aCodeIsUniqueForEver() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        String code =
                root.asks().get("/units/" + corner.school()).then().extract().path("code");
        change(
                        root,
                        corner.school(),
                        Map.of("status", "ended", "endedOn", Day.today().toString(), "reason", "giải thể"))
                .statusCode(200)
                .body("status", equalTo("ended"));
        root.asks()
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        code,
                        "kind",
                        "school",
                        "name",
                        "Trường khác",
                        "parent",
                        corner.commune().toString()))
                .post("/units")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/code"));
        root.asks().get("/units/code:" + code).then().statusCode(200).body("status", equalTo("ended"));
    }

    @Test
    void theMiddleOfTheTreeKeepsTheOrderOfKinds() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        Map<String, String> below = Map.of(
                "department",
                corner.department().toString(),
                "commune",
                corner.commune().toString(),
                "school",
                corner.school().toString());
        below.forEach((parent, id) -> {
            root.asks()
                    .contentType("application/json")
                    .body(Map.of("code", fresh(), "kind", "commune", "type", "xa", "name", "Xã Mới", "parent", id))
                    .post("/units")
                    .then()
                    .statusCode(parent.equals("department") ? 201 : 422);
            root.asks()
                    .contentType("application/json")
                    .body(Map.of("code", fresh(), "kind", "department", "name", "Sở Mới", "parent", id))
                    .post("/units")
                    .then()
                    .statusCode(422);
            root.asks()
                    .contentType("application/json")
                    .body(Map.of(
                            "code",
                            fresh(),
                            "kind",
                            "school",
                            "name",
                            "THPT Mới",
                            "parent",
                            id,
                            "levels",
                            java.util.List.of("upper-secondary", "lower-secondary")))
                    .post("/units")
                    .then()
                    .statusCode(parent.equals("department") ? 201 : 422);
        });
    }

    @Test
    void aCommuneEditsItsAliasesButItsNameIsDecidedAbove() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        officer.asks()
                .get("/units/" + corner.commune())
                .then()
                .body("can", hasItems("edit", "add-child"))
                .body("cannot.move", equalTo("decided-above"))
                .body("cannot.end", equalTo("decided-above"));
        change(officer, corner.commune(), Map.of("aliases", java.util.List.of("P. Thử Nghiệm")))
                .statusCode(200);
        change(officer, corner.commune(), Map.of("name", "Phường Khác"))
                .statusCode(403)
                .body("errors.code", contains("decided-above"));
        change(officer, corner.commune(), Map.of("status", "ended", "reason", "x"))
                .statusCode(403);
    }

    @Test
    void whoOnlyLooksMayNotWrite() {
        Corner corner = world.corner();
        Person viewer = world.person(corner.commune(), "Người Xem", vn.khue.access.Role.VIEWER, null);
        change(viewer, corner.school(), Map.of("aliases", java.util.List.of("x")))
                .statusCode(403);
        viewer.asks()
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        fresh(),
                        "kind",
                        "school",
                        "name",
                        "x",
                        "parent",
                        corner.commune().toString()))
                .post("/units")
                .then()
                .statusCode(403);
    }

    @Test
    void theNeighbourDoesNotExist() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        for (UUID other : java.util.List.of(
                corner.otherCommune(), corner.otherSchool(), corner.department(), UUID.randomUUID())) {
            officer.asks().get("/units/" + other).then().statusCode(404);
            officer.asks()
                    .contentType("application/json")
                    .header("If-Match", "\"v1\"")
                    .body(Map.of("name", "x"))
                    .patch("/units/" + other)
                    .then()
                    .statusCode(404);
            officer.asks()
                    .get("/units?parent=" + other)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(corner.otherSchool().toString())));
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        var request = Map.of("name", "Tên Mới");
        root.asks()
                .contentType("application/json")
                .body(request)
                .patch("/units/" + corner.school())
                .then()
                .statusCode(428);
        root.asks()
                .contentType("application/json")
                .header("If-Match", "v1")
                .body(request)
                .patch("/units/" + corner.school())
                .then()
                .statusCode(400);
        root.asks()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(request)
                .patch("/units/" + corner.school())
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"");
        root.asks()
                .contentType("application/json")
                .header("If-Match", "\"v1\"")
                .body(request)
                .patch("/units/" + corner.school())
                .then()
                .statusCode(412);
        root.asks()
                .header("If-None-Match", "\"v2\"")
                .get("/units/" + corner.school())
                .then()
                .statusCode(304);
        root.asks()
                .header("If-None-Match", "\"v1\"")
                .get("/units/" + corner.school())
                .then()
                .statusCode(200);
    }

    @Test
    void aMoveIsDatedAndTheOldParentLosesSightOfTheUnit() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        Person before = world.administrator(corner.commune());
        Person after = world.administrator(corner.otherCommune());
        change(
                        root,
                        corner.school(),
                        Map.of(
                                "parent",
                                corner.otherCommune().toString(),
                                "parentFrom",
                                Day.today().toString(),
                                "reason",
                                "Nghị quyết 01"))
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("parent.id", equalTo(corner.otherCommune().toString()));
        before.asks().get("/units/" + corner.school()).then().statusCode(404);
        after.asks().get("/units/" + corner.school()).then().statusCode(200);
        root.asks()
                .get("/units?parent=" + corner.commune() + "&asOf=2025-12-31")
                .then()
                .body("items.id", hasItem(corner.school().toString()));
        root.asks()
                .get("/units?parent=" + corner.commune())
                .then()
                .body("items.id", not(hasItem(corner.school().toString())));
        root.asks()
                .get("/units/" + corner.school() + "/history")
                .then()
                .body(
                        "links.parent.id",
                        contains(
                                corner.commune().toString(),
                                corner.otherCommune().toString()))
                .body("links[0].until", equalTo(Day.today().toString()))
                .body("links[1].until", nullValue())
                .body("links[1].reason", equalTo("Nghị quyết 01"));
    }

    @Test
    void aPlannedMoveWaitsForItsDayAndIsNotPassedOver() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        String day = Day.today().plusDays(40).toString();
        change(
                        root,
                        corner.school(),
                        Map.of("parent", corner.otherCommune().toString(), "parentFrom", day, "reason", "kế hoạch"))
                .statusCode(200)
                .body("parent.id", equalTo(corner.commune().toString()));
        root.asks()
                .get("/units?parent=" + corner.otherCommune() + "&asOf=" + day)
                .then()
                .body("items.id", hasItem(corner.school().toString()));
        change(
                        root,
                        corner.school(),
                        Map.of(
                                "parent",
                                corner.otherCommune().toString(),
                                "parentFrom",
                                Day.today().plusDays(20).toString(),
                                "reason",
                                "sớm hơn"))
                .statusCode(422)
                .body("errors.code", contains("move-planned"));
        change(
                        root,
                        corner.school(),
                        Map.of("parent", corner.commune().toString(), "parentFrom", day, "reason", "thôi"))
                .statusCode(200);
        change(
                        root,
                        corner.school(),
                        Map.of("parent", corner.otherCommune().toString(), "parentFrom", "2020-01-01", "reason", "lùi"))
                .statusCode(422)
                .body("errors.pointer", contains("/parentFrom"));
    }

    @Test
    void aMoveNeedsTheRightAtBothPlaces() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        change(officer, corner.school(), Map.of("parent", corner.otherCommune().toString(), "reason", "x"))
                .statusCode(422)
                .body("errors.pointer", contains("/parent"));
        change(officer, corner.school(), Map.of("parent", corner.school().toString(), "reason", "x"))
                .statusCode(422);
        change(
                        world.administrator(corner.department()),
                        corner.commune(),
                        Map.of("parent", corner.school().toString(), "reason", "x"))
                .statusCode(422);
    }

    @Test
    void aUnitWithActiveChildrenEndsOnlyByMerging() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        change(root, corner.commune(), Map.of("status", "ended", "reason", "sáp nhập"))
                .statusCode(422)
                .body("errors.code", contains("has-active-children"));
        change(
                        root,
                        corner.commune(),
                        Map.of(
                                "status",
                                "ended",
                                "mergedInto",
                                corner.otherCommune().toString(),
                                "reason",
                                "sáp nhập"))
                .statusCode(200)
                .body("status", equalTo("ended"))
                .body("mergedInto.id", equalTo(corner.otherCommune().toString()))
                .body("childCount", equalTo(0));
        root.asks()
                .get("/units/" + corner.otherCommune() + "/children")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                corner.school().toString(),
                                corner.schoolBeside().toString(),
                                corner.otherSchool().toString()));
        root.asks()
                .get("/units/" + corner.commune())
                .then()
                .statusCode(200)
                .body("mergedInto.id", equalTo(corner.otherCommune().toString()))
                .body("cannot.restore", equalTo("unit-merged"));
        change(root, corner.commune(), Map.of("name", "x")).statusCode(409).body("type", containsString("unit-ended"));
        root.asks()
                .contentType("application/json")
                .body(Map.of(
                        "code",
                        fresh(),
                        "kind",
                        "school",
                        "name",
                        "x",
                        "parent",
                        corner.commune().toString()))
                .post("/units")
                .then()
                .statusCode(422)
                .body("errors.code", contains("parent-ended"));
    }

    @Test
    void anEndMayBeTakenBack() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        change(root, corner.school(), Map.of("status", "active", "reason", "x")).statusCode(409);
        change(root, corner.school(), Map.of("status", "ended", "reason", "nhầm"))
                .statusCode(200)
                .body("can", hasItem("restore"));
        root.asks().get("/units/" + corner.commune()).then().body("childCount", equalTo(1));
        change(root, corner.school(), Map.of("status", "active", "reason", "nhầm"))
                .statusCode(200)
                .body("status", equalTo("active"))
                .body("endedOn", nullValue());
    }

    @Test
    void namesAreKeptWithWhoGaveThem() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        change(root, corner.school(), Map.of("name", "Trường Tiểu học Võ Thị Sáu"))
                .statusCode(200);
        root.asks()
                .get("/units/" + corner.school() + "/history")
                .then()
                .body("names.name", contains("Trường Tiểu học Thử Nghiệm", "Trường Tiểu học Võ Thị Sáu"))
                .body("names[1].actor.username", equalTo(root.username()))
                .body("names[0].until", notNullValue())
                .body("names[1].until", nullValue());
        root.asks()
                .get("/units/" + corner.school() + "/ancestors")
                .then()
                .body(
                        "items.id",
                        contains(
                                corner.department().toString(), corner.commune().toString()));
    }

    @Test
    void hostileBodiesAreAnswered() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        String nul =
                "{\"code\":\"A\\u0000\",\"kind\":\"palace\",\"name\":5,\"parent\":\"1\",\"validFrom\":\"2025-02-30\",\"x\":1}";
        root.asks()
                .contentType("application/json")
                .body(nul)
                .post("/units")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/code", "/kind", "/name", "/validFrom", "/x"));
        for (String body :
                java.util.List.of("", "[]", "null", "{", "\"x\"", "{\"aliases\":[null]}", "{\"levels\":null}")) {
            root.asks()
                    .contentType("application/json")
                    .body(body)
                    .post("/units")
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        }
        String tag = "\"v1\"";
        for (String body : java.util.List.of(
                "",
                "[]",
                "null",
                "{\"levels\":[null]}",
                "{\"aliases\":[\"\"]}",
                "{\"name\":null}",
                "{\"status\":null}",
                "{\"endedOn\":\"2025-01-01\"}",
                "{\"parentFrom\":\"2025-01-01\"}",
                "{\"code\":\"X\"}",
                "{\"parent\":null}",
                "{\"mergedInto\":\"code:NONE\"}",
                "{\"status\":\"ended\",\"endedOn\":\"+999999999-12-31\",\"reason\":\"x\"}")) {
            root.asks()
                    .contentType("application/json")
                    .header("If-Match", tag)
                    .body(body)
                    .patch("/units/" + corner.school())
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        }
        String longest = "Ẩ".repeat(200);
        change(root, corner.school(), Map.of("name", longest)).statusCode(200).body("name", equalTo(longest));
        change(root, corner.school(), Map.of("name", longest + "Ẩ")).statusCode(422);
        change(root, corner.school(), Map.of()).statusCode(200).header("ETag", "\"v2\"");
    }
}
