package vn.khue.bench;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** What Khuê's answers carry beside their bodies: the security headers and the id of the request. */
final class Frame {

    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");

    /** Encoded once, because they go out with every answer. */
    private static final Map<CharSequence, CharSequence> HEADERS = new LinkedHashMap<>();

    static {
        always("X-Content-Type-Options", "nosniff");
        always("X-Frame-Options", "DENY");
        always("Referrer-Policy", "same-origin");
        always(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        always("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        always("Cross-Origin-Opener-Policy", "same-origin");
        always("Cache-Control", "no-store");
    }

    private Frame() {}

    private static void always(String name, String value) {
        HEADERS.put(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
    }

    static void put(HttpServerRequest request) {
        MultiMap headers = request.response().headers();
        HEADERS.forEach(headers::set);
        headers.set(REQUEST_ID, id(request.getHeader(REQUEST_ID)));
    }

    /** The caller's own if it is one, else 32 hexadecimal digits. */
    private static String id(String given) {
        if (given != null && ID.matcher(given).matches()) {
            return given;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
