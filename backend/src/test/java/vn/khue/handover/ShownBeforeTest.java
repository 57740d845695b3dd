package vn.khue.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** A signature does what was shown before it, and nothing comes from above past the minutes. */
@KhueTest
class ShownBeforeTest extends DayScene {

    private Person administrator(String name, int passes) {
        Person person = world.person(corner.commune(), name);
        give(department, person, corner.commune(), "administrator", passes)
                .then()
                .statusCode(201);
        return person;
    }

    private Person editor(Person administrator) {
        Person editor = world.person(corner.school(), "Văn Thư Trường");
        give(administrator, editor, corner.school(), "editor", 0).then().statusCode(201);
        return editor;
    }

    @Test
    void aSignatureThatDoesSomethingElseThanWasShownIsRefused() {
        Person before = administrator("Người Trước", 2);
        String dossier = invited(corner.commune());
        complete(dossier);
        String shown = takeover(department, dossier).path("tag");
        for (Map<String, Object> unseen : List.<Map<String, Object>>of(body(), body("takeover", "đoán"))) {
            step(department, dossier, "sign", unseen)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:khue:problem:preview-stale"));
        }
        step(department, dossier, "sign", body("takeover", "x".repeat(65)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/takeover"));
        Person editor = editor(before);
        step(department, dossier, "sign", body("takeover", shown))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:preview-stale"));
        assertEquals(1, effective(before.account()));
        takeover(department, dossier)
                .then()
                .body("tag", not(equalTo(shown)))
                .body(
                        "items[0].reanchored.grant.account.id",
                        contains(editor.account().toString()));
        sign(department, dossier).then().statusCode(200);
        assertEquals(0, effective(before.account()));
        assertEquals(1, effective(editor.account()));
    }

    @Test
    void administrationThatRestsOnNoMinutesIsFound() {
        Person before = administrator("Người Trước");
        Person clerk = clerkOf(before);
        editor(before);
        String asked = "/grants?minutes=missing&state=effective&count=true";
        department
                .asks()
                .get(asked)
                .then()
                .statusCode(200)
                .body(
                        "items.account.id",
                        containsInAnyOrder(
                                before.account().toString(), clerk.account().toString()))
                .body("total", equalTo(2));
        department
                .asks()
                .get("/grants?minutes=missing&kind=commune&count=true")
                .then()
                .body("total", equalTo(1));
        String dossier = invited(corner.commune());
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        assertEquals(1, effective(clerk.account()));
        department.asks().get(asked).then().body("total", equalTo(0));
        // What was revoked is no administration any more.
        department.asks().get("/grants?minutes=missing&count=true").then().body("total", equalTo(0));
        department
                .asks()
                .get("/grants?minutes=there")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("query:minutes"));
    }

    @Test
    void whereNothingEndsNothingNeedsToBeShown() {
        String dossier = invited(corner.commune());
        complete(dossier);
        takeover(department, dossier).then().body("items", empty());
        step(department, dossier, "sign", body()).then().statusCode(200);
    }

    @Test
    void whoWasThereBeforePassesOnAsFarAsBefore() {
        Person before = administrator("Người Trước", 4);
        String dossier = invited(corner.commune());
        brought(dossier);
        step(department, dossier, "prepare", body()).then().statusCode(200).body("passes", equalTo(4));
        Person limited = world.person(corner.department(), "Người Chỉ Trao Được Một Lần", Role.ADMINISTRATOR, null);
        world.write("update access_grant set passes = 2 where account_id = $1", Tuple.of(limited.account()));
        step(limited, dossier, "prepare", body()).then().statusCode(200).body("passes", equalTo(1));
        step(department, dossier, "prepare", body("passes", 2))
                .then()
                .statusCode(200)
                .body("passes", equalTo(2));
        assertEquals(1, effective(before.account()));
    }

    @Test
    void anAccountThatMayNotActIsNotPreparedAnyMore() {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        UUID account = UUID.fromString(show(department, dossier).path("account.id"));
        status(account, "locked");
        show(department, dossier)
                .then()
                .body("steps.find { it.step == 'prepared' }.missing", contains("account-active"));
        assertEquals(List.of("missing-account-active"), reasons(step(department, dossier, "sign", body())));
        lacking(campaign, "prepared").then().body("items.id", hasItem(dossier));
        status(account, "active");
        lacking(campaign, "prepared").then().body("items.id", not(hasItem(dossier)));
        status(account, "ended");
        step(department, dossier, "prepare", body())
                .then()
                .statusCode(200)
                .body("account.id", not(equalTo(account.toString())))
                .body("steps.find { it.step == 'prepared' }.missing", empty());
    }

    private void status(UUID account, String status) {
        world.write("update account set status = $2 where id = $1", Tuple.of(account, status));
    }

    private Response lacking(String campaign, String step) {
        return department.asks().get("/handover/campaigns/" + campaign + "/dossiers?missing=" + step);
    }

    @Test
    void whatAnotherCampaignTookOverLacksNothingAndSaysWhere() {
        String earlier = invited(corner.commune());
        signed(earlier);
        String campaign = show(department, earlier).path("campaign");
        lacking(campaign, "confirmed").then().body("items.id", hasItem(earlier));
        String later = invited(corner.commune());
        complete(later);
        sign(department, later).then().statusCode(200).body("successor", nullValue());
        show(department, earlier).then().body("successor", equalTo(later));
        lacking(campaign, "confirmed").then().body("items.id", not(hasItem(earlier)));
    }

    @Test
    void whatAUnitHasGivenOnItselfDoesNotComeFromAboveWithoutMinutes() {
        String dossier = invited(corner.commune());
        Person officer = signed(dossier);
        Person deputy = world.person(corner.commune(), "Cấp Phó");
        give(officer, deputy, corner.commune(), "administrator", 1).then().statusCode(201);
        Person editor = editor(officer);
        Person above = world.administrator(corner.department());
        String grant = show(department, dossier).path("minutes.grant");
        Response shown = department
                .asks()
                .contentType("application/json")
                .body(Map.of("successor", above.account().toString()))
                .post("/grants/" + grant + "/revocation-preview");
        shown.then()
                .statusCode(200)
                .body(
                        "grants.account.id",
                        containsInAnyOrder(
                                officer.account().toString(), deputy.account().toString()))
                .body("reanchored.grant.account.id", contains(editor.account().toString()));
        department
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "reason", "cán bộ nghỉ việc",
                        "previewTag", shown.path("previewTag"),
                        "successor", above.account().toString()))
                .post("/grants/" + grant + "/revoke")
                .then()
                .statusCode(200)
                .body("grants", hasSize(2));
        assertEquals(0, effective(deputy.account()));
        assertEquals(1, effective(editor.account()));
    }

    @Test
    void rightsThatEndTogetherAreShownAsTheyEndOneAfterTheOther() {
        Person before = administrator("Người Trước", 2);
        give(department, before, corner.commune(), "administrator", 1).then().statusCode(201);
        String dossier = invited(corner.commune());
        complete(dossier);
        takeover(department, dossier)
                .then()
                .body("items", hasSize(2))
                .body("items[0].accounts[0].losesAll", equalTo(false))
                .body("items[1].accounts[0].losesAll", equalTo(true))
                .body("items[1].accounts[0].sessions", equalTo(1));
        sign(department, dossier).then().statusCode(200);
        assertEquals(0, effective(before.account()));
        before.asks().get("/me").then().statusCode(401);
    }

    @Test
    void theRightOfADeputyWhoBecomesTheOfficerIsShownToEndOnce() {
        String first = invited(corner.commune());
        Person officer = signed(first);
        Person deputy = world.person(corner.commune(), "Trần Văn Đầu Mối");
        give(officer, deputy, corner.commune(), "administrator", 1).then().statusCode(201);
        String second = succeeding(first);
        completeFor(second, deputy);
        takeover(department, second)
                .then()
                .body("items", hasSize(2))
                .body("items[0].grants.account.id", contains(deputy.account().toString()))
                .body("items[1].grants.account.id", contains(officer.account().toString()))
                .body("items[1].reanchored", empty());
        sign(department, second).then().statusCode(200);
        assertEquals(1, effective(deputy.account()));
        assertEquals(0, effective(officer.account()));
    }

    /** The database says the same, whatever the application would do. */
    @Test
    void theDatabaseLetsNoAdministrationRise() {
        String dossier = invited(corner.commune());
        Person officer = signed(dossier);
        Person deputy = world.person(corner.commune(), "Cấp Phó");
        give(officer, deputy, corner.commune(), "administrator", 1).then().statusCode(201);
        Person above = world.administrator(corner.department());
        refusedByTheDatabase("""
                update access_grant set parent_id = (select id from access_grant where account_id = $2),
                       chain = (select chain from access_grant where account_id = $2) || id
                where account_id = $1
                """, Tuple.of(deputy.account(), above.account()));
        world.write(
                "update access_grant set record_types = array['student'] where account_id = $1",
                Tuple.of(officer.account()));
        refusedByTheDatabase(
                "update access_grant set record_types = array['student', 'staff'] where account_id = $1",
                Tuple.of(officer.account()));
        refusedByTheDatabase(
                "update access_grant set record_types = null where account_id = $1", Tuple.of(officer.account()));
    }

    private void refusedByTheDatabase(String sql, Tuple values) {
        Exception refused = assertThrows(Exception.class, () -> world.write(sql, values));
        Throwable cause = refused;
        while (cause != null && !(cause instanceof PgException)) {
            cause = cause.getCause();
        }
        assertEquals("KH008", cause == null ? String.valueOf(refused) : ((PgException) cause).getSqlState());
    }
}
