package vn.khue.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every printed page has, and what it never reaches for. */
class PdfTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Pdf PDF = new Pdf(VERTX);

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    private static String page(String head, String body) {
        return "<html lang=\"vi\"><head><title>Tờ</title><style>body { font-family: Serif; } b { font-family: Mono; } "
                + head + "</style></head><body>" + body + "</body></html>";
    }

    private static PDDocument printed(String... pages) throws IOException {
        return Loader.loadPDF(PDF.of("Giấy tờ", pages.length, at -> pages[at], done -> {})
                .await()
                .indefinitely());
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).strip();
    }

    private static List<String> images(PDDocument document) throws IOException {
        List<String> images = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                images.add(name.getName());
            }
        }
        return images;
    }

    @Test
    void papersFollowEachOtherUnderOneTitle() throws IOException {
        List<Integer> told = new ArrayList<>();
        byte[] pdf = PDF.of("Giấy tờ", 3, at -> page("", "Tờ " + (at + 1)), told::add)
                .await()
                .indefinitely();
        assertEquals(List.of(1, 2, 3), told);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals("Giấy tờ", document.getDocumentInformation().getTitle());
            assertEquals("vi", document.getDocumentCatalog().getLanguage());
            assertEquals("Tờ 1\nTờ 2\nTờ 3", text(document).replace("\r", ""));
        }
    }

    @Test
    void whateverStandsOnAPageIsInAFaceOfOurs() throws IOException {
        try (PDDocument document = printed(page("", "Khuê ★ 王 😀 → ✓ <b>a1lO0</b> <i>nghiêng</i>"))) {
            int faces = 0;
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                var font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().contains("Liberation"), font.getName());
                faces++;
            }
            assertEquals(3, faces);
        }
    }

    @Test
    void allLettersOfVietnameseAreReadBack() throws IOException {
        String letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
        String all = letters + " " + letters.toUpperCase(Locale.ROOT);
        String style = "p { font-size: 5pt; }";
        for (String form :
                List.of("%s", "<b>%s</b>", "<i>%s</i>", "<strong>%s</strong>", "<strong><i>%s</i></strong>")) {
            try (PDDocument document = printed(page(style, "<p>" + String.format(form, all) + "</p>"))) {
                assertEquals(all.replace(" ", ""), text(document).replaceAll("\\s", ""), form);
            }
        }
    }

    @Test
    void lettersTypedInPartsAreComposedAndWhatNoPageHoldsIsBlank() throws IOException {
        try (PDDocument document = printed(page("", "Tra\u0302\u0300n\u0001\u0000Mo\u0302\u0301i\uD800!"))) {
            assertEquals("Trần Mối !", text(document).replaceAll("\\s+", " "));
        }
    }

    @Test
    void nothingIsFetchedFromTheNetworkOrFromFiles() throws IOException {
        byte[] dot = Base64.getDecoder().decode(QrCode.of("x").substring("data:image/png;base64,".length()));
        Path file = Files.write(folder.resolve("dot.png"), dot);
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, dot.length);
            exchange.getResponseBody().write(dot);
            exchange.close();
        });
        server.start();
        try {
            String there = "http://127.0.0.1:" + server.getAddress().getPort();
            StringBuilder body = new StringBuilder("còn lại");
            StringBuilder style = new StringBuilder();
            for (String from :
                    List.of(there + "/a.png", file.toUri().toString(), "/fonts/LICENSE.txt", file.toString())) {
                body.append("<img src=\"")
                        .append(from)
                        .append("\"/><div style=\"background: url(")
                        .append(from)
                        .append(")\">.</div><object data=\"")
                        .append(from)
                        .append("\" type=\"image/png\"></object><link rel=\"")
                        .append("stylesheet\" href=\"")
                        .append(from)
                        .append("\"/>");
                style.append("@font-face { font-family: Other; src: url(")
                        .append(from)
                        .append("); } ");
            }
            style.append("p { font-family: Other; }");
            String imports = "@import url(" + there + "/b.css); @import url(" + file.toUri() + ");";
            body.append("<p>chữ</p><script src=\"").append(there).append("/c.js\">1</script>");
            try (PDDocument document = printed(page("", "")
                    .replace("<style>", "<style>" + imports)
                    .replace("</style>", style + "</style>")
                    .replace("</body>", body + "</body>"))) {
                assertEquals(List.of(), images(document));
                assertTrue(text(document).startsWith("còn lại"));
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void entitiesFromOutsideAreNotRead() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), "bí mật");
        String page = "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + file.toUri() + "\">]>" + page("", "chữ &e;");
        String read = "";
        try (PDDocument document = printed(page)) {
            read = text(document);
        } catch (RuntimeException refused) {
            assertFalse(refused.toString().contains("bí mật"));
        }
        assertFalse(read.contains("bí mật"));
    }

    @Test
    void whatStandsInThePageItselfIsPrinted() throws IOException {
        try (PDDocument document = printed(page("", "<img src=\"" + QrCode.of("x") + "\"/>"))) {
            assertEquals(1, images(document).size());
        }
    }
}
