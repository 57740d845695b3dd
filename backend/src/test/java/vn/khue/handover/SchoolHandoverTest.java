package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** A commune hands over to its schools, which have nobody below them. */
@KhueTest
class SchoolHandoverTest extends DayScene {

    private Person commune;
    private String campaign;

    /** The dossier of the school in a campaign of its commune. */
    private String ofTheSchool() {
        commune = world.administrator(corner.commune());
        Map<String, Object> body = campaign();
        body.put("unit", corner.commune().toString());
        body.put("audience", "school");
        body.put("units", List.of(corner.school().toString()));
        campaign = open(commune, body)
                .then()
                .statusCode(201)
                .body("invited", equalTo(1))
                .extract()
                .path("id");
        return dossier(campaign, corner.school());
    }

    private void handedOver(String dossier) {
        registered(dossier);
        step(commune, dossier, "attend", body("attended", true)).then().statusCode(200);
        step(commune, dossier, "appoint", decision()).then().statusCode(200);
        paper(commune, dossier, "decision", "quyet dinh.pdf", PDF).then().statusCode(200);
        step(commune, dossier, "letter", letter()).then().statusCode(200);
        paper(commune, dossier, "letter", "giay gioi thieu.pdf", PDF).then().statusCode(200);
        step(commune, dossier, "prepare", body()).then().statusCode(200);
        step(commune, dossier, "minutes", body()).then().statusCode(200);
        paper(commune, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        step(commune, dossier, "sign", body()).then().statusCode(200);
    }

    @Test
    void aSchoolIsNotAskedToGiveRightsToUnitsBelow() {
        String dossier = ofTheSchool();
        show(commune, dossier).then().body("steps.step", not(hasItem("delegated")));
        lacking("delegated").then().body("items", empty());
        handedOver(dossier);
        Person officer = receiver(dossier);
        assertEquals(1, effective(officer.account()));
        lacking("confirmed").then().body("items.id", hasItem(dossier));
        paper(officer, dossier, "rules", "quy dinh.pdf", PDF).then().statusCode(200);
        step(
                        officer,
                        dossier,
                        "confirm",
                        body(
                                "confidentiality",
                                true,
                                "officerAssigned",
                                true,
                                "rulesIssued",
                                true,
                                "schoolsDirected",
                                false))
                .then()
                .statusCode(200)
                .body("responsibilities.confirmedAt", notNullValue())
                .body("steps.find { it.step == 'confirmed' }.missing", empty());
        lacking("confirmed").then().body("items", empty());
    }

    @Test
    void aSchoolThatHasConfirmedIsNotRemindedOfAnythingBelowIt() {
        String dossier = ofTheSchool();
        handedOver(dossier);
        Person officer = receiver(dossier);
        world.write("""
                insert into handover_letter (job_id, campaign_id, dossier_id, unit_id, kind, words, channel, recipient, sent_at)
                select gen_random_uuid(), campaign_id, id, unit_id, 'reminder', 'Xin nhắc.', 'app', 'thu.nghiem', now()
                from dossier where id = $1
                """, Tuple.of(UUID.fromString(dossier)));
        officer.asks().get("/me/waiting").then().body("items.kind", hasItem("handover-unfinished"));
        world.write("update dossier set confirmed_at = now() where id = $1", Tuple.of(UUID.fromString(dossier)));
        officer.asks().get("/me/waiting").then().body("items.kind", not(hasItem("handover-unfinished")));
    }

    private Response lacking(String step) {
        return commune.asks().get("/handover/campaigns/" + campaign + "/dossiers?missing=" + step);
    }

    @Test
    void minutesSayNothingOfUnitsBelowIt() throws IOException {
        String dossier = ofTheSchool();
        handedOver(dossier);
        byte[] pdf = commune.asks()
                .get("/handover/dossiers/" + dossier + "/minutes.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text, not(containsString("trực thuộc")));
            assertThat(text, containsString("dữ liệu của nhà trường"));
        }
    }

    @Test
    void theUsualWordsAreThoseForSchools() {
        commune = world.administrator(corner.commune());
        commune.asks()
                .get("/handover/texts?audience=school")
                .then()
                .statusCode(200)
                .body("texts.duties", containsString("nhà trường"));
        commune.asks().get("/handover/texts").then().body("texts.duties", containsString("trực thuộc"));
        commune.asks().get("/handover/texts?audience=ward").then().statusCode(400);
    }

    @Test
    void moreUnitsAreInvitedWhileItIsUnderWay() {
        ofTheSchool();
        String beside = corner.schoolBeside().toString();
        invite(commune, List.of(corner.school().toString(), beside))
                .then()
                .statusCode(200)
                .body("invited", equalTo(2));
        invite(commune, List.of(beside)).then().statusCode(200).body("invited", equalTo(2));
        assertThat(link(campaign, corner.schoolBeside()).length(), equalTo(43));
        invite(
                        commune,
                        List.of(
                                beside,
                                beside,
                                corner.otherSchool().toString(),
                                corner.commune().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/units/1", "/units/2", "/units/3"));
        invite(commune, List.of()).then().statusCode(422).body("errors.pointer", contains("/units"));
        invite(world.administrator(corner.otherCommune()), List.of(beside))
                .then()
                .statusCode(404);
        invite(world.person(corner.commune(), "Thanh Tra", Role.AUDITOR, null), List.of(beside))
                .then()
                .statusCode(403);
        int version = commune.asks().get("/handover/campaigns/" + campaign).path("version");
        commune.asks()
                .header("If-Match", "\"v" + version + "\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(200);
        invite(commune, List.of(beside)).then().statusCode(409);
    }

    private Response invite(Person who, List<String> units) {
        return who.asks()
                .contentType("application/json")
                .body(Map.of("units", units))
                .post("/handover/campaigns/" + campaign + "/dossiers");
    }
}
