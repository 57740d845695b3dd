package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Slips, suspension and another officer: what comes after a signature, or around it. */
@KhueTest
class AfterSigningTest extends DayScene {
    @Test
    void anotherOfficerTakesOverWithWhatWasGivenOn() {
        String dossier = invited(corner.commune());
        Person officer = signed(dossier);
        Person clerk = world.person(corner.school(), "Văn Thư Trường");
        give(officer, clerk, corner.school()).then().statusCode(201);
        String next = department
                .asks()
                .contentType("application/json")
                .body(Map.of("reason", "Cán bộ chuyển công tác"))
                .post("/handover/dossiers/" + dossier + "/supersede")
                .then()
                .statusCode(201)
                .body("supersedes", equalTo(dossier))
                .extract()
                .path("id");
        department
                .asks()
                .contentType("application/json")
                .body(Map.of("reason", "lần nữa"))
                .post("/handover/dossiers/" + dossier + "/supersede")
                .then()
                .statusCode(409);
        complete(next);
        assertEquals(1, effective(officer.account()));
        sign(department, next).then().statusCode(200);
        assertEquals(0, effective(officer.account()));
        officer.asks().get("/me").then().statusCode(401);
        Person successor = receiver(next);
        assertEquals(1, effective(successor.account()));
        assertEquals(1, effective(clerk.account()));
        show(department, dossier).then().body("supersededAt", notNullValue()).body("successor", equalTo(next));
        String campaign = show(department, dossier).path("campaign");
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?count=true")
                .then()
                .body("total", equalTo(2))
                .body("items.id", hasItem(next));
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .body("invited", equalTo(2))
                .body("signed", equalTo(1));
    }

    @Test
    void theSlipIsPrintedUntilTheAccountIsInUse() {
        String dossier = invited(corner.commune());
        department
                .asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(409);
        complete(dossier);
        byte[] slip = department
                .asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertTrue(new String(slip, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        byte[] minutes = department
                .asks()
                .get("/handover/dossiers/" + dossier + "/minutes.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertTrue(new String(minutes, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
        sign(department, dossier).then().statusCode(200);
        receiver(dossier);
        department
                .asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:account-activated"));
    }

    @Test
    void aSlipIsNeverShownAgainAndTheNextOneEndsIt() throws Exception {
        String dossier = invited(corner.commune());
        complete(dossier);
        String username = show(department, dossier).path("account.username");
        String key = UUID.randomUUID().toString();
        String first = slipPassword(slip(dossier, key));
        String second = slipPassword(slip(dossier, key));
        assertNotEquals(first, second);
        login(username, first).then().statusCode(401);
        login(username, second).then().statusCode(200).body("mustChangePassword", equalTo(true));
    }

    private Response slip(String dossier, String key) {
        return department.asks().header("Idempotency-Key", key).post("/handover/dossiers/" + dossier + "/credentials");
    }

    @Test
    void anOfficerWhoIsSuspendedStopsAtOnceAndTheMinutesStay() {
        String dossier = invited(corner.commune());
        Person officer = signed(dossier);
        officer.asks().get("/units").then().statusCode(200);
        String number = show(department, dossier).path("minutes.number");
        int version = department.asks().get("/accounts/" + officer.account()).path("version");
        department
                .asks()
                .contentType("application/json")
                .header("If-Match", "\"v" + version + "\"")
                .body(Map.of("reason", "tạm đình chỉ để xác minh"))
                .post("/accounts/" + officer.account() + "/lock")
                .then()
                .statusCode(200)
                .body("status", equalTo("locked"));
        officer.asks().get("/units").then().statusCode(401).body("type", equalTo("urn:khue:problem:session-ended"));
        officer.asks().get("/handover/mine").then().statusCode(401);
        show(department, dossier)
                .then()
                .statusCode(200)
                .body("minutes.number", equalTo(number))
                .body("minutes.signedAt", notNullValue())
                .body("minutes.grant", notNullValue())
                .body("minutes.paper", notNullValue())
                .body("account.id", equalTo(officer.account().toString()))
                .body("steps.find { it.step == 'signed' }.done", equalTo(true));
        String campaign = show(department, dossier).path("campaign");
        department.asks().get("/handover/campaigns/" + campaign).then().body("signed", equalTo(1));
    }
}
