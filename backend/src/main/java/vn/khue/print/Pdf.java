package vn.khue.print;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.khue.api.Problem;

/**
 * Prints XHTML as PDF on workers of its own. Pages hold all they need: nothing is fetched from files or the network,
 * whatever a page names.
 */
@ApplicationScoped
public class Pdf {

    private static final int MOST_WAITING = 64;
    private static final long COME_BACK_SECONDS = 10;
    private static final String DATA = "data:";
    /** What XML cannot hold: control characters and halves of characters. */
    private static final Pattern NO_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

    static {
        // The library tells of each page what it did; only what went wrong belongs into the log.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();

    Pdf(Vertx vertx) {
        workers = vertx.createSharedWorkerExecutor("print", Runtime.getRuntime().availableProcessors());
    }

    /**
     * One document of several papers, each beginning on a page of its own, with pages counted from 1.
     *
     * @param title of the document
     * @param page  well-formed XHTML of a paper by its place, made when its turn comes
     * @param told  how many papers are done, after each; called on a worker
     * @return fails with 429 when too many wait
     */
    public Uni<byte[]> of(String title, int papers, IntFunction<String> page, IntConsumer told) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(Problem.tooMany("too-many-requests", COME_BACK_SECONDS));
            }
            return workers.executeBlocking(() -> print(title, papers, page, told), false)
                    .onTermination()
                    .invoke(waiting::decrementAndGet);
        });
    }

    private static byte[] print(String title, int papers, IntFunction<String> page, IntConsumer told)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
            for (Face face : Face.values()) {
                fonts.put(face, face.in(document));
            }
            FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
            for (int paper = 0; paper < papers; paper++) {
                add(document, fonts, metrics, printable(page.apply(paper)));
                told.accept(paper + 1);
            }
            // Each paper left a description of itself only, which claims a conformance that nobody has checked.
            document.getDocumentCatalog().setMetadata(null);
            document.getDocumentCatalog().setMarkInfo(null);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Khuê");
            document.getDocumentCatalog().setLanguage("vi");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Letters are composed, because the faces set a letter and its marks side by side otherwise. */
    private static String printable(String xhtml) {
        return NO_XML.matcher(Normalizer.normalize(xhtml, Normalizer.Form.NFC)).replaceAll(" ");
    }

    private static void add(
            PDDocument document, Map<Face, PDFont> fonts, FSCacheEx<String, FSCacheValue> metrics, String xhtml)
            throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePDDocument(document);
        // Without this, each paper looks for fourteen more faces among those of the machine, and may use them.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith(DATA) ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> uri.startsWith(DATA), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> uri.startsWith(DATA), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        fonts.forEach((face, font) -> face.use(builder, font));
        builder.withHtmlContent(xhtml, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
        }
    }
}
