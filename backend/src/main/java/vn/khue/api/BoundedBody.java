package vn.khue.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that fails with {@link BodyTooLarge} once more than the limit has been read of it. Closing it leaves the rest
 * unread: the stream behind it would wait for all of that, and a caller can make it last for ever.
 */
final class BoundedBody extends FilterInputStream {

    private long left;

    /** @param limit bytes */
    BoundedBody(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new BodyTooLarge();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // See above.
    }
}
