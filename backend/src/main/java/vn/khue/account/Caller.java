package vn.khue.account;

import io.vertx.core.http.HttpServerRequest;
import vn.khue.api.Excerpt;

/**
 * From where somebody calls.
 *
 * @param address   network address; behind a trusted proxy the one that the proxy names
 * @param userAgent what the browser says of itself, at most 300 characters; null when it says nothing
 * @param secure    whether the request came over https
 */
record Caller(String address, String userAgent, boolean secure) {

    private static final int LONGEST = 300;

    static Caller of(HttpServerRequest request) {
        return new Caller(
                request.remoteAddress() == null
                        ? "unknown"
                        : request.remoteAddress().hostAddress(),
                printable(request.getHeader("User-Agent")),
                "https".equals(request.scheme()));
    }

    private static String printable(String text) {
        return text == null ? null : Excerpt.of(text.replaceAll("\\p{Cntrl}", " "), LONGEST);
    }
}
