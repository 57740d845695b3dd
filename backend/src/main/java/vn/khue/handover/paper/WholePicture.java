package vn.khue.handover.paper;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/** Whether a picture is there to its end: an upload that broke off, or a header alone, is none. Nothing is decoded. */
final class WholePicture {

    private static final int SIGNATURE = 8;
    /** Length and type before the data of a chunk, and its checksum after. */
    private static final int AROUND_CHUNK = 12;

    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;

    private static final int MARKER = 0xff;
    private static final int STUFFED = 0x00;
    private static final int FIRST_RESTART = 0xd0;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;

    private WholePicture() {}

    /** PNG (ISO/IEC 15948): chunks with right checksums from the header over some data to the end; what follows is ignored. */
    static boolean png(byte[] content) {
        ByteBuffer left = ByteBuffer.wrap(content).position(SIGNATURE);
        boolean data = false;
        for (int chunk = 0; left.remaining() >= AROUND_CHUNK; chunk++) {
            int length = left.getInt();
            int type = left.getInt(left.position());
            if (length < 0
                    || length > left.remaining() - (AROUND_CHUNK - Integer.BYTES)
                    || (chunk == 0) != (type == IHDR)) {
                return false;
            }
            CRC32 sum = new CRC32();
            sum.update(content, left.position(), Integer.BYTES + length);
            left.position(left.position() + Integer.BYTES + length);
            if (left.getInt() != (int) sum.getValue()) {
                return false;
            }
            data |= type == IDAT && length > 0;
            if (type == IEND) {
                return data;
            }
        }
        return false;
    }

    /** JPEG (ISO/IEC 10918-1): segments and at least one scan to the mark of the end; what cameras write after it is ignored. */
    static boolean jpeg(byte[] content) {
        boolean scan = false;
        int at = 0;
        while (at + 1 < content.length) {
            if (unsigned(content, at) != MARKER) {
                return false;
            }
            int marker = unsigned(content, at + 1);
            if (marker == END) {
                return scan;
            }
            if (marker == MARKER) {
                at++;
            } else if (marker >= FIRST_RESTART && marker <= START) {
                at += 2;
            } else if (at + 3 < content.length) {
                at += 2 + (unsigned(content, at + 2) << Byte.SIZE | unsigned(content, at + 3));
                if (marker == SCAN) {
                    scan = true;
                    at = afterScan(content, at);
                }
            } else {
                return false;
            }
        }
        return false;
    }

    /** Where the next marker is that is part of no scan. */
    private static int afterScan(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            int next = unsigned(content, at + 1);
            boolean within = next == STUFFED || next >= FIRST_RESTART && next < START;
            if (unsigned(content, at) == MARKER && !within) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static int unsigned(byte[] content, int at) {
        return Byte.toUnsignedInt(content[at]);
    }
}
