package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
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

    private Response print(Person who, String campaign, String what) {
        return print(who, campaign, what, null);
    }

    private Response print(Person who, String campaign, String what, String desk) {
        return who.asks()
                .contentType("application/json")
                .body(body("what", what, "desk", desk))
                .post("/handover/campaigns/" + campaign + "/prints");
    }

    /** The document that a job has printed. */
    private byte[] printed(String campaign, String what) throws InterruptedException {
        return printed(campaign, what, null);
    }

    private byte[] printed(String campaign, String what, String desk) throws InterruptedException {
        return taken(finished(print(department, campaign, what, desk)
                .then()
                .statusCode(202)
                .extract()
                .path("id")));
    }

    /** The job once it is done. */
    private Response finished(String job) throws InterruptedException {
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        Response seen = department.asks().get("/jobs/" + job);
        while (!"done".equals(seen.path("state")) && Instant.now().isBefore(latest)) {
            assertNotEquals("failed", seen.path("state"), seen.asString());
            Thread.sleep(200);
            seen = department.asks().get("/jobs/" + job);
        }
        return seen;
    }

    private byte[] taken(Response seen) {
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
    void papersOfOneDeskAreOfItsUnitsAlone() throws Exception {
        String campaign = opened();
        String east = desk(campaign, "Bàn phía Đông");
        String west = desk(campaign, "Bàn phía Tây");
        place(dossier(campaign, corner.commune()), east);
        place(dossier(campaign, corner.otherCommune()), west);
        String empty = desk(campaign, "Bàn trống");
        for (String what : List.of("minutes", "slips")) {
            print(department, campaign, what, empty)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:khue:problem:nothing-to-print"));
            int pages = "minutes".equals(what) ? 2 : 1;
            try (PDDocument document = Loader.loadPDF(printed(campaign, what, east))) {
                assertEquals(pages, document.getNumberOfPages());
                String text = text(document);
                assertThat(text, containsString("Thử Nghiệm"));
                assertThat(text, not(containsString("Bên Cạnh")));
            }
            try (PDDocument document = Loader.loadPDF(printed(campaign, what, west))) {
                assertEquals(pages, document.getNumberOfPages());
                String text = text(document);
                assertThat(text, containsString("Bên Cạnh"));
                assertThat(text, not(containsString("Thử Nghiệm")));
            }
        }
    }

    private String desk(String campaign, String name) {
        return department
                .asks()
                .contentType("application/json")
                .body(body(
                        "name",
                        name,
                        "opensAt",
                        in(54).toString(),
                        "closesAt",
                        in(56).toString(),
                        "minutesEach",
                        15,
                        "places",
                        1))
                .post("/handover/campaigns/" + campaign + "/desks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void place(String dossier, String desk) {
        brought(dossier);
        step(department, dossier, "schedule", body("desk", desk)).then().statusCode(200);
        step(department, dossier, "prepare", body()).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void aJobTellsHowManyPapersAreDoneOfHowMany() throws Exception {
        String campaign = opened();
        complete(dossier(campaign, corner.commune()));
        complete(dossier(campaign, corner.otherCommune()));
        for (String what : List.of("minutes", "slips")) {
            Response queued = print(department, campaign, what);
            queued.then().statusCode(202).body("total", equalTo(2)).body("done", equalTo(0));
            finished(queued.path("id"))
                    .then()
                    .body("total", equalTo(2))
                    .body("done", equalTo(2))
                    .body("finishedAt", notNullValue())
                    .body("result.papers", equalTo(2));
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
