package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Letters and papers of a campaign in its own words. */
@KhueTest
class CampaignTextsTest extends DayScene {

    private Response change(String campaign, Map<String, Object> texts) {
        int version = department.asks().get("/handover/campaigns/" + campaign).path("version");
        Map<String, Object> body = new HashMap<>();
        body.put("texts", texts);
        return department
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body)
                .patch("/handover/campaigns/" + campaign);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Response paper(String token, String name) {
        return stranger().get("/handover/registrations/" + token + "/" + name);
    }

    @Test
    void textsAreChangedOneByOneAndGoBackToTheUsual() {
        department
                .asks()
                .get("/handover/texts")
                .then()
                .statusCode(200)
                .body("texts.invitation", containsString("{hạn đăng ký}"))
                .body("names", hasItem("đơn vị"));
        Map<String, Object> asked = campaign();
        asked.put("texts", Map.of("reminder", "Nhắc {đơn vị}", "duties", " "));
        String campaign =
                open(department, asked).then().statusCode(201).extract().path("id");
        Map<String, Object> texts = new HashMap<>();
        texts.put("reminder", null);
        texts.put("training", "Vào họp");
        change(campaign, Map.of("invitation", "Kính mời"))
                .then()
                .statusCode(200)
                .body("texts.reminder", equalTo("Nhắc {đơn vị}"))
                .body("texts.invitation", equalTo("Kính mời"))
                .body("texts.duties", nullValue());
        change(campaign, texts)
                .then()
                .statusCode(200)
                .body("texts.reminder", nullValue())
                .body("texts.training", equalTo("Vào họp"))
                .body("texts.invitation", equalTo("Kính mời"));
        change(campaign, null).then().statusCode(200).body("texts.training", nullValue());
    }

    @Test
    void whatCannotBeFilledInIsTold() {
        String campaign = opened();
        change(campaign, Map.of("invitation", "Mời {đơn vi}", "duties", "x".repeat(4001)))
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/texts/invitation' }.code", equalTo("unknown-blank"))
                .body("errors.find { it.pointer == '/texts/duties' }.code", equalTo("wrong-length"));
        change(campaign, Map.of("invite", "Mời")).then().statusCode(400);
        change(campaign, Map.of("reminder", "{ } {} {d.campaign_name {!} }}"))
                .then()
                .statusCode(422);
        change(campaign, Map.of("reminder", "một { hai }} ba")).then().statusCode(422);
        change(campaign, Map.of("reminder", "{0} $1 \\ <b>")).then().statusCode(422);
        change(campaign, Map.of("reminder", "{Đợt} $1 \\ <b>&amp; {#if}".replace("{#if}", "{")))
                .then()
                .statusCode(200);
    }

    @Test
    void aUnitPrintsThePapersThatItHasToBring() throws Exception {
        Map<String, Object> asked = campaign();
        asked.put("legalBasis", "Căn cứ Nghị quyết số 203/2025/QH15;\nCăn cứ Thông tư số 42/2021/TT-BGDĐT;");
        asked.put(
                "texts",
                Map.of("introduction", "Giới thiệu {cán bộ} ({Chức vụ}) <b>đến</b> {cơ quan}.\n{thư điện tử}"));
        String campaign =
                open(department, asked).then().statusCode(201).extract().path("id");
        String token = link(campaign, corner.commune());
        assertThat(
                text(paper(token, "decision.pdf")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray()),
                allOf(
                        containsString("Điều 1. Phân công ông (bà) ......"),
                        containsString("Căn cứ Thông tư số 42/2021/TT-BGDĐT;"),
                        not(containsString("{"))));
        registered(dossier(campaign, corner.commune()));
        byte[] decision =
                paper(token, "decision.pdf").then().statusCode(200).extract().asByteArray();
        Files.write(Path.of("target", "decision.pdf"), decision);
        assertThat(text(decision), containsString("Phân công ông (bà) Trần Văn Đầu Mối, chức vụ Chuyên viên"));
        byte[] letter =
                paper(token, "letter.pdf").then().statusCode(200).extract().asByteArray();
        Files.write(Path.of("target", "letter.pdf"), letter);
        assertThat(
                text(letter), containsString("Giới thiệu Trần Văn Đầu Mối (Chuyên viên Văn hoá - Xã hội) <b>đến</b> "));
        paper("x".repeat(43), "decision.pdf").then().statusCode(404);
        paper(token, "minutes.pdf").then().statusCode(404);
    }

    @Test
    void minutesListWhatTheCampaignAsksFor() throws Exception {
        Map<String, Object> asked = campaign();
        asked.put("texts", Map.of("duties", "Giữ kín mật khẩu.\n\nNhập liệu đúng hạn {năm học}."));
        String campaign =
                open(department, asked).then().statusCode(201).extract().path("id");
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        byte[] minutes = department
                .asks()
                .get("/handover/dossiers/" + dossier + "/minutes.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(
                text(minutes),
                allOf(
                        containsString("1. Giữ kín mật khẩu."),
                        containsString("2. Nhập liệu đúng hạn 20"),
                        not(containsString("3. Ban hành"))));
        Person other = world.administrator(corner.otherCommune());
        other.asks().get("/handover/campaigns/" + campaign).then().statusCode(404);
    }
}
