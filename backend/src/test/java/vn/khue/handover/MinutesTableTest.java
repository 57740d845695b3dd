package vn.khue.handover;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** However long the legal basis is, minutes break where an official paper may. */
@KhueTest
class MinutesTableTest extends DayScene {

    @Test
    void theLastRowOfTheTableNeverStandsAlone() throws IOException {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        Set<Integer> onTheFirstPage = new TreeSet<>();
        for (int lines = 1; lines <= 16; lines++) {
            world.write(
                    "update campaign set legal_basis = $2 where id = $1",
                    Tuple.of(
                            UUID.fromString(campaign),
                            "Căn cứ Luật Giáo dục.\n".repeat(lines).strip()));
            step(department, dossier, "minutes", body()).then().statusCode(200);
            onTheFirstPage.add(rowsOnTheFirstPage(dossier));
        }
        assertFalse(onTheFirstPage.contains(5), onTheFirstPage.toString());
        // The table was broken at least once, so that this says something.
        assertTrue(onTheFirstPage.contains(4) && onTheFirstPage.contains(3), onTheFirstPage.toString());
    }

    private int rowsOnTheFirstPage(String dossier) throws IOException {
        byte[] pdf = department
                .asks()
                .get("/handover/dossiers/" + dossier + "/minutes.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            String text = stripper.getText(document);
            int rows = 0;
            for (String name : new String[] {
                "1 Tên đăng nhập", "2 Mật khẩu lần đầu", "3 Quyền hạn", "4 Phân quyền", "5 Thời hạn", "6 Tài liệu"
            }) {
                rows += text.contains(name) ? 1 : 0;
            }
            return rows;
        }
    }
}
