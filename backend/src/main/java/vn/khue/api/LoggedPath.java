package vn.khue.api;

import java.util.regex.Pattern;

/** An address as it may stand in a log: what opens something to whoever reads it, longer than any id, is left out. */
final class LoggedPath {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{40,}");

    private LoggedPath() {}

    static String of(String path) {
        return path == null ? "" : SECRET.matcher(path).replaceAll("...");
    }
}
