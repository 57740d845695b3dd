package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Minutes that are signed on a screen, and the certificate of what was handed over. */
@KhueTest
class DrawnSignatureTest extends DayScene {

    private static List<List<Integer>> wave() {
        List<Integer> stroke = new ArrayList<>();
        for (int x = 100; x <= 900; x += 10) {
            stroke.add(x);
            stroke.add(200 + (int) (120 * Math.sin(x / 60.0)));
        }
        return List.of(stroke, List.of(150, 330, 700, 300));
    }

    /** Everything before the signature but the scan of the minutes. */
    private String written() {
        String dossier = invited(corner.commune());
        brought(dossier);
        step(department, dossier, "prepare", body()).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
        return dossier;
    }

    private Response draw(Person who, String dossier, Object giver, Object receiver) {
        return step(who, dossier, "signatures", body("giver", giver, "receiver", receiver));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void bothSidesSignOnAScreenAndTheCopyIsCertified() throws Exception {
        String dossier = written();
        certificate(department, dossier).then().statusCode(409);
        assertThat(reasons(sign(department, dossier)), contains("missing-minutes-scan"));
        draw(department, dossier, wave(), wave())
                .then()
                .statusCode(200)
                .body("signable", equalTo(true))
                .body("papers[0].kind", equalTo("minutes"))
                .body("papers[0].mediaType", equalTo("application/pdf"));
        String paper = show(department, dossier).path("papers[0].id");
        byte[] kept = department.asks().get("/handover/papers/" + paper).asByteArray();
        Files.write(Path.of("target", "signed-on-screen.pdf"), kept);
        assertThat(text(kept), containsString("Ký trên màn hình lúc"));
        sign(department, dossier)
                .then()
                .statusCode(200)
                .body("minutes.paper", equalTo(paper))
                .body("minutes.signedAt", notNullValue());
        String digest = show(department, dossier).path("papers.find { it.kind == 'minutes' }.sha256");
        byte[] certificate = certificate(department, dossier)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Files.write(Path.of("target", "certificate.pdf"), certificate);
        assertThat(text(certificate).replace(" ", ""), containsString(digest));
        certificate(receiver(dossier), dossier).then().statusCode(200);
        certificate(world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null), dossier)
                .then()
                .statusCode(200);
        certificate(world.administrator(corner.otherCommune()), dossier).then().statusCode(404);
        draw(department, dossier, wave(), wave()).then().statusCode(409);
    }

    private static Response certificate(Person who, String dossier) {
        return who.asks().get("/handover/dossiers/" + dossier + "/certificate.pdf");
    }

    @Test
    void whatIsNoSignatureIsRefused() {
        String dossier = written();
        draw(department, dossier, List.of(), null)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/giver", "/receiver"));
        draw(department, dossier, List.of(List.of(500, 200, 510, 205)), List.of(List.of(1, 2, 3)))
                .then()
                .statusCode(422);
        draw(department, dossier, List.of(List.of(500, 200, 510, 205)), List.of(List.of(1, 2, 900, 500)))
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/giver' }.code", equalTo("not-signed"))
                .body("errors.find { it.pointer == '/receiver' }.code", equalTo("not-a-drawing"));
        draw(department, dossier, List.of(List.of(0, 0, 1000, 400, 3, 9, 7)), wave())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-a-drawing"));
        draw(department, dossier, List.of(List.of(0, 0, 1000, 2000)), wave())
                .then()
                .statusCode(422);
        assertEquals(2, show(department, dossier).<List<Object>>path("papers").size(), "nothing was kept");
    }

    @Test
    void minutesThatAreOutdatedAreNotSigned() {
        String dossier = written();
        step(department, dossier, "letter", body("number", "38/GGT-UBND", "day", "2026-01-05"))
                .then()
                .statusCode(200);
        assertThat(reasons(draw(department, dossier, wave(), wave())), contains("missing-minutes-again"));
        step(department, dossier, "signatures", body("giver", wave(), "receiver", wave()), 1)
                .then()
                .statusCode(412);
        Person stranger = world.administrator(corner.otherCommune());
        draw(stranger, dossier, wave(), wave()).then().statusCode(404);
        draw(world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null), dossier, wave(), wave())
                .then()
                .statusCode(403);
        step(department, dossier, "signatures", Map.of()).then().statusCode(422);
    }
}
