package vn.khue.handover;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Units that are administered already when they are handed over. */
@KhueTest
class TakeoverTest extends DayScene {
    @Test
    void whoeverAdministersByTheSignatureDoesSoByOneMinutes() {
        Person first = administrator("Người Thứ Nhất");
        Person second = administrator("Người Thứ Hai");
        Person clerk = clerkOf(first);
        String dossier = invited(corner.commune());
        takeover(department, dossier)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:account-not-prepared"));
        complete(dossier);
        takeover(department, dossier)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].grants", hasSize(1))
                .body("items[0].accounts.fullName", hasItem("Người Thứ Nhất"))
                .body("items[0].accounts[0].losesAll", equalTo(true))
                .body(
                        "items[0].reanchored.grant.account.id",
                        hasItem(clerk.account().toString()))
                .body("items[1].reanchored", empty());
        assertEquals(1, effective(first.account()));
        sign(department, dossier)
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'delegated' }.done", equalTo(true));
        assertEquals(0, effective(first.account()));
        assertEquals(0, effective(second.account()));
        assertEquals(1, effective(clerk.account()));
        first.asks().get("/me").then().statusCode(401);
        assertEquals(1, minutes().size());
        assertEquals(1, minutes().stream().filter(id -> id != null).count());
        takeover(department, dossier).then().statusCode(409);
    }

    @Test
    void whatIsWiderThanTheMinutesFallsAndIsToldBefore() {
        Person before = administrator("Người Trước");
        Person clerk = clerkOf(before);
        String dossier = invited(corner.commune());
        brought(dossier);
        step(department, dossier, "prepare", body("passes", 0)).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        takeover(department, dossier)
                .then()
                .body("items[0].reanchored", empty())
                .body(
                        "items[0].grants.account.id",
                        containsInAnyOrder(
                                before.account().toString(), clerk.account().toString()));
        sign(department, dossier)
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'delegated' }.done", equalTo(false));
        assertEquals(0, effective(clerk.account()));
    }

    @Test
    void aLaterCampaignTakesOverFromAnEarlierOne() {
        String earlier = invited(corner.commune());
        Person officer = signed(earlier);
        Person clerk = clerkOf(officer);
        String campaign = show(department, earlier).path("campaign");
        String later = invited(corner.commune());
        completeFor(later, officer);
        sign(department, later).then().statusCode(200).body("supersededAt", nullValue());
        assertEquals(1, effective(officer.account()));
        assertEquals(1, effective(clerk.account()));
        assertEquals(1, minutes().size());
        show(department, earlier).then().body("supersededAt", notNullValue());
        officer.asks().get("/handover/mine").then().body("items.id", containsInAnyOrder(earlier, later));
        // The board of the earlier campaign tells what happened in it.
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .body("invited", equalTo(2))
                .body("signed", equalTo(1));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .then()
                .body("items.id", hasItem(earlier))
                .body("items", hasSize(2));
    }

    @Test
    void whatWouldHappenIsForWhoRunsTheCampaign() {
        administrator("Người Trước");
        String dossier = invited(corner.commune());
        complete(dossier);
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        takeover(auditor, dossier).then().statusCode(403);
        takeover(receiver(dossier), dossier).then().statusCode(404);
        stranger().get("/handover/dossiers/" + dossier + "/takeover").then().statusCode(401);
    }

    @Test
    void administrationIsNeitherRevivedNorWidenedPastTheMinutes() {
        Person before = world.person(corner.commune(), "Người Trước");
        String right = give(department, before, corner.commune(), "administrator", 1)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        changed(right, body("until", Instant.now().plusSeconds(3600).toString()))
                .then()
                .statusCode(200);
        String dossier = invited(corner.commune());
        changed(right, body("until", null))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:needs-minutes"));
        changed(right, body("passes", 2)).then().statusCode(409);
        changed(right, body("passes", 0)).then().statusCode(200);
        signed(dossier);
        String made = show(department, dossier).path("minutes.grant");
        changed(made, body("passes", 4)).then().statusCode(409);
    }

    private Response changed(String grant, Map<String, Object> body) {
        int version = department.asks().get("/grants/" + grant).path("version");
        body.put("reason", "thử");
        return department
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/grants/" + grant);
    }

    @Test
    void whatDidNotHoldAnyMoreDoesNotComeBackToLife() {
        Person above = world.person(corner.department(), "Người Trung Gian");
        give(department, above, corner.department(), "administrator", 4).then().statusCode(201);
        Person before = world.person(corner.commune(), "Người Trước");
        give(above, before, corner.commune(), "administrator", 2).then().statusCode(201);
        Person clerk = clerkOf(before);
        world.write(
                "update access_grant set valid_from = now() - interval '2 days', valid_until = now() - interval '1 day' where account_id = $1",
                Tuple.of(above.account()));
        assertEquals(0, effective(clerk.account()));
        String dossier = invited(corner.commune());
        complete(dossier);
        takeover(department, dossier).then().body("items[0].reanchored", empty());
        sign(department, dossier).then().statusCode(200);
        assertEquals(0, effective(clerk.account()));
        assertEquals(0, effective(before.account()));
    }

    @Test
    void aDeputyWhoBecameTheOfficerKeepsNothingWhenAnotherOneFollows() {
        String first = invited(corner.commune());
        Person officer = signed(first);
        Person deputy = world.person(corner.commune(), "Trần Văn Đầu Mối");
        give(officer, deputy, corner.commune(), "administrator", 1).then().statusCode(201);
        Person clerk = world.person(corner.school(), "Văn Thư Trường");
        give(deputy, clerk, corner.school(), "editor", 0).then().statusCode(201);
        String second = succeeding(first);
        completeFor(second, deputy);
        sign(department, second).then().statusCode(200);
        assertEquals(1, effective(deputy.account()));
        assertEquals(1, effective(clerk.account()));
        String third = succeeding(second);
        complete(third);
        sign(department, third).then().statusCode(200);
        assertEquals(0, effective(deputy.account()));
        assertEquals(1, effective(clerk.account()));
    }

    @Test
    void aDeputysRightLeadsUpToOneRightWithSignedMinutes() {
        String dossier = invited(corner.commune());
        Person officer = signed(dossier);
        Person deputy = world.person(corner.commune(), "Cấp Phó");
        String given = give(officer, deputy, corner.commune(), "administrator", 1)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String school = give(deputy, world.person(corner.school(), "Văn Thư Trường"), corner.school(), "editor", 0)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID handedOver = UUID.fromString(show(department, dossier).path("minutes.grant"));
        assertEquals(List.of(handedOver), byMinutesAbove(given));
        assertEquals(List.of(handedOver), byMinutesAbove(school));
        String second = succeeding(dossier);
        signed(second);
        assertEquals(1, effective(deputy.account()));
        // The chain stands on the minutes that hold now, and not on those of before any more.
        assertEquals(List.of(UUID.fromString(show(department, second).path("minutes.grant"))), byMinutesAbove(given));
    }

    /** Rights with signed minutes on the way from a right to the root. */
    private List<UUID> byMinutesAbove(String grant) {
        return world.read("""
                        with recursive up as (
                          select g.id, g.parent_id from access_grant g where g.id = $1
                          union all
                          select g.id, g.parent_id from up join access_grant g on g.id = up.parent_id)
                        select up.id from up join minutes m on m.grant_id = up.id and m.signed_at is not null
                        """, Tuple.of(UUID.fromString(grant))).stream()
                .map(row -> row.getUUID("id"))
                .toList();
    }

    @Test
    void aUnitIsOnABoardOnceWhateverIsSignedWhere() {
        String first = invited(corner.commune());
        signed(first);
        String campaign = show(department, first).path("campaign");
        String second = succeeding(first);
        signed(invited(corner.commune()));
        department
                .asks()
                .contentType("application/json")
                .body(Map.of("reason", "muộn"))
                .post("/handover/dossiers/" + first + "/supersede")
                .then()
                .statusCode(409);
        signed(second);
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .body("invited", equalTo(2))
                .body("signed", equalTo(1));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .then()
                .body("items", hasSize(2))
                .body("items.id", hasItem(second));
    }
}
