package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.db.Author;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Units name whom they send, by a link that needs no account. */
@KhueTest
class RegistrationTest extends HandoverScene {

    @Test
    void theLinkShowsTheUnitItsOwnPart() {
        String token = link(opened(), corner.commune());
        show(token)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("unit", equalTo("Phường Thử Nghiệm"))
                .body("organizer", equalTo("Sở thử nghiệm"))
                .body("open", equalTo(true))
                .body("people", hasSize(0))
                .body("keySet()", not(hasItem("id")));
    }

    @Test
    void aLinkTellsNothingOfAnotherUnit() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        String otherToken = link(campaign, corner.otherCommune());
        name(token, 1, two()).then().statusCode(200);
        name(otherToken, 1, List.of(person("leader", "Phạm Bên Ấy"), person("officer", "Đỗ Bên Ấy")))
                .then()
                .statusCode(200);
        String other = dossier(campaign, corner.otherCommune());
        String code = world.read("select code from unit where id = $1", Tuple.of(corner.otherCommune()))
                .iterator()
                .next()
                .getString("code");
        String told = show(token)
                .then()
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "campaign",
                                "organizer",
                                "unit",
                                "legalBasis",
                                "registerBy",
                                "trainingAt",
                                "handoverAt",
                                "contact",
                                "leaders",
                                "officers",
                                "open",
                                "people",
                                "registeredAt",
                                "steps",
                                "readiness",
                                "appointment",
                                "letter",
                                "desk",
                                "place",
                                "trainings",
                                "reminder",
                                "version"))
                .body("people", hasSize(2))
                .extract()
                .asString();
        for (String foreign : List.of(
                "Xã Bên Cạnh",
                "Bên Ấy",
                code,
                other,
                otherToken,
                corner.otherCommune().toString(),
                corner.otherSchool().toString())) {
            assertThat(told, not(containsString(foreign)));
        }
    }

    @Test
    void itsPeopleAreNamedAndNamedAnew() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        name(token, 1, two()).then().statusCode(200).body("people", hasSize(2)).body("registeredAt", notNullValue());
        name(token, 2, List.of(person("officer", "Lê Văn Thay"), person("leader", "Nguyễn Thị Lãnh Đạo")))
                .then()
                .statusCode(200)
                .body("people.fullName", contains("Nguyễn Thị Lãnh Đạo", "Lê Văn Thay"));
        department
                .asks()
                .get("/handover/dossiers/" + dossier(campaign, corner.commune()))
                .then()
                .body("registeredBy", equalTo("link"))
                .body("lateReason", equalTo(null))
                .body("people.part", contains("leader", "officer"));
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .body("registered", equalTo(1))
                .body("invited", equalTo(2));
    }

    @Test
    void whatWasWrittenStandsInTheHistory() {
        String campaign = opened();
        name(link(campaign, corner.commune()), 1, two()).then().statusCode(200);
        UUID dossier = UUID.fromString(dossier(campaign, corner.commune()));
        assertEquals(
                2L,
                world.read(
                                "select count(*) as n from history h join participant p on p.id = h.record "
                                        + "where h.entity = 'participant' and p.dossier_id = $1 and h.actor = $2",
                                Tuple.of(dossier, Author.SYSTEM))
                        .iterator()
                        .next()
                        .getLong("n"));
    }

    @Test
    void exactlyTheConfiguredPeople() {
        String token = link(opened(), corner.commune());
        List<Map<String, Object>> three =
                List.of(person("leader", "Một Người"), person("officer", "Hai Người"), person("officer", "Ba Người"));
        name(token, 1, three).then().statusCode(422).body("errors.pointer", hasItem("/people"));
        name(token, 1, List.of(person("leader", "Một Người")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("wrong-number-of-people"));
        name(token, 1, List.of()).then().statusCode(422);
        name(token, 1, List.of(person("leader", "Một Người"), person("officer", "Một Người")))
                .then()
                .statusCode(422)
                .body("errors.code", contains("named-twice"));
    }

    @Test
    void everythingWrongIsToldAtOnceAtItsPlace() {
        String token = link(opened(), corner.commune());
        Map<String, Object> leader = person("leader", " ");
        leader.put("phone", "không có");
        Map<String, Object> officer = person("officer", "Trần Văn Đầu Mối");
        officer.put("email", "khong-phai-thu");
        officer.remove("position");
        name(token, 1, List.of(leader, officer))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems("/people/0/fullName", "/people/0/phone", "/people/1/email", "/people/1/position"));
        show(token).then().body("people", hasSize(0));
    }

    @Test
    void nonsenseIsRefused() {
        String token = link(opened(), corner.commune());
        for (String people : List.of(
                "null",
                "{}",
                "[null, null]",
                "[[], []]",
                "[{}, {}]",
                "\"x\"",
                "[{\"part\": 1}, {\"part\": {}}]",
                twice("\"a\\u0000b\""),
                twice("\"\\uD800\""),
                twice("\"" + "x".repeat(20_000) + "\""),
                twice("\"" + "🦆".repeat(101) + "\""),
                twice("[1]"))) {
            int status = stranger()
                    .header("If-Match", "\"v1\"")
                    .contentType("application/json")
                    .body("{\"people\": " + people + "}")
                    .put("/handover/registrations/" + token)
                    .statusCode();
            assertTrue(status == 400 || status == 422, status + " for " + people);
        }
        show(token).then().body("people", hasSize(0));
    }

    /** Two people of whom everything but their parts says the same. */
    private static String twice(String value) {
        return Stream.of("leader", "officer")
                .map(part -> "{\"part\": \"" + part + "\", \"fullName\": " + value + ", \"position\": " + value
                        + ", \"phone\": " + value + ", \"email\": " + value + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    @Test
    void anAddressWithoutEndIsRefusedAndBreaksNothing() {
        Map<String, Object> officer = person("officer", "Trần Văn Đầu Mối");
        officer.put("email", "a@a" + ".a".repeat(100_000));
        name(link(opened(), corner.commune()), 1, List.of(person("leader", "Nguyễn Thị Lãnh Đạo"), officer))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/people/1/email"));
    }

    @Test
    void aListWithoutEndIsToldSoOnce() {
        name(link(opened(), corner.commune()), 1, Collections.nCopies(5_000, Map.of()))
                .then()
                .statusCode(422)
                .body("errors.size()", lessThan(200));
    }

    @Test
    void whoseUnitHasMovedAwayIsOutOfReach() {
        Person commune = world.administrator(corner.commune());
        Map<String, Object> body = campaign();
        body.put("unit", corner.commune().toString());
        body.put("audience", "school");
        String campaign = open(commune, body).then().statusCode(201).extract().path("id");
        String school = commune.asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .path("items.find { it.unit.id == '" + corner.school() + "' }.id");
        world.write("update unit_link set valid_until = current_date where unit_id = $1", Tuple.of(corner.school()));
        world.write(
                "insert into unit_link (unit_id, parent_id, valid_from, reason) values ($1, $2, current_date, 'test')",
                Tuple.of(corner.school(), corner.otherCommune()));
        commune.asks().get("/handover/campaigns/" + campaign).then().body("invited", equalTo(1));
        commune.asks().get("/handover/dossiers/" + school).then().statusCode(404);
        commune.asks()
                .get("/handover/campaigns/" + campaign + "/dossiers")
                .then()
                .body("items", hasSize(1));
        register(commune, school, 1, Map.of("people", two())).then().statusCode(404);
    }

    @Test
    void whoIsSlowerIsTold() {
        String token = link(opened(), corner.commune());
        stranger()
                .contentType("application/json")
                .body(Map.of("people", two()))
                .put("/handover/registrations/" + token)
                .then()
                .statusCode(428);
        name(token, 1, two()).then().statusCode(200);
        name(token, 1, two()).then().statusCode(412);
    }

    @Test
    void ofManyAtOnceOneIsWritten() {
        String token = link(opened(), corner.commune());
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> name(token, 1, two()).statusCode()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
    }

    @Test
    void whatThisInstallationHasNotMadeOpensNothing() {
        String campaign = opened();
        String mine = link(campaign, corner.commune());
        String other = link(campaign, corner.otherCommune());
        // The id of the other dossier with the mark of this one.
        byte[] mixing = Base64.getUrlDecoder().decode(other);
        System.arraycopy(Base64.getUrlDecoder().decode(mine), 16, mixing, 16, 16);
        String mixed = Base64.getUrlEncoder().withoutPadding().encodeToString(mixing);
        for (String token : List.of(mixed, mine.substring(1), mine + "A", "A".repeat(43), "x", "%00")) {
            stranger()
                    .urlEncodingEnabled(false)
                    .get("/handover/registrations/" + token)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:khue:problem:link-unknown"));
        }
    }

    @Test
    void afterTheDeadlineOnlyTheOrganizerNamesThemWithAReason() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        String dossier = dossier(campaign, corner.commune());
        past(campaign);
        show(token).then().statusCode(200).body("open", equalTo(false));
        name(token, 1, two()).then().statusCode(409).body("type", equalTo("urn:khue:problem:registration-closed"));
        register(department, dossier, 1, Map.of("people", two()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        register(department, dossier, 1, Map.of("people", two(), "reason", "Bưu điện chậm"))
                .then()
                .statusCode(200)
                .body("registeredBy", equalTo("organizer"))
                .body("lateReason", equalTo("Bưu điện chậm"));
    }

    @Test
    void afterTheCampaignNothingOpens() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        String dossier = dossier(campaign, corner.commune());
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(200);
        show(token).then().statusCode(410).body("type", equalTo("urn:khue:problem:link-ended"));
        name(token, 1, two()).then().statusCode(410);
        register(department, dossier, 1, Map.of("people", two(), "reason", "Muộn"))
                .then()
                .statusCode(409);
    }

    @Test
    void aLinkThatWentToTheWrongPeopleIsReplaced() {
        String campaign = opened();
        String lost = link(campaign, corner.commune());
        String dossier = dossier(campaign, corner.commune());
        name(lost, 1, two()).then().statusCode(200);
        String path = department
                .asks()
                .post("/handover/dossiers/" + dossier + "/link")
                .then()
                .statusCode(200)
                .body("dossier", equalTo(dossier))
                .body("registered", equalTo(true))
                .extract()
                .path("path");
        String token = path.substring("/register/".length());
        assertEquals(token, link(campaign, corner.commune()));
        department.asks().get("/handover/dossiers/" + dossier + "/link").then().body("path", equalTo(path));
        show(lost).then().statusCode(410).body("type", equalTo("urn:khue:problem:link-replaced"));
        name(lost, 2, two()).then().statusCode(410);
        show(token).then().statusCode(200).body("people", hasSize(2));
        name(token, 3, two()).then().statusCode(200);
        Person officer = world.administrator(corner.commune());
        officer.asks().post("/handover/dossiers/" + dossier + "/link").then().statusCode(404);
        officer.asks().get("/handover/dossiers/" + dossier + "/link").then().statusCode(404);
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        auditor.asks().post("/handover/dossiers/" + dossier + "/link").then().statusCode(403);
        auditor.asks().get("/handover/dossiers/" + dossier + "/link").then().statusCode(403);
        world.write("update dossier set link_turn = 100 where id = $1", Tuple.of(UUID.fromString(dossier)));
        show(link(campaign, corner.commune())).then().statusCode(200);
        department
                .asks()
                .post("/handover/dossiers/" + dossier + "/link")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:link-replaced-often"));
    }
}
