package vn.khue.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The faces that are shipped with the application; each has all letters of Vietnamese. */
enum Face {
    SERIF("Serif", "LiberationSerif-Regular", 400, FontStyle.NORMAL),
    SERIF_BOLD("Serif", "LiberationSerif-Bold", 700, FontStyle.NORMAL),
    SERIF_ITALIC("Serif", "LiberationSerif-Italic", 400, FontStyle.ITALIC),
    SERIF_BOLD_ITALIC("Serif", "LiberationSerif-BoldItalic", 700, FontStyle.ITALIC),
    MONO_BOLD("Mono", "LiberationMono-Bold", 700, FontStyle.NORMAL);

    private final String family;
    private final String file;
    private final int weight;
    private final FontStyle style;

    Face(String family, String file, int weight, FontStyle style) {
        this.family = family;
        this.file = file;
        this.weight = weight;
        this.style = style;
    }

    /** The face as part of a document, of which only the letters that are used are kept. */
    PDFont in(PDDocument document) {
        try (InputStream stream = Face.class.getResourceAsStream("/fonts/" + file + ".ttf")) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            // Vietnamese needs no ligatures; looking for them takes most of the time, and they spoil what is copied.
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void use(PdfRendererBuilder builder, PDFont font) {
        builder.useFont(new PDFontSupplier(font), family, weight, style, true);
    }
}
