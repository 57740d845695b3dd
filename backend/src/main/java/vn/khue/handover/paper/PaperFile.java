package vn.khue.handover.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * An uploaded scan: a PDF, a JPEG or a PNG, told by its content alone. It is kept and given back as it is, and nothing in
 * it is ever run or drawn here; a picture is followed to its end, and its size is read.
 */
public record PaperFile(byte[] content, String mediaType, String sha256) {

    static final int MOST_BYTES = 8 << 20;
    private static final int MOST_PIXELS_A_SIDE = 20_000;
    private static final int TRAILER = 1024;
    private static final byte[] PDF = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_2 = "%PDF-2.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF_END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /**
     * Reads it whole; blocks, so it is called on a worker.
     *
     * @return empty when it is none of the three
     */
    static Optional<PaperFile> read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return type(content).map(type -> new PaperFile(content, type, sha256(content)));
    }

    /** What was printed here, kept like a scan. @param pdf nobody else has had a hand in */
    public static PaperFile printed(byte[] pdf) {
        return new PaperFile(pdf, "application/pdf", sha256(pdf));
    }

    private static Optional<String> type(byte[] content) {
        if (begins(content, PDF) || begins(content, PDF_2)) {
            return ends(content) ? Optional.of("application/pdf") : Optional.empty();
        }
        if (begins(content, JPEG) && WholePicture.jpeg(content) && picture(content, "jpeg")) {
            return Optional.of("image/jpeg");
        }
        boolean png = begins(content, PNG) && WholePicture.png(content) && picture(content, "png");
        return png ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether the end of a PDF is there: an upload that broke off has none. */
    private static boolean ends(byte[] content) {
        for (int at = content.length - PDF_END.length; at >= Math.max(0, content.length - TRAILER); at--) {
            if (Arrays.equals(content, at, at + PDF_END.length, PDF_END, 0, PDF_END.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean picture(byte[] content, String format) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            reader.setInput(stream, true, true);
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return width > 0 && height > 0 && width <= MOST_PIXELS_A_SIDE && height <= MOST_PIXELS_A_SIDE;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers of pictures fail in many ways on what only begins like one.
            return false;
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
