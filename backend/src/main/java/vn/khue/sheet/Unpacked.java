package vn.khue.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive and stops where no honest workbook of the allowed size arrives. */
final class Unpacked {

    private static final long MOST = 300L << 20;
    /** Texts and styles stay in memory while a workbook is read; sheets pass through. */
    private static final long MOST_UNLESS_SHEET = 48L << 20;

    private long total;
    private long part;
    private boolean passesThrough;

    InputStream part(InputStream in) {
        part = 0;
        passesThrough = false;
        return new FilterInputStream(in) {

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                count(read);
                return read;
            }
        };
    }

    /** Says that the present part is a sheet. */
    void passesThrough() {
        passesThrough = true;
    }

    private void count(int read) {
        total += Math.max(read, 0);
        part += Math.max(read, 0);
        if (total > MOST || part > MOST_UNLESS_SHEET && !passesThrough) {
            throw Refused.because("file-too-large-inside");
        }
    }
}
