package vn.khue.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.khue.db.Database;

/** One embedded PostgreSQL for all tests of a JVM; it ends with the JVM. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String FOLDER = "khue.test.folder";

    @Override
    public Map<String, String> start() {
        if (System.getProperty(FOLDER) == null) {
            Path folder = temporary();
            System.setProperty(FOLDER, folder.toString());
            Database.open(Map.of(), folder);
        }
        return Map.of(
                // Tests of limits by address name an address of their own as X-Forwarded-For.
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "khue.data", System.getProperty(FOLDER),
                "khue.db.jdbc-url", System.getProperty("khue.db.jdbc-url"),
                "khue.db.reactive-url", System.getProperty("khue.db.reactive-url"),
                "khue.db.user", System.getProperty("khue.db.user"),
                "khue.db.password", System.getProperty("khue.db.password"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("khue-test");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // The server serves every test class of this JVM and ends with it.
    }
}
