package vn.khue.delegation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class RevokingTest {

    @Inject
    World world;

    private Corner corner;
    private Person department;
    private Person officer;
    private Person head;
    private Person headBeside;
    private UUID root;
    private UUID commune;
    private UUID school;
    private UUID schoolBeside;

    @BeforeEach
    void rightsFromTheDepartmentDownToTwoSchools() {
        corner = world.corner();
        department = world.person(corner.department(), "Trần Văn Sở");
        root = world.grant(department, Role.ADMINISTRATOR, corner.department(), null, 3);
        officer = world.person(corner.commune(), "Lê Thị Phường");
        commune = world.grant(officer, Role.ADMINISTRATOR, corner.commune(), root, 2);
        head = world.person(corner.school(), "Phạm Hiệu Trưởng");
        school = world.grant(head, Role.ADMINISTRATOR, corner.school(), commune, 1);
        headBeside = world.person(corner.schoolBeside(), "Vũ Hiệu Trưởng");
        schoolBeside = world.grant(headBeside, Role.EDITOR, corner.schoolBeside(), commune, 0);
    }

    private static Response post(Person person, String path, Map<String, ?> body) {
        return person.asks().contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response preview(Person person, UUID grant, Person successor) {
        return post(
                person,
                "/grants/" + grant + "/revocation-preview",
                successor == null
                        ? Map.of()
                        : Map.of("successor", successor.account().toString()));
    }

    private static Response revoke(Person person, UUID grant, String tag, Person successor) {
        Map<String, Object> body = new HashMap<>(Map.of("previewTag", tag, "reason", "thôi nhiệm vụ"));
        if (successor != null) {
            body.put("successor", successor.account().toString());
        }
        return post(person, "/grants/" + grant + "/revoke", body);
    }

    @Test
    void whatThePreviewShowsIsWhatHappensAndItHappensAtOnce() {
        Response shown = preview(department, commune, null);
        shown.then()
                .statusCode(200)
                .body("grants.id", containsInAnyOrder(commune.toString(), school.toString(), schoolBeside.toString()))
                .body(
                        "accounts.findAll { it.losesAll }.id",
                        containsInAnyOrder(
                                officer.account().toString(),
                                head.account().toString(),
                                headBeside.account().toString()))
                .body("counts.grants", equalTo(3))
                .body("counts.sessions", equalTo(3))
                .body("reanchored", empty());
        head.asks().get("/me").then().statusCode(200);
        revoke(department, commune, shown.path("previewTag"), null)
                .then()
                .statusCode(200)
                .body("grants.id", containsInAnyOrder(commune.toString(), school.toString(), schoolBeside.toString()))
                .body("grants.state", contains("revoked", "revoked", "revoked"))
                .body("counts", equalTo(shown.path("counts")));
        head.asks().get("/me").then().statusCode(401);
        officer.asks().get("/me").then().statusCode(401);
        revoke(department, commune, shown.path("previewTag"), null).then().statusCode(409);
    }

    @Test
    void aSuccessorTakesOverWhatWasGivenOn() {
        Person successor = world.person(corner.commune(), "Đỗ Kế Nhiệm");
        Response shown = preview(department, commune, successor);
        shown.then()
                .statusCode(200)
                .body("grants.id", contains(commune.toString()))
                .body("reanchored.grant.id", containsInAnyOrder(school.toString(), schoolBeside.toString()))
                .body("accounts.id", contains(officer.account().toString()));
        String fresh = shown.path("reanchored[0].newParent");
        revoke(department, commune, shown.path("previewTag"), successor)
                .then()
                .statusCode(200)
                .body("counts", equalTo(shown.path("counts")))
                .body("reanchored.grant.parent", contains(fresh, fresh));
        head.asks().get("/me").then().statusCode(200).body("grants[0].state", equalTo("effective"));
        head.asks()
                .get("/grants/" + school)
                .then()
                .statusCode(200)
                .body("chain.id", contains(root.toString(), fresh, school.toString()));
        officer.asks().get("/me").then().statusCode(401);
        successor.asks().get("/me").then().statusCode(200).body("can", hasItem("grant.give"));
        preview(successor, school, null).then().statusCode(200);
    }

    @Test
    void whoAlreadyHoldsEnoughReceivesNothingNew() {
        Person second = world.person(corner.commune(), "Đỗ Thứ Hai");
        UUID present = world.grant(second, Role.ADMINISTRATOR, corner.commune(), root, 2);
        Response shown = preview(department, commune, second);
        shown.then().statusCode(200).body("reanchored.newParent", contains(present.toString(), present.toString()));
        revoke(department, commune, shown.path("previewTag"), second).then().statusCode(200);
        assertEquals(
                1,
                world.read("select id from access_grant where account_id = $1", Tuple.of(second.account()))
                        .rowCount());
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsRefused() {
        String tag = preview(department, commune, null).path("previewTag");
        world.grant(world.person(corner.school(), "Người Mới"), Role.VIEWER, corner.school(), school, 0);
        revoke(department, commune, tag, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:preview-stale"));
        officer.asks().get("/me").then().statusCode(200).body("grants[0].state", equalTo("effective"));
    }

    @Test
    void nobodyRevokesWhatStandsAboveThemOrBesideThem() {
        preview(officer, root, null).then().statusCode(404);
        preview(officer, commune, null).then().statusCode(403).body("errors.code", contains("own-grant"));
        preview(head, schoolBeside, null).then().statusCode(404);
        preview(department, commune, department).then().statusCode(422).body("errors.code", contains("to-oneself"));
        preview(department, commune, officer).then().statusCode(422).body("errors.code", contains("same-holder"));
    }

    @Test
    void ofManyWhoGiveAndRevokeAtOnceNothingSlipsThrough() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<Person> people = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                people.add(world.person(corner.school(), "Người Thứ " + i));
            }
            List<Future<Integer>> gifts = new ArrayList<>();
            for (Person person : people) {
                gifts.add(crowd.submit(() -> post(
                                officer,
                                "/grants",
                                Map.of(
                                        "account",
                                        person.account().toString(),
                                        "role",
                                        "viewer",
                                        "unit",
                                        corner.school().toString(),
                                        "reason",
                                        "cùng lúc"))
                        .statusCode()));
            }
            int status = 409;
            while (status == 409) {
                String tag = preview(department, commune, null).path("previewTag");
                status = revoke(department, commune, tag, null).statusCode();
            }
            assertEquals(200, status);
            for (Future<Integer> gift : gifts) {
                assertTrue(List.of(201, 401, 403, 422, 404).contains(gift.get()), "answer " + gift.get());
            }
        } finally {
            crowd.shutdown();
        }
        assertEquals(
                0,
                world.read(
                                "select id from access_grant where chain @> array[$1::uuid] and revoked_at is null",
                                Tuple.of(commune))
                        .rowCount());
    }

    @Test
    void anEndedTermAndAMovedSchoolStopAtTheNextRequest() {
        head.asks()
                .get("/units")
                .then()
                .body("items.id", contains(corner.school().toString()));
        world.write(
                "update access_grant set valid_until = now(), valid_from = now() - interval '1 day' where id = $1",
                Tuple.of(schoolBeside));
        headBeside.asks().get("/units").then().statusCode(200).body("items", empty());
        world.write(
                "update unit_link set parent_id = $2 where unit_id = $1",
                Tuple.of(corner.school(), corner.otherCommune()));
        head.asks().get("/units").then().statusCode(200).body("items", empty());
        head.asks().get("/me").then().body("grants.state", contains("broken"));
        officer.asks().get("/units/" + corner.school()).then().statusCode(404);
        world.write("update account set status = 'locked' where id = $1", Tuple.of(officer.account()));
        officer.asks().get("/me").then().statusCode(401);
    }

    @Test
    void aChangeStaysWithinItsParentAndAboveItsChildren() {
        Map<String, Object> wider = Map.of("passes", 3, "reason", "mở rộng");
        patch(department, commune, wider).then().statusCode(422).body("errors.code", contains("exceeds-passes"));
        patch(department, commune, Map.of("recordTypes", List.of("student"), "reason", "thu hẹp"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:children-exceed"));
        patch(department, schoolBeside, Map.of("recordTypes", List.of("student"), "reason", "thu hẹp"))
                .then()
                .statusCode(200)
                .body("recordTypes", contains("student"))
                .body("version", equalTo(2));
        department
                .asks()
                .contentType(ContentType.JSON)
                .body(wider)
                .patch("/grants/" + commune)
                .then()
                .statusCode(428);
        post(department, "/grants/" + commune + "/review", Map.of("decision", "lapse", "reason", "x"))
                .then()
                .statusCode(428);
        review(department, commune, Map.of("decision", "lapse", "reason", "x"))
                .then()
                .statusCode(409);
        review(department, commune, Map.of("decision", "confirm", "reason", "còn cần"))
                .then()
                .statusCode(200);
        review(officer, school, Map.of("decision", "lapse", "reason", "không còn cần"))
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        head.asks().get("/me").then().statusCode(401);
    }

    private static Response patch(Person person, UUID grant, Map<String, ?> body) {
        return person.asks()
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/grants/" + grant);
    }

    private static Response review(Person person, UUID grant, Map<String, ?> body) {
        return person.asks()
                .header("If-Match", "\"v1\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/grants/" + grant + "/review");
    }

    @Test
    void whatWaitsIsCountedBelowMeOnly() {
        world.write(
                "update access_grant set valid_until = now() + interval '3 days' where id = $1",
                Tuple.of(schoolBeside));
        world.write("update account set status = 'locked' where id = $1", Tuple.of(headBeside.account()));
        officer.asks()
                .get("/me/waiting")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        containsInAnyOrder("grants-expiring", "accounts-locked", "units-without-administrator"))
                .body(
                        "items.find { it.kind == 'grants-expiring' }.unit.id",
                        equalTo(corner.schoolBeside().toString()))
                .body("items.find { it.kind == 'units-without-administrator' }.count", equalTo(1));
        head.asks().get("/me/waiting").then().statusCode(200).body("items", empty());
        officer.asks()
                .get("/units?administrator=missing&status=active&count=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.schoolBeside().toString()))
                .body("total", equalTo(1));
        for (String way : List.of(
                "q=ben canh&", "parent=" + corner.commune() + "&", "kind=school&", "asOf=" + LocalDate.now() + "&")) {
            officer.asks()
                    .get("/units?" + way + "administrator=missing")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(corner.schoolBeside().toString()));
        }
        officer.asks().get("/units?administrator=present").then().statusCode(400);
    }
}
