package vn.khue.handover.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a scan, told by its content to its end. */
class PaperFileTest {

    private static final Random RANDOM = new Random(7);

    @TempDir
    Path folder;

    /** Noise, so that every byte value stands in the data. */
    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, RANDOM.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private Optional<String> type(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("scan"), content);
        return PaperFile.read(file).map(PaperFile::mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureCountsWhenItIsThereToItsEnd(String format) throws IOException {
        byte[] whole = picture(format);
        Optional<String> picture = Optional.of("image/" + format);
        assertEquals(picture, type(whole));
        // Telephones write more after the end, as a film beside the picture.
        byte[] more = Arrays.copyOf(whole, whole.length + 50_000);
        assertEquals(picture, type(more));
        for (int length : new int[] {9, 24, 33, 60, 700, whole.length / 2, whole.length - 1}) {
            assertEquals(Optional.empty(), type(Arrays.copyOf(whole, length)), "cut to " + length);
        }
    }

    /** So long that its end would lie before its beginning. */
    @Test
    void aChunkIsNoLongerThanTheFile() throws IOException {
        byte[] whole = picture("png");
        for (int chunk : new int[] {8, 33}) {
            for (int length : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 7, Integer.MAX_VALUE - 8, -1}) {
                byte[] wild = whole.clone();
                ByteBuffer.wrap(wild).putInt(chunk, length);
                assertEquals(Optional.empty(), type(wild));
            }
        }
    }

    @Test
    void aPngWhoseDataWereChangedIsNone() throws IOException {
        byte[] whole = picture("png");
        whole[whole.length / 2] ^= 1;
        assertEquals(Optional.empty(), type(whole));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void nonsenseAfterTheFirstBytesIsRefusedWhateverItIs(String format) throws IOException {
        byte[] whole = picture(format);
        for (int round = 0; round < 500; round++) {
            byte[] wild = new byte[RANDOM.nextInt(2_000) + 20];
            RANDOM.nextBytes(wild);
            System.arraycopy(whole, 0, wild, 0, Math.min(12, wild.length));
            assertEquals(Optional.empty(), type(wild));
        }
    }
}
