package vn.khue.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A port for the SMTP server that a test of letters starts; nobody listens there otherwise. */
public class TestPostOffice implements QuarkusTestResourceLifecycleManager {

    public static final String PORT = "quarkus.mailer.port";

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            return Map.of(
                    "khue.mail.host",
                    "localhost",
                    "quarkus.mailer.host",
                    "localhost",
                    PORT,
                    Integer.toString(free.getLocalPort()),
                    "quarkus.mailer.from",
                    "so.gddt@example.org");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // There is nothing to close.
    }
}
