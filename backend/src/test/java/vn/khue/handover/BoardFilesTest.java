package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** The board of a campaign, taken away as files. */
@KhueTest
class BoardFilesTest extends DayScene {

    private static byte[] file(Person who, String campaign, String name) {
        return who.asks()
                .get("/handover/campaigns/" + campaign + "/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void everyUnitIsARowWithWhatItLacks() throws Exception {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file(auditor, campaign, "board.xlsx")))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(3, rows.size());
            List<String> headings = texts(rows.get(0));
            assertEquals("Unit", headings.get(1));
            Row signed = rows.stream()
                    .filter(row -> "Phường Thử Nghiệm".equals(row.getCellText(1)))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Done", signed.getCellText(headings.indexOf("Appointed")));
            assertThat(signed.getCellText(headings.indexOf("Minutes no.")), containsString("/BB-SGDĐT"));
            assertEquals("Activated, Responsibilities, Delegated", signed.getCellText(headings.indexOf("Lacking")));
            String whole = rows.toString();
            assertThat("names nobody", whole, not(containsString("Đầu Mối")));
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    @Test
    void thoseWhoLeadReadASummary() throws Exception {
        String campaign = opened();
        registered(dossier(campaign, corner.commune()));
        byte[] pdf = file(department, campaign, "board.pdf");
        Files.write(Path.of("target", "summary.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text, containsString("Đăng ký 1 2 50%"));
            assertThat(text, containsString("Ký nhận 0 2 0%"));
            assertThat(text, containsString("Điểm cầu, Tập huấn, Phân công"));
            assertThat(text, not(containsString("NOT_FOUND")));
        }
    }

    @Test
    void othersGetNothing() {
        String campaign = opened();
        Person commune = world.administrator(corner.commune());
        for (String name : List.of("board.xlsx", "board.pdf")) {
            commune.asks()
                    .get("/handover/campaigns/" + campaign + "/" + name)
                    .then()
                    .statusCode(404);
            stranger()
                    .get("/handover/campaigns/" + campaign + "/" + name)
                    .then()
                    .statusCode(401);
        }
    }
}
