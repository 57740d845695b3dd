package vn.khue.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code is read back as the text that went in. */
class QrCodeTest {

    private static final String DATA = "data:image/png;base64,";

    @ParameterizedTest
    @ValueSource(
            strings = {"https://csdl.example.org/login", "Khuê Văn Các", "https://csdl.example.org/a?b=c&d=%C4%91"})
    void readsBack(String text) throws IOException, ReaderException {
        byte[] png = Base64.getDecoder().decode(QrCode.of(text).substring(DATA.length()));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] points = picture.getRGB(0, 0, width, height, null, 0, width);
        assertEquals(
                text,
                new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, points))))
                        .getText());
    }

    @Test
    void holdsOnlySoMuch() {
        assertThrows(IllegalArgumentException.class, () -> QrCode.of("x".repeat(5_000)));
    }
}
