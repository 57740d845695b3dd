package vn.khue.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection on which a test says what no client would: byte by byte, with nothing added. */
public final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    public static Wire to(URI server) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Wire(socket);
    }

    /** Sends the lines of a head, and the empty line behind them. */
    public Wire head(String... lines) throws IOException {
        return send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    public Wire send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
        return this;
    }

    /** Sends so many chunks of so many blanks, without the one that ends the body; stops when the server has closed. */
    public Wire chunks(int count, int size) {
        byte[] chunk =
                (Integer.toHexString(size) + "\r\n" + " ".repeat(size) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try {
            for (int i = 0; i < count; i++) {
                send(chunk);
            }
        } catch (IOException e) {
            // The server does not want to hear more; what it has answered can be read all the same.
        }
        return this;
    }

    /** An answer as it came. */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        public boolean says(String header) {
            return head.toLowerCase(Locale.ROOT).contains(header);
        }
    }

    /** The head, and as much of the body as it announces; or all until the server closes. */
    public Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[4096];
        while (!whole(answer)) {
            int read = in.read(some);
            if (read < 0) {
                break;
            }
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        String[] parts = (answer + " ").split("\r\n\r\n", 2);
        return new Answer(parts[0], parts.length < 2 ? "" : parts[1].strip());
    }

    /** The head of an answer whose body may go on for long; what has come of the body is left out. */
    public String begun() throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] some = new byte[4096];
        while (answer.indexOf("\r\n\r\n") < 0) {
            int read = socket.getInputStream().read(some);
            if (read < 0) {
                break;
            }
            answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
        }
        return answer.toString();
    }

    private static boolean whole(CharSequence answer) {
        String[] parts = answer.toString().split("\r\n\r\n", 2);
        return parts.length == 2
                && parts[0].lines()
                        .map(line -> line.toLowerCase(Locale.ROOT))
                        .filter(line -> line.startsWith("content-length:"))
                        .map(line -> Integer.parseInt(
                                line.substring("content-length:".length()).strip()))
                        .anyMatch(length -> parts[1].getBytes(StandardCharsets.UTF_8).length >= length);
    }

    /** Reads on until the server closes, and answers whether it did within the time. */
    public boolean closedWithin(int millis) throws IOException {
        socket.setSoTimeout(millis);
        byte[] some = new byte[4096];
        try {
            while (socket.getInputStream().read(some) >= 0) {
                // What is still on its way does not matter.
            }
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
