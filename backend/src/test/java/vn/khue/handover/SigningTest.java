package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Administration becomes effective by signed minutes, by them alone, and once. */
@KhueTest
class SigningTest extends DayScene {

    @Test
    void theWholeWayToASignatureAndAfter() {
        String dossier = invited(corner.commune());
        complete(dossier);
        UUID account = UUID.fromString(show(department, dossier).path("account.id"));
        assertEquals(0, effective(account));
        sign(department, dossier)
                .then()
                .statusCode(200)
                .body("minutes.signedAt", notNullValue())
                .body("minutes.grant", notNullValue())
                .body("steps.find { it.step == 'signed' }.done", equalTo(true))
                .body("steps.find { it.step == 'activated' }.done", equalTo(false));
        assertEquals(1, effective(account));
        Person officer = receiver(dossier);
        show(department, dossier).then().body("steps.find { it.step == 'activated' }.done", equalTo(true));
        officer.asks().get("/handover/mine").then().statusCode(200).body("items.id", hasItem(dossier));
        step(officer, dossier, "confirm", confirmation(false), version(department, dossier))
                .then()
                .statusCode(200)
                .body("responsibilities.confidentiality", equalTo(true))
                .body("responsibilities.confirmedAt", nullValue());
        paper(officer, dossier, "rules", "quy chế.pdf", PDF).then().statusCode(200);
        step(officer, dossier, "confirm", confirmation(true))
                .then()
                .statusCode(200)
                .body("responsibilities.confirmedAt", notNullValue());
        Person clerk = world.person(corner.school(), "Văn Thư Trường");
        give(officer, clerk, corner.school()).then().statusCode(201);
        show(department, dossier).then().body("steps.find { it.step == 'delegated' }.done", equalTo(true));
        String campaign = show(department, dossier).path("campaign");
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .body("signed", equalTo(1))
                .body("activated", equalTo(1))
                .body("confirmed", equalTo(1))
                .body("delegated", equalTo(1));
    }

    @Test
    void everythingThatIsMissingIsTold() {
        String dossier = invited(corner.commune());
        assertThat(
                reasons(sign(department, dossier)),
                containsInAnyOrder(
                        "missing-people",
                        "missing-attendance",
                        "missing-decision",
                        "missing-decision-scan",
                        "missing-letter",
                        "missing-letter-scan",
                        "missing-account",
                        "missing-minutes",
                        "missing-minutes-scan"));
        complete(dossier);
        step(department, dossier, "attend", body("attended", false)).then().statusCode(200);
        assertThat(reasons(sign(department, dossier)), contains("missing-attendance"));
    }

    @Test
    void whoeverIsInvitedIsGivenAdministrationByMinutesOnly() {
        Person before = world.person(corner.commune(), "Trước Khi Mời");
        give(department, before, corner.commune()).then().statusCode(201);
        invited(corner.commune());
        Person after = world.person(corner.commune(), "Sau Khi Mời");
        give(department, after, corner.commune()).then().statusCode(422).body("errors.code", hasItem("needs-minutes"));
        department
                .asks()
                .contentType("application/json")
                .body(Map.of(
                        "unit",
                        corner.commune().toString(),
                        "fullName",
                        "Tài Khoản Mới",
                        "grant",
                        Map.of("role", "administrator", "reason", "thử")))
                .post("/accounts")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/grant/role"))
                .body("errors.code", hasItem("needs-minutes"));
        give(before, after, corner.commune(), "administrator", 0).then().statusCode(201);
        give(department, after, corner.commune(), "viewer", 0).then().statusCode(201);
    }

    @Test
    void aSuccessorIsNotPutInPlaceWithoutMinutes() {
        Person before = world.person(corner.commune(), "Trước Khi Mời");
        String grant = give(department, before, corner.commune())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        invited(corner.commune());
        Person after = world.person(corner.commune(), "Người Thay");
        for (String act : List.of("revocation-preview", "revoke")) {
            Map<String, Object> wish = act.equals("revoke")
                    ? body("successor", after.account().toString(), "previewTag", "x", "reason", "thay người")
                    : body("successor", after.account().toString());
            department
                    .asks()
                    .contentType("application/json")
                    .body(wish)
                    .post("/grants/" + grant + "/" + act)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:khue:problem:needs-minutes"));
        }
        assertEquals(1, effective(before.account()));
    }

