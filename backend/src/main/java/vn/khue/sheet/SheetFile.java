package vn.khue.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An open file of sheets. What it is, its content tells and not its name. */
interface SheetFile extends AutoCloseable {

    /** Those that a person sees; hidden ones hold lists for choosing and the like. */
    List<SheetSource> sheets();

    @Override
    void close();

    /** @throws vn.khue.api.Problem 422 with what the file is instead of a table and what to do about it */
    static SheetFile open(Path path) {
        try {
            byte[] start = start(path);
            if (start.length == 0) {
                throw Refused.because("file-empty");
            }
            if (starts(start, 'P', 'K', 3, 4)) {
                return Workbook.open(path);
            }
            if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) {
                throw old(path);
            }
            return Csv.of(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] start(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(8);
        }
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Files of the old binary form: encrypted workbooks lie in one too, and other programs use it for other things. */
    private static RuntimeException old(Path path) throws IOException {
        String content = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        if (content.contains(wide("EncryptedPackage"))) {
            return Refused.because("file-encrypted");
        }
        boolean table = content.contains(wide("Workbook")) || content.contains(wide("Book"));
        return Refused.because(table ? "file-old-excel" : "file-not-a-table");
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }
}
