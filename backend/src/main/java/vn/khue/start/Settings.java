package vn.khue.start;

import io.quarkus.runtime.configuration.DurationConverter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.khue.access.Role;
import vn.khue.db.StartRefused;

/** Refuses settings that cannot work, before anything is started with them, each in one line that names the variable. */
public final class Settings {

    private static final List<String> LIMITS = List.of(
            "KHUE_DB_CONNECTIONS",
            "KHUE_LOGIN_FAILURES_PER_NAME",
            "KHUE_LOGIN_FAILURES_PER_ADDRESS",
            "KHUE_RATE_LIMIT_BURST",
            "KHUE_RATE_LIMIT_PER_SECOND");

    private static final List<String> TIMES = List.of(
            "KHUE_SESSION_LIFETIME",
            "KHUE_SESSION_IDLE",
            "KHUE_SESSION_LOST_ANSWER",
            "KHUE_ONE_TIME_PASSWORD_LIFETIME",
            "KHUE_DB_WAIT");

    private static final List<String> SWITCHES = List.of("KHUE_COOKIE_SECURE", "KHUE_DEMO");

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws StartRefused when a value is not of the form that its variable needs */
    public static void check(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        settings.number("KHUE_PORT", 0, 65_535);
        LIMITS.forEach(name -> settings.number(name, 1, Integer.MAX_VALUE));
        TIMES.forEach(settings::time);
        SWITCHES.forEach(name -> settings.word(name, List.of("true", "false")));
        settings.origins("KHUE_CORS_ORIGINS");
        settings.address("KHUE_PUBLIC_URL");
        settings.oneOf("KHUE_MINUTES_FOR", List.of("", "invited", "every"));
        settings.word(
                "KHUE_SECOND_FACTOR_ROLES",
                Arrays.stream(Role.values()).map(Role::code).toList());
    }

    /** @throws StartRefused when another process has the port; told before the database is touched */
    public static void checkPort(Map<String, String> environment) {
        String host = environment.getOrDefault("KHUE_HOST", "");
        String port = environment.getOrDefault("KHUE_PORT", "");
        InetSocketAddress address = new InetSocketAddress(
                host.isBlank() ? "0.0.0.0" : host.strip(), port.isBlank() ? 8080 : Integer.parseInt(port.strip()));
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(address);
        } catch (IOException e) {
            throw new StartRefused("port " + address.getPort() + " of " + address.getHostString()
                    + " is not to be had (" + e.getMessage() + "). Name others with KHUE_PORT and KHUE_HOST.");
        }
    }

    private void number(String name, long least, long most) {
        String value = value(name);
        if (!value.isEmpty() && !(value.matches("[0-9]{1,10}") && within(Long.parseLong(value), least, most))) {
            throw refused(name, "a whole number from " + least + " to " + most);
        }
    }

    private static boolean within(long number, long least, long most) {
        return least <= number && number <= most;
    }

    private void time(String name) {
        try {
            Duration time = DurationConverter.parseDuration(value(name));
            if (time == null || !time.isNegative()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, with an example instead of the parser's words.
        }
        throw refused(name, "a length of time such as 30s, 15M, 12H or 7D");
    }

    private void word(String name, List<String> known) {
        for (String word : value(name).split(",")) {
            if (!word.isBlank() && !known.contains(word.strip())) {
                throw refused(name, "one of " + String.join(", ", known));
            }
        }
    }

    private void oneOf(String name, List<String> known) {
        if (!known.contains(value(name))) {
            throw refused(
                    name,
                    "one of "
                            + String.join(
                                    ", ",
                                    known.stream()
                                            .filter(word -> !word.isEmpty())
                                            .toList()));
        }
    }

    private void origins(String name) {
        for (String origin : value(name).split(",")) {
            if (!origin.isBlank() && !origin.strip().matches("(?i)https?://[^\\s/*,]+")) {
                throw refused(name, "origins such as https://khue.example, separated by commas");
            }
        }
    }

    private void address(String name) {
        if (!value(name).matches("(?i)(https?://[^\\s/*,?#@]+/?)?")) {
            throw refused(name, "an address such as https://khue.example");
        }
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").strip();
    }

    private StartRefused refused(String name, String needed) {
        return new StartRefused(name + " is \"" + value(name) + "\", but needs " + needed + ".");
    }
}
