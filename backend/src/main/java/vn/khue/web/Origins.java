package vn.khue.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.khue.api.Problem;

/**
 * Which pages of elsewhere may call the server from a browser (the CORS protocol of the Fetch standard): those whose
 * origin the operator names. The framework has a filter of its own for this, but refuses with an empty body, and fails
 * when the name of the host or the address is not to its liking.
 */
@ApplicationScoped
class Origins {

    /** After the security headers, before everything that looks at a request. */
    private static final int EARLY = 900;

    private static final CharSequence METHODS = HttpHeaders.createOptimized("GET, HEAD, POST, PUT, PATCH, DELETE");
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized(
            "ETag, Location, X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, X-Khue-Unsealed");

    private final Set<String> allowed;

    Origins(@ConfigProperty(name = "khue.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(Origins::plain).collect(Collectors.toUnmodifiableSet());
    }

    void register(@Observes Filters filters) {
        filters.register(this::judge, EARLY);
    }

    private void judge(RoutingContext context) {
        HttpServerRequest request = context.request();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || own(request).equals(plain(origin))) {
            context.next();
        } else if (!allowed.contains(plain(origin))) {
            context.fail(403, Problem.forbidden("origin-not-allowed"));
        } else {
            allow(context, origin);
        }
    }

    private static void allow(RoutingContext context, String origin) {
        MultiMap answer = context.response().headers();
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
        answer.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        answer.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        HttpServerRequest request = context.request();
        if (!asksBefore(request)) {
            context.next();
            return;
        }
        answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        String headers = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
        context.response().end();
    }

    /** A browser asks whether it may send the request it has in mind. */
    private static boolean asksBefore(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && (request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                        || request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS));
    }

    /** The origin of the server itself as the caller reached it; behind a trusted proxy as the proxy says. */
    private static String own(HttpServerRequest request) {
        return plain(request.scheme() + "://" + request.authority());
    }

    /** Without the port that goes without saying, in small letters. */
    private static String plain(String origin) {
        String small = origin.strip().toLowerCase(Locale.ROOT);
        String port = small.startsWith("https:") ? ":443" : ":80";
        return small.endsWith(port) ? small.substring(0, small.length() - port.length()) : small;
    }
}
