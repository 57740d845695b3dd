package vn.khue.api;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions in HTTP: {@code ETag: "v7"} out, {@code If-Match: "v7"} in. */
public final class ETag {

    private static final Pattern FORM = Pattern.compile("\"v(\\d{1,9})\"");

    private ETag() {}

    public static String of(int version) {
        return "\"v" + version + "\"";
    }

    /**
     * The version that the caller has seen, from {@code If-Match}.
     *
     * @throws Problem 428 when the header is missing, 400 when it is not of the form "v7"
     */
    public static int required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "version-needed", new FieldError("header:If-Match", "required"));
        }
        Matcher matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.malformed(List.of(new FieldError("header:If-Match", "version-form")));
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Whether an {@code If-None-Match} (one tag, a list of them, weak ones, or *) names this version. */
    public static boolean matches(String ifNoneMatch, int version) {
        return matches(ifNoneMatch, of(version));
    }

    /** The same of any tag. */
    public static boolean matches(String ifNoneMatch, String current) {
        if (ifNoneMatch == null) {
            return false;
        }
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> "*".equals(tag) || current.equals(tag));
    }

    /** Refuses with 412 when somebody else was faster. */
    public static void same(int seen, int current) {
        if (seen != current) {
            throw Problem.of(412, "version-stale", new FieldError("header:If-Match", "version-is", of(current)));
        }
    }
}
