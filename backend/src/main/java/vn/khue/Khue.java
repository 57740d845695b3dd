package vn.khue;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.jboss.logging.Logger;
import vn.khue.db.Database;
import vn.khue.db.StartRefused;
import vn.khue.start.Settings;

/** Where the process begins: makes the database reachable, then lets Quarkus serve or run one command. */
@QuarkusMain
public final class Khue {

    Khue() {}

    public static void main(String... arguments) {
        // Until Quarkus sets up the log, the libraries would tell how the database boots, in hundreds of lines.
        java.util.logging.Logger.getLogger("").setLevel(Level.WARNING);
        // An address that is none would be refused without a word; vn.khue.api.RouterProblems refuses it as a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        boolean serves = arguments.length == 0 || arguments[0].startsWith("-");
        if (!serves) {
            // A command serves nobody; it must run beside a server on the same machine.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.scheduler.enabled", "false");
        }
        if (Arrays.asList(arguments).contains("--demo")) {
            System.setProperty("khue.demo", "true");
        }
        try {
            open(System.getenv(), serves);
        } catch (StartRefused refused) {
            tell(refused);
            System.exit(1);
        }
        Quarkus.run(Application.class, Khue::end, arguments);
    }

    private static void open(Map<String, String> environment, boolean serves) {
        Settings.check(environment);
        // A live reload comes here again while the port is already its own.
        if (serves && LaunchMode.current() == LaunchMode.NORMAL && !portIsNamedOtherwise()) {
            Settings.checkPort(environment);
        }
        Database.open(environment, dataFolder());
    }

    private static boolean portIsNamedOtherwise() {
        return System.getProperty("quarkus.http.port") != null || System.getenv("QUARKUS_HTTP_PORT") != null;
    }

    /** Quarkus leaves the telling to whoever gives it this; a refusal needs its one line and no stack trace. */
    private static void end(int code, Throwable failure) {
        if (failure != null) {
            refusal(failure)
                    .ifPresentOrElse(
                            Khue::tell, () -> Logger.getLogger(Khue.class).error("Khuê could not start", failure));
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static Optional<StartRefused> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return Optional.of(refused);
            }
            if (cause instanceof BindException || cause instanceof ConfigValidationException) {
                return Optional.of(new StartRefused(String.join(
                        "; ", cause.getMessage().lines().map(String::strip).toList())));
            }
        }
        return Optional.empty();
    }

    private static void tell(StartRefused refused) {
        System.err.println("Khuê cannot start: " + refused.getMessage());
    }

    /** The folder for the embedded database and the installation's secret: {@code KHUE_DATA}, else khue-data. */
    static Path dataFolder() {
        return Path.of(System.getenv().getOrDefault("KHUE_DATA", "khue-data"));
    }
}
