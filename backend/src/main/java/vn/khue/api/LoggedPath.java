package vn.khue.api;

import java.util.regex.Pattern;

/** An address as it may stand in a log: what opens something to whoever reads it is left out. */
final class LoggedPath {

    private static final Pattern LINK = Pattern.compile("(/handover/registrations/)[^/]+");

    private LoggedPath() {}

    static String of(String path) {
        return path == null ? "" : LINK.matcher(path).replaceAll("$1...");
    }
}
