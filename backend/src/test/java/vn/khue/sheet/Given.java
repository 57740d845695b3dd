package vn.khue.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of the folder {@code sheet} of the test resources. */
public final class Given {

    private Given() {}

    public static byte[] of(String name) {
        try (InputStream in = Given.class.getResourceAsStream("/sheet/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