    @Test
    void twoDesksNeverHandOverOneDossierTwice() throws Exception {
        String dossier = invited(corner.commune());
        complete(dossier);
        int version = version(department, dossier);
        Person other = world.administrator(corner.department());
        Callable<Response> first = () -> step(department, dossier, "sign", body(), version);
        Callable<Response> second = () -> step(other, dossier, "sign", body(), version);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        List<Integer> answers = new ArrayList<>();
        for (Future<Response> answer : desks.invokeAll(List.of(first, second))) {
            answers.add(answer.get().statusCode());
        }
        desks.shutdown();
        assertThat(answers, hasItem(200));
        assertThat(answers, hasItem(anyOf(equalTo(409), equalTo(412))));
        UUID account = UUID.fromString(show(department, dossier).path("account.id"));
        assertEquals(1, effective(account));
        sign(department, dossier).then().statusCode(409).body("type", equalTo("urn:khue:problem:dossier-signed"));
    }

    @Test
    void whatChangesAfterTheMinutesIsWrittenAgain() {
        String dossier = invited(corner.commune());
        complete(dossier);
        String number = show(department, dossier).path("minutes.number");
        step(department, dossier, "letter", body("number", "38/GGT-UBND", "day", "2026-01-05"))
                .then()
                .statusCode(200);
        assertThat(reasons(sign(department, dossier)), contains("missing-minutes-again"));
        step(department, dossier, "minutes", body()).then().statusCode(200).body("minutes.number", equalTo(number));
        assertThat(reasons(sign(department, dossier)), contains("missing-minutes-scan"));
    }

    @Test
    void theBoardFindsMinutesThatAreToBeWrittenAgain() {
        String dossier = invited(corner.commune());
        complete(dossier);
        String campaign = show(department, dossier).path("campaign");
        lackMinutes(campaign).body("items.id", not(hasItem(dossier)));
        step(
                        department,
                        dossier,
                        "letter",
                        body("number", "99/GGT-UBND", "day", LocalDate.now().toString()))
                .then()
                .statusCode(200);
        lackMinutes(campaign).body("items.id", hasItem(dossier)).body("total", equalTo(2));
        step(department, dossier, "minutes", body()).then().statusCode(200);
        lackMinutes(campaign).body("items.id", not(hasItem(dossier))).body("total", equalTo(1));
    }

    private ValidatableResponse lackMinutes(String campaign) {
        return department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?missing=minuted&count=true")
                .then()
                .statusCode(200);
    }

    @Test
    void minutesWithoutAPlaceAreWrittenAgainOnceTheDeskIsKnown() {
        String dossier = invited(corner.commune());
        complete(dossier);
        String campaign = show(department, dossier).path("campaign");
        Instant opens = in(50).truncatedTo(ChronoUnit.SECONDS);
        String desk = department
                .asks()
                .contentType("application/json")
                .body(body(
                        "name",
                        "Bàn khu vực phía Đông",
                        "place",
                        "Hội trường tầng 2",
                        "opensAt",
                        opens.toString(),
                        "closesAt",
                        in(52).toString(),
                        "minutesEach",
                        15,
                        "places",
                        1))
                .post("/handover/campaigns/" + campaign + "/desks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(department, dossier, "schedule", body("desk", desk)).then().statusCode(200);
        assertEquals(List.of("missing-minutes-again"), reasons(sign(department, dossier)));
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        // Another time at the desk does not make anybody sign once more.
        step(
                        department,
                        dossier,
                        "schedule",
                        body("desk", desk, "at", opens.plusSeconds(900).toString()))
                .then()
                .statusCode(200)
                .body("signable", equalTo(true));
        sign(department, dossier).then().statusCode(200);
    }

    @Test
    void anotherPersonInTheSamePlaceIsAppointedAnew() {
        String dossier = invited(corner.commune());
        brought(dossier);
        register(
                        department,
                        dossier,
                        version(department, dossier),
                        Map.of(
                                "people",
                                List.of(person("leader", "Nguyễn Thị Lãnh Đạo"), person("officer", "Lê Thị Khác"))))
                .then()
                .statusCode(200)
                .body("appointment", nullValue());
        step(department, dossier, "prepare", body()).then().statusCode(409);
        step(department, dossier, "appoint", decision())
                .then()
                .statusCode(200)
                .body("appointment.fullName", equalTo("Lê Thị Khác"));
    }

    @Test
    void numbersHaveNoGaps() throws Exception {
        String campaign = opened();
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        for (String dossier : List.of(one, two)) {
            brought(dossier);
            step(department, dossier, "prepare", body()).then().statusCode(200);
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        Callable<Response> first = () -> step(department, one, "minutes", body());
        Callable<Response> second = () -> step(department, two, "minutes", body());
        for (Future<Response> answer : both.invokeAll(List.of(first, second))) {
            assertEquals(200, answer.get().statusCode());
        }
        both.shutdown();
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .then()
                .body("items.minutes.number", containsInAnyOrder("01/BB-SGDĐT", "02/BB-SGDĐT"));
    }

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

    private static Map<String, Object> confirmation(boolean all) {
        return body("confidentiality", true, "officerAssigned", all, "rulesIssued", all, "schoolsDirected", all);
    }
}
