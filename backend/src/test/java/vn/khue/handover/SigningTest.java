package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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
}
