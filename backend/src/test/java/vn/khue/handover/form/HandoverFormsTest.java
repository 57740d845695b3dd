package vn.khue.handover.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.inject.Inject;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** What is printed, read back from the printed pages. */
@KhueTest
class HandoverFormsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 30);

    @Inject
    HandoverForms forms;

    private static MinutesContent minutes(String unit, String name, String basis) {
        return new MinutesContent(
                "07/BB-SGDĐT",
                "Trung tâm Giáo dục thường xuyên Hải Phòng, số 33 Nguyễn Đức Cảnh, phường Lê Chân",
                DAY,
                "Hải Phòng",
                "Sở Giáo dục và Đào tạo Hải Phòng",
                "UBND thành phố Hải Phòng",
                "Tập huấn và bàn giao tài khoản quản trị năm 2025",
                basis,
                new MinutesContent.Party(
                        "Sở Giáo dục và Đào tạo Hải Phòng",
                        "Nguyễn Thị Bàn Giao",
                        "Chuyên viên Văn phòng Sở",
                        "0225 3 000 000",
                        null),
                new MinutesContent.Party(
                        unit, name, "Chuyên viên Phòng Văn hoá - Xã hội", "0912 345 678", "dau.moi@example.org"),
                new MinutesContent.Paper("125/QĐ-UBND", DAY.minusDays(5)),
                new MinutesContent.Paper("37/GGT-UBND", DAY.minusDays(1)),
                new MinutesContent.Account("11383", "Quản trị", unit, 3, null),
                null,
                false);
    }

    private static String basis() {
        return """
                Căn cứ Nghị quyết số 203/2025/QH15 của Quốc hội về việc tổ chức mô hình chính quyền địa phương hai cấp từ ngày 01/7/2025;
                Căn cứ Thông tư số 42/2021/TT-BGDĐT ngày 30/12/2021 của Bộ Giáo dục và Đào tạo quy định về Cơ sở dữ liệu giáo dục và đào tạo;
                Căn cứ Thông tư số 13/2025/TT-BGDĐT ngày 12/6/2025 của Bộ Giáo dục và Đào tạo quy định về phân quyền, phân cấp;
                """;
    }

    private static SlipContent slip(String contact) {
        return new SlipContent(
                "Sở Giáo dục và Đào tạo Hải Phòng",
                "Phường Lê Chân",
                "Trần Văn Đầu Mối",
                "11383",
                "k3mfp-7xwqa-9dhr",
                Instant.parse("2025-08-13T10:00:00Z"),
                "https://csdl.example.org/login",
                contact,
                "Tập huấn và bàn giao tài khoản quản trị năm 2025");
    }

    @Test
    void minutesReadAsTheyWereWritten() throws IOException {
        byte[] pdf = printed("minutes", minutes("Uỷ ban nhân dân phường Lê Chân", "Trần Văn Đầu Mối", basis()));
        String text = text(pdf);
        for (String said : List.of(
                "Độc lập - Tự do - Hạnh phúc",
                "Số: 07/BB-SGDĐT",
                "Hải Phòng, ngày 30 tháng 7 năm 2025",
                "ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi lăm (30/7/2025)",
                "Trần Văn Đầu Mối",
                "Quyết định số 125/QĐ-UBND ngày 25/7/2025",
                "37/GGT-UBND",
                "Được trao tiếp đến 3 cấp",
                "Không thời hạn",
                "Biên bản được lập thành 02 bản")) {
            assertThat(text, containsString(said));
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            assertEquals("vi", document.getDocumentCatalog().getLanguage());
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                assertTrue(document.getPage(0).getResources().getFont(name).isEmbedded());
            }
        }
    }

    @Test
    void whatPeopleTypeIsTextAndNothingElse() throws IOException {
        MinutesContent hostile = minutes(
                "<b>Uỷ ban</b> & \"nhân dân\" <img src='file:///etc/passwd'/>",
                "Trần <script>\u0001 & Đầu " + "Mối ".repeat(40),
                (basis() + "\n").repeat(8) + "x".repeat(400));
        String text = text(printed("longest", hostile));
        assertThat(text, containsString("<b>Uỷ ban</b> & \"nhân dân\""));
        assertThat(text, containsString("<script>"));
        assertThat(text, not(containsString("null")));
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        MinutesContent whole = minutes("Uỷ ban nhân dân xã An Lão", "Lê Thị Hoa", null);
        MinutesContent bare = new MinutesContent(
                whole.number(),
                null,
                DAY,
                null,
                whole.organizer(),
                null,
                whole.campaign(),
                null,
                new MinutesContent.Party("Sở Giáo dục và Đào tạo", "Nguyễn Văn Giao", null, null, null),
                new MinutesContent.Party("Uỷ ban nhân dân xã An Lão", "Lê Thị Hoa", null, null, null),
                whole.decision(),
                whole.letter(),
                new MinutesContent.Account("11629", "Quản trị", "Xã An Lão", 0, LocalDate.of(2026, 5, 31)),
                null,
                false);
        String text = text(printed("bare", bare));
        assertThat(text, not(containsString("null")));
        assertThat(text, not(containsString("NOT_FOUND")));
        assertThat(text, containsString(".............., ngày 30 tháng 7 năm 2025"));
        assertThat(text, containsString("Không được trao tiếp"));
        assertThat(text, containsString("Đến hết ngày 31/5/2026"));
    }

    @Test
    void aSlipIsOnePageWithItsPassword() throws IOException {
        byte[] pdf = keep(
                "slip",
                forms.slips(List.of(slip("Văn phòng Sở, 0225 3 000 000"), slip(null)))
                        .await()
                        .indefinitely());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
        }
        String text = text(pdf);
        for (String said : List.of("k3mfp-7xwqa-9dhr", "17:00 ngày 13/8/2025", "https://csdl.example.org/login")) {
            assertThat(text, containsString(said));
        }
        assertThat(text, not(containsString("null")));
    }

    @Test
    void theCodeOnASlipIsItsAddressAndNothingElse() throws IOException, ReaderException {
        byte[] pdf = forms.slips(List.of(slip(null))).await().indefinitely();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> read = new ArrayList<>();
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                BufferedImage code = ((PDImageXObject) resources.getXObject(name)).getImage();
                int[] points = code.getRGB(0, 0, code.getWidth(), code.getHeight(), null, 0, code.getWidth());
                var source = new RGBLuminanceSource(code.getWidth(), code.getHeight(), points);
                read.add(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText());
            }
            assertEquals(List.of("https://csdl.example.org/login"), read);
        }
    }

    /** What is longer than its third would lie under a fold, or push the code from the page. */
    @Test
    void theLongestSlipIsStillOnePageWithAllOfIt() throws IOException {
        String address = "https://co-so-du-lieu-giao-duc-va-dao-tao.hai-phong.example.org/mot/duong/dan/rat/dai/login";
        SlipContent longest = new SlipContent(
                "Sở ".repeat(66) + "hết",
                "Đặc ".repeat(49) + "khu",
                "Tôn ".repeat(49) + "Nữ",
                "w".repeat(64),
                "k3mfp-7xwqa-9dhr",
                Instant.parse("2025-08-13T10:00:00Z"),
                address,
                "Gọi ".repeat(124) + "cuối",
                "Đợt ".repeat(49) + "này");
        byte[] pdf = keep("slip-longest", forms.slips(List.of(longest)).await().indefinitely());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            PDFTextStripperByArea third = new PDFTextStripperByArea();
            third.setSortByPosition(true);
            third.addRegion("outer", new Rectangle(0, 0, 595, 279));
            third.addRegion("inner", new Rectangle(0, 281, 595, 279));
            third.addRegion("last", new Rectangle(0, 562, 595, 280));
            third.extractRegions(document.getPage(0));
            for (String said : List.of("hết", "khu", "Nữ", "này")) {
                assertThat(third.getTextForRegion("outer"), containsString(said));
            }
            String inner = third.getTextForRegion("inner").replaceAll("\\s", "");
            assertThat(inner, containsString("k3mfp-7xwqa-9dhr"));
            assertThat(inner, containsString(address));
            assertThat(inner, containsString("w".repeat(64)));
            assertThat(third.getTextForRegion("outer"), not(containsString("k3mfp")));
            assertThat(third.getTextForRegion("last"), not(containsString("k3mfp")));
            assertThat(third.getTextForRegion("last"), containsString("cuối"));
        }
    }

    @Test
    void nobodySignsOnAPageThatSaysNothing() throws IOException {
        for (int lines = 0; lines < 24; lines++) {
            byte[] pdf = forms.minutes(List.of(minutes(
                            "Uỷ ban nhân dân xã An Lão", "Lê Thị Hoa", "Căn cứ Luật Giáo dục;\n".repeat(lines))))
                    .await()
                    .indefinitely();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDFTextStripper last = new PDFTextStripper();
                last.setStartPage(document.getNumberOfPages());
                String said = last.getText(document);
                assertThat(said, containsString("Biên bản được lập thành 02 bản"));
                assertThat(said, containsString("ĐẠI DIỆN BÊN NHẬN"));
            }
        }
    }

    @Test
    void allUnitsOfACityAreOneDocument() throws IOException {
        byte[] pdf = forms.minutes(
                        Collections.nCopies(114, minutes("Uỷ ban nhân dân xã An Lão", "Lê Thị Hoa", basis())))
                .await()
                .indefinitely();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(228, document.getNumberOfPages());
        }
    }

    @Test
    void eachPaperIsToldWhenItIsDone() {
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        forms.minutes(Collections.nCopies(5, minutes("Uỷ ban nhân dân xã An Lão", "Lê Thị Hoa", basis())), told::add)
                .await()
                .indefinitely();
        assertEquals(List.of(1, 2, 3, 4, 5), told);
        told.clear();
        forms.slips(Collections.nCopies(3, slip(null)), told::add).await().indefinitely();
        assertEquals(List.of(1, 2, 3), told);
    }

    private byte[] printed(String name, MinutesContent content) throws IOException {
        return keep(name, forms.minutes(List.of(content)).await().indefinitely());
    }

    /** Where somebody wants to look at them. */
    private static byte[] keep(String name, byte[] pdf) throws IOException {
        String folder = System.getenv("KHUE_PICTURES");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".pdf"), pdf);
        }
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
