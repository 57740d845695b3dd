package vn.khue;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.Arrays;
import vn.khue.db.Database;
import vn.khue.db.StartRefused;

/** Where the process begins: makes the database reachable, then lets Quarkus serve or run one command. */
@QuarkusMain
public final class Khue {

    Khue() {}

    public static void main(String... arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) {
            // A command serves nobody; it must run beside a server on the same machine.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        if (Arrays.asList(arguments).contains("--demo")) {
            System.setProperty("khue.demo", "true");
        }
        try {
            Database.open(System.getenv(), dataFolder());
        } catch (StartRefused refused) {
            System.err.println("Khuê cannot start: " + refused.getMessage());
            System.exit(1);
        }
        Quarkus.run(Application.class, arguments);
    }

    /** The folder for the embedded database and the installation's secret: {@code KHUE_DATA}, else khue-data. */
    static Path dataFolder() {
        return Path.of(System.getenv().getOrDefault("KHUE_DATA", "khue-data"));
    }
}
