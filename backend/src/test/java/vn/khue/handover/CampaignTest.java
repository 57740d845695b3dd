package vn.khue.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Opening, showing and ending campaigns. */
@KhueTest
class CampaignTest extends HandoverScene {

    @Test
    void allUnitsOfTheAudienceAreInvited() {
        String campaign = opened();
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("invited", equalTo(2))
                .body("registered", equalTo(0))
                .body("leaders", equalTo(1))
                .body("open", equalTo(true))
                .body("runs", equalTo(true));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?count=true")
                .then()
                .body("total", equalTo(2))
                .body(
                        "items.unit.id",
                        containsInAnyOrder(
                                corner.commune().toString(),
                                corner.otherCommune().toString()));
    }

    @Test
    void schoolsAreInvitedWhereverTheyStandBelow() {
        Map<String, Object> body = campaign();
        body.put("audience", "school");
        open(department, body).then().statusCode(201).body("invited", equalTo(3));
    }

    @Test
    void aCommuneRunsOneForItsSchools() {
        Person commune = world.administrator(corner.commune());
        Map<String, Object> body = campaign();
        body.put("unit", corner.commune().toString());
        body.put("audience", "school");
        body.put("units", List.of(corner.school().toString()));
        open(commune, body).then().statusCode(201).body("invited", equalTo(1));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> body = campaign();
        body.put("name", " ");
        body.put("registerBy", in(-1).toString());
        body.put("handoverAt", in(47).toString());
        body.put("leaders", 9);
        body.put("schoolYear", "2026");
        body.put(
                "units",
                List.of(
                        corner.school().toString(),
                        corner.commune().toString(),
                        corner.commune().toString()));
        open(department, body)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/registerBy",
                                "/handoverAt",
                                "/leaders",
                                "/schoolYear",
                                "/units/0",
                                "/units/2"))
                .body("errors.pointer", not(hasItem("/units/1")));
    }

    @Test
    void anEmptyBodyIsToldWhatIsNeeded() {
        open(department, Map.of("units", List.of(corner.commune().toString())))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/unit", "/name", "/audience", "/registerBy"));
    }

    @Test
    void aCampaignInvitesSomebody() {
        Map<String, Object> body = campaign();
        body.put("unit", corner.school().toString());
        open(department, body).then().statusCode(422).body("errors.code", contains("nobody-to-invite"));
    }

    @Test
    void onlyWhoGivesRightsThereOpensOne() {
        Person commune = world.administrator(corner.commune());
        open(commune, campaign()).then().statusCode(422).body("errors.pointer", contains("/unit"));
        Person auditor = world.person(corner.department(), "Người Xem", vn.khue.access.Role.AUDITOR, null);
        open(auditor, campaign()).then().statusCode(403);
    }

    @Test
    void othersSeeNothingOfIt() {
        String campaign = opened();
        Person commune = world.administrator(corner.commune());
        String dossier = dossier(campaign, corner.commune());
        commune.asks().get("/handover/campaigns/" + campaign).then().statusCode(404);
        commune.asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .then()
                .statusCode(404);
        commune.asks().get("/handover/campaigns/" + campaign + "/links").then().statusCode(404);
        commune.asks().get("/handover/dossiers/" + dossier).then().statusCode(404);
        commune.asks().get("/handover/campaigns").then().statusCode(200).body("items", hasSize(0));
        register(commune, dossier, 1, Map.of("people", two())).then().statusCode(404);
    }

    @Test
    void whoOnlySeesRightsSeesNoLinks() {
        String campaign = opened();
        Person auditor = world.person(corner.department(), "Người Xem", vn.khue.access.Role.AUDITOR, null);
        auditor.asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("runs", equalTo(false));
        auditor.asks().get("/handover/campaigns/" + campaign + "/links").then().statusCode(403);
        auditor.asks()
                .header("If-Match", "\"v1\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(403);
    }

    @Test
    void deadlinesAreMovedAndTheRestStays() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        past(campaign);
        show(token).then().body("open", equalTo(false));
        change(campaign, 1, Map.of("registerBy", in(2).toString()))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("open", equalTo(true))
                .body("name", equalTo("Bàn giao tài khoản quản trị"))
                .body("trainingAt", notNullValue());
        show(token).then().body("open", equalTo(true));
        change(campaign, 1, Map.of("name", "Muộn")).then().statusCode(412);
        change(campaign, 2, "{\"contact\": null, \"trainingAt\": null}")
                .then()
                .statusCode(200)
                .body("contact", equalTo(null))
                .body("trainingAt", equalTo(null));
    }

    @Test
    void whatIsWrongWithAChangeIsToldAtOnce() {
        String campaign = opened();
        change(
                        campaign,
                        1,
                        "{\"name\": null, \"registerBy\": null, \"handoverAt\": \"" + in(1) + "\", \"contact\": \""
                                + "x".repeat(501) + "\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/registerBy", "/handoverAt", "/contact"));
        change(campaign, 1, Map.of("audience", "school")).then().statusCode(400);
        Person auditor = world.person(corner.department(), "Người Xem", vn.khue.access.Role.AUDITOR, null);
        auditor.asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("name", "Khác"))
                .patch("/handover/campaigns/" + campaign)
                .then()
                .statusCode(403);
    }

    private io.restassured.response.Response change(String campaign, int version, Object body) {
        return department
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/handover/campaigns/" + campaign);
    }

    @Test
    void itEndsOnce() {
        String campaign = opened();
        end(campaign, 7).then().statusCode(412);
        end(campaign, 1).then().statusCode(200).body("endedAt", notNullValue()).body("open", equalTo(false));
        end(campaign, 2).then().statusCode(409);
    }

    private io.restassured.response.Response end(String campaign, int version) {
        return department
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .post("/handover/campaigns/" + campaign + "/end");
    }

    @Test
    void unitsAreFoundWithoutDiacritics() {
        String campaign = opened();
        String dossiers = "/handover/campaigns/" + campaign + "/dossiers";
        department.asks().get(dossiers + "?q=thu nghiem").then().body("items", hasSize(1));
        department.asks().get(dossiers + "?registered=true").then().body("items", hasSize(0));
        department.asks().get(dossiers + "?registered=no").then().statusCode(400);
        String next = department
                .asks()
                .get(dossiers + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        department
                .asks()
                .get(dossiers + "?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }
}
