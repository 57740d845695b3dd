package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Papers of many units as one document. */
@KhueTest
class PrintingTest extends DayScene {

    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}");

    private Response print(Person who, String campaign, String what) {
        return who.asks()
                .contentType("application/json")
                .body(Map.of("what", what))
                .post("/handover/campaigns/" + campaign + "/prints");
    }

    /** The document that a job has printed. */
    private byte[] printed(String campaign, String what) throws InterruptedException {
        String job = print(department, campaign, what)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        Response seen = department.asks().get("/jobs/" + job);
        while (!"done".equals(seen.path("state")) && Instant.now().isBefore(latest)) {
            assertNotEquals("failed", seen.path("state"), seen.asString());
            Thread.sleep(200);
            seen = department.asks().get("/jobs/" + job);
        }
        String print = seen.path("result.print");
        Person other = world.administrator(corner.department());
        other.asks().post("/handover/prints/" + print + "/take").then().statusCode(404);
        byte[] pdf = department
                .asks()
                .header("Idempotency-Key", print)
                .post("/handover/prints/" + print + "/take")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        department
                .asks()
                .header("Idempotency-Key", print)
                .post("/handover/prints/" + print + "/take")
                .then()
                .statusCode(404);
        return pdf;
    }

    @Test
    void minutesAndSlipsOfAllUnitsAreOneDocumentEach() throws Exception {
        String campaign = opened();
        print(department, campaign, "minutes")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:nothing-to-print"));
        print(department, campaign, "everything").then().statusCode(422);
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        complete(one);
        complete(two);
        try (PDDocument document = Loader.loadPDF(printed(campaign, "minutes"))) {
            assertEquals(4, document.getNumberOfPages());
        }
        byte[] slips = printed(campaign, "slips");
        try (PDDocument document = Loader.loadPDF(slips)) {
            assertEquals(2, document.getNumberOfPages());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            Matcher password = PASSWORD.matcher(stripper.getText(document));
            assertTrue(password.find());
            boolean first = stripper.getText(document).contains("Phường Thử Nghiệm");
            String username = show(department, first ? one : two).path("account.username");
            stranger()
                    .contentType("application/json")
                    .body(Map.of("username", username, "password", password.group()))
                    .post("/auth/login")
                    .then()
                    .statusCode(200)
                    .body("accessToken", notNullValue());
        }
        // Whoever holds something by now has a slip no more.
        sign(department, one).then().statusCode(200);
        try (PDDocument document = Loader.loadPDF(printed(campaign, "slips"))) {
            assertEquals(1, document.getNumberOfPages());
        }
    }

    @Test
    void onlyWhoRunsTheCampaignPrints() {
        String campaign = opened();
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        print(auditor, campaign, "slips").then().statusCode(403);
        print(world.administrator(corner.commune()), campaign, "slips").then().statusCode(404);
        auditor.asks()
                .post("/handover/prints/" + UUID.randomUUID() + "/take")
                .then()
                .statusCode(404);
    }
}
