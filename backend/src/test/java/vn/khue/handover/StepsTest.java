package vn.khue.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Who takes which step, who may not, and how the steps of a campaign add up. */
@KhueTest
class StepsTest extends DayScene {
    @Test
    void theSumsOfACampaignTellWhoIsReadyAndWhoTookPart() {
        String campaign = opened();
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        sums(campaign, 0, 0);
        registered(one);
        registered(two);
        step(department, one, "attend", body("attended", true)).then().statusCode(200);
        sums(campaign, 1, 0);
        ready(campaign, corner.otherCommune(), false);
        sums(campaign, 1, 0);
        ready(campaign, corner.otherCommune(), true);
        sums(campaign, 1, 1);
        step(department, two, "attend", body("attended", true)).then().statusCode(200);
        sums(campaign, 2, 1);
        step(department, one, "attend", body("attended", false)).then().statusCode(200);
        sums(campaign, 1, 1);
    }

    private void sums(String campaign, int attended, int ready) {
        for (String path : List.of("/handover/campaigns/" + campaign, "/handover/campaigns")) {
            String at = path.endsWith(campaign) ? "" : "items.find { it.id == '" + campaign + "' }.";
            department
                    .asks()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body(at + "attended", equalTo(attended))
                    .body(at + "ready", equalTo(ready))
                    .body(at + "signed", equalTo(0));
        }
    }

    private void ready(String campaign, UUID unit, boolean projector) {
        String token = link(campaign, unit);
        int version = show(token).path("version");
        stranger()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body(
                        "onlinePoint",
                        "Hội trường UBND",
                        "equipment",
                        true,
                        "line",
                        true,
                        "sound",
                        true,
                        "projector",
                        projector))
                .put("/handover/registrations/" + token + "/readiness")
                .then()
                .statusCode(200);
    }

    @Test
    void eachStepTellsWhoTakesIt() {
        String campaign = opened();
        Response shown = show(department, dossier(campaign, corner.commune()));
        for (String path : List.of("step", "by")) {
            assertEquals(
                    shown.<List<String>>path("steps." + path),
                    show(link(campaign, corner.commune())).<List<String>>path("steps." + path));
        }
        shown.then()
                .body(
                        "steps.findAll { it.by == 'unit' }.step",
                        contains("registered", "ready", "appointed", "introduced"))
                .body(
                        "steps.findAll { it.by == 'organizer' }.step",
                        contains("attended", "scheduled", "prepared", "minuted", "signed"))
                .body("steps.findAll { it.by == 'officer' }.step", contains("activated", "confirmed", "delegated"))
                .body("steps", hasSize(12));
    }

    @Test
    void whoeverIsToReceiveAnAccountReadsNothingBeforeTheSignature() {
        String dossier = invited(corner.commune());
        complete(dossier);
        String paper = show(department, dossier).path("papers[0].id");
        Person officer = receiver(dossier);
        officer.asks().get("/handover/papers/" + paper).then().statusCode(404);
        officer.asks().get("/handover/mine").then().statusCode(200).body("items", hasSize(0));
        sign(department, dossier).then().statusCode(200);
        officer.asks().get("/handover/papers/" + paper).then().statusCode(200);
        officer.asks().get("/handover/mine").then().body("items", hasSize(1));
    }

    @Test
    void nobodyElseTakesAStep() {
        String dossier = invited(corner.commune());
        complete(dossier);
        Person commune = world.administrator(corner.commune());
        Person other = world.administrator(corner.otherCommune());
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        int version = version(department, dossier);
        for (String step : List.of("attend", "appoint", "letter", "schedule", "prepare", "minutes", "sign")) {
            Map<String, Object> body = switch (step) {
                case "attend" -> body("attended", true);
                case "appoint" -> decision();
                case "letter" -> letter();
                case "schedule" -> body("desk", null);
                default -> body();
            };
            step(commune, dossier, step, body, version).then().statusCode(404);
            step(other, dossier, step, body, version).then().statusCode(404);
            step(auditor, dossier, step, body, version).then().statusCode(403);
        }
        paper(commune, dossier, "minutes", "x.pdf", PDF).then().statusCode(404);
        paper(auditor, dossier, "minutes", "x.pdf", PDF).then().statusCode(403);
        commune.asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(404);
        auditor.asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(403);
        step(commune, dossier, "confirm", confirmation(true), version).then().statusCode(404);
        nothingFor(other, dossier, version);
        assertEquals(version, version(department, dossier));
        commune.asks()
                .get("/handover/dossiers/" + dossier + "/minutes.pdf")
                .then()
                .statusCode(404);
        commune.asks().get("/handover/mine").then().statusCode(200).body("items", hasSize(0));
    }

    /** Neither by what is not a step of those that the organizer takes one after the other. */
    private void nothingFor(Person other, String dossier, int version) {
        String minutes = show(department, dossier).path("papers.find { it.kind == 'minutes' }.id");
        List<List<Integer>> drawn = List.of(List.of(120, 210, 180, 90));
        step(other, dossier, "signatures", body("giver", drawn, "receiver", drawn), version)
                .then()
                .statusCode(404);
        step(other, dossier, "confirm", confirmation(true), version).then().statusCode(404);
        step(other, dossier, "supersede", body("reason", "thử")).then().statusCode(404);
        register(other, dossier, version, Map.of("people", two())).then().statusCode(404);
        for (String kind : List.of("decision", "letter", "minutes", "rules")) {
            paper(other, dossier, kind, "x.pdf", PDF).then().statusCode(404);
        }
        for (String asked : List.of("credentials", "link")) {
            other.asks()
                    .post("/handover/dossiers/" + dossier + "/" + asked)
                    .then()
                    .statusCode(404);
        }
        for (String read : List.of("", "/minutes.pdf", "/certificate.pdf", "/takeover", "/link")) {
            other.asks().get("/handover/dossiers/" + dossier + read).then().statusCode(404);
        }
        other.asks().get("/handover/papers/" + minutes).then().statusCode(404);
        other.asks().get("/handover/mine").then().statusCode(200).body("items", hasSize(0));
    }
}
