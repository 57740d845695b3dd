package vn.khue.guide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** Guides, read by people who have no account. */
@KhueTest
class GuideTest {

    private static byte[] document(String guide) {
        return given().get("/api/v1/guides/" + guide + ".pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("inline; filename=\"khue-" + guide + ".pdf\""))
                .extract()
                .asByteArray();
    }

    /** Words as a reader sees them, whatever the lines. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void everybodyReadsWhichGuidesThereAre() {
        given().get("/api/v1/guides")
                .then()
                .statusCode(200)
                .body("items.guide", hasItems("su-dung", "phan-quyen", "dot-ban-giao"))
                .body("items[0].title", equalTo("Hướng dẫn sử dụng"))
                .body("items[0].purpose", startsWith("Dành cho"));
    }

    @Test
    void aGuideIsADocumentWithAllItsChaptersAndPictures() throws Exception {
        List<Map<String, String>> all = given().get("/api/v1/guides").path("items");
        for (Map<String, String> guide : all) {
            GuideText text = GuideText.of(guide.get("guide"));
            try (PDDocument document = Loader.loadPDF(document(guide.get("guide")))) {
                assertEquals(
                        guide.get("title"), document.getDocumentInformation().getTitle());
                String words = flat(new PDFTextStripper().getText(document));
                assertThat(words, containsString(guide.get("purpose")));
                for (GuidePart entry : text.contents()) {
                    // Once among the contents, once above its text.
                    String heading = flat(entry.words());
                    assertThat(heading, words.split(Pattern.quote(heading), -1).length, greaterThan(2));
                }
                int pictures = text.xhtml().split("<img ", -1).length - 1;
                assertThat(pictures, greaterThan(0));
                assertEquals(pictures, pictures(document));
                PDFTextStripper contents = new PDFTextStripper();
                contents.setEndPage(1);
                assertTrue(
                        contents.getText(document).lines().anyMatch(line -> line.matches("1\\. .* 2")),
                        "the first chapter begins on the second page, and the contents say so");
                assertTrue(document.getDocumentCatalog().getDocumentOutline().hasChildren());
            }
        }
    }

    private static int pictures(PDDocument document) {
        return StreamSupport.stream(document.getPages().spliterator(), false)
                .mapToInt(GuideTest::pictures)
                .sum();
    }

    private static int pictures(PDPage page) {
        int pictures = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                pictures++;
            }
        }
        return pictures;
    }

    @Test
    void whatIsNoGuideIsNotFound() {
        for (String name : List.of("khong-co", "..%2Fapplication", "su-dung.md", "SU-DUNG")) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/guides/" + name + ".pdf")
                    .then()
                    .statusCode(404)
                    .contentType(containsString("problem+json"));
        }
    }
}
