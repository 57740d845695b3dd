package vn.khue.delegation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class GivingTest {

    @Inject
    World world;

    private Corner corner;
    private Person department;
    private UUID root;
    private Person officer;

    @BeforeEach
    void aDepartmentAndAnOfficerOfTheCommune() {
        corner = world.corner();
        department = world.person(corner.department(), "Trần Văn Sở");
        root = world.grant(department, Role.ADMINISTRATOR, corner.department(), null, 3);
        officer = world.person(corner.commune(), "Lê Thị Phường");
    }

    private static Response give(Person giver, Person receiver, Object unit, String role, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putIfAbsent("account", receiver.account().toString());
        body.putIfAbsent("unit", unit.toString());
        body.putIfAbsent("role", role);
        body.putIfAbsent("reason", "phân công");
        return giver.asks().contentType(ContentType.JSON).body(body).post("/grants");
    }

    @Test
    void whatIsGivenHoldsAtOnceAndKnowsWhereItComesFrom() {
        String id = give(department, officer, corner.commune(), "administrator", Map.of("passes", 1))
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .body("parent", equalTo(root.toString()))
                .body("state", equalTo("effective"))
                .body("can", containsInAnyOrder("revoke", "change", "review"))
                .extract()
                .path("id");
        officer.asks().get("/units").then().statusCode(200).body("items", hasSize(3));
        officer.asks()
                .get("/grants/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("chain.id", contains(root.toString(), id))
                .body("cannot.revoke", equalTo("own-grant"));
        department
                .asks()
                .get("/grants?within=" + corner.commune() + "&count=true&state=effective")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("total", equalTo(1));
    }

    @Test
    void everythingThatExceedsIsToldAtOnce() {
        give(
                department,
                officer,
                corner.commune(),
                "administrator",
                Map.of("passes", 1, "recordTypes", java.util.List.of("student"), "until", "2199-01-01T00:00:00Z"));
        Person head = world.person(corner.school(), "Hiệu Trưởng");
        give(officer, head, corner.school(), "administrator", Map.of("passes", 1))
                .then()
                .statusCode(422)
                .body("errors.code", containsInAnyOrder("exceeds-record-types", "exceeds-validity", "exceeds-passes"))
                .body("errors.pointer", containsInAnyOrder("/recordTypes", "/until", "/passes"));
        give(
                        officer,
                        officer,
                        corner.commune(),
                        "editor",
                        Map.of("recordTypes", java.util.List.of("dragon"), "passes", 11))
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        containsInAnyOrder("to-oneself", "not-one-of", "out-of-range", "role-not-passable"));
    }

    @Test
    void nobodyGivesWhereTheyHaveNoSay() {
        give(department, officer, corner.commune(), "viewer", Map.of());
        Person head = world.person(corner.school(), "Hiệu Trưởng");
        give(officer, head, corner.school(), "viewer", Map.of()).then().statusCode(403);
        give(officer, head, corner.otherSchool(), "viewer", Map.of())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unit-unknown"));
    }

    @Test
    void anAccountElsewhereIsAsUnknownAsOneThatDoesNotExist() {
        give(department, officer, corner.commune(), "administrator", Map.of("passes", 2));
        Person stranger = world.person(corner.otherSchool(), "Người Lạ");
        String hidden = give(officer, stranger, corner.school(), "viewer", Map.of())
                .then()
                .statusCode(422)
                .extract()
                .path("errors.code.toString()");
        give(
                        officer,
                        stranger,
                        corner.school(),
                        "viewer",
                        Map.of("account", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.code.toString()", equalTo(hidden));
        give(department, stranger, corner.school(), "viewer", Map.of("account", "code:" + stranger.username()))
                .then()
                .statusCode(201);
    }

    @Test
    void explanationsNameWhatIsMissingAndWhoCanHelp() {
        give(department, officer, corner.commune(), "viewer", Map.of()).then().statusCode(201);
        officer.asks()
                .get("/access/explain?permission=grant.give&unit=" + corner.commune())
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false))
                .body("missing.code", contains("lacks-permission"))
                .body("missing[0].detail", not(equalTo("lacks-permission")))
                .body("whoCan.id", contains(department.account().toString()));
        department
                .asks()
                .get("/access/explain?account=code:" + officer.username() + "&permission=unit.view&unit="
                        + corner.school())
                .then()
                .statusCode(200)
                .body("allowed", equalTo(true))
                .body("chain", hasSize(2))
                .body("chain[0].id", equalTo(root.toString()));
        officer.asks()
                .get("/access/explain?permission=unit.view&unit=" + corner.otherSchool())
                .then()
                .statusCode(404);
        officer.asks()
                .get("/access/explain?permission=fly")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2));
        department
                .asks()
                .get("/access/who?permission=unit.view&unit=" + corner.school())
                .then()
                .statusCode(200)
                .body(
                        "items.account.id",
                        containsInAnyOrder(
                                department.account().toString(),
                                officer.account().toString()));
        officer.asks()
                .get("/access/who?permission=unit.view&unit=" + corner.school())
                .then()
                .statusCode(403);
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        for (int i = 0; i < 5; i++) {
            give(department, officer, corner.commune(), "viewer", Map.of())
                    .then()
                    .statusCode(201);
        }
        for (String sort : java.util.List.of("-createdAt", "createdAt", "account", "-account", "until", "-until")) {
            java.util.Set<String> seen = new java.util.HashSet<>();
            String next = "";
            int pages = 0;
            while (next != null && pages++ < 10) {
                var page = department
                        .asks()
                        .get("/grants?limit=2&sort=" + sort + "&within=" + corner.commune() + "&cursor=" + next)
                        .then()
                        .statusCode(200)
                        .extract();
                seen.addAll(page.<java.util.List<String>>path("items.id"));
                next = page.path("next");
            }
            org.junit.jupiter.api.Assertions.assertEquals(5, seen.size(), sort);
        }
        department.asks().get("/grants?cursor=abc").then().statusCode(400);
        department.asks().get("/grants?sort=colour").then().statusCode(400);
        department
                .asks()
                .get("/grants?state=odd&account=%20&parent=x")
                .then()
                .statusCode(422)
                .body("errors", hasSize(3));
        department
                .asks()
                .get("/access/review?unusedDays=0&limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        department.asks().get("/access/review?unusedDays=-1").then().statusCode(400);
        department
                .asks()
                .get("/access/review?unreviewedDays=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        department.asks().get("/access/review?unreviewedDays=x").then().statusCode(400);
    }

    @Test
    void rightsAreFoundByTheWordsOfTheirHolderAndTheirUnit() {
        Person teacher = world.person(corner.school(), "Đỗ Thị Ngọc Ẩn");
        give(department, teacher, corner.school(), "viewer", Map.of()).then().statusCode(201);
        for (String words : java.util.List.of("ngoc an", "AN do thi", teacher.username(), "ẩn tieu hoc thu nghiem")) {
            department
                    .asks()
                    .queryParam("q", words)
                    .queryParam("count", true)
                    .get("/grants")
                    .then()
                    .statusCode(200)
                    .body(
                            "items.account.id",
                            org.hamcrest.Matchers.contains(teacher.account().toString()))
                    .body("total", org.hamcrest.Matchers.equalTo(1));
        }
        department.asks().queryParam("q", "ngoc % an").get("/grants").then().body("items", hasSize(0));
        department.asks().queryParam("q", "a".repeat(201)).get("/grants").then().statusCode(422);
    }
}
