package vn.khue.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Puts the security headers on every answer (OWASP Secure Headers). The screens load nothing from elsewhere and run no
 * inline script; inline styles are allowed because the component library sets them.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Encoded once, because they go out with every answer. */
    private record Header(CharSequence name, CharSequence value) {

        static Header of(String name, String value) {
            return new Header(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value));
        }

        void put(MultiMap headers) {
            headers.set(name, value);
        }
    }

    private static final List<Header> ALWAYS = List.of(
            Header.of("X-Content-Type-Options", "nosniff"),
            Header.of("X-Frame-Options", "DENY"),
            Header.of("Referrer-Policy", "same-origin"),
            Header.of("Content-Security-Policy", CONTENT),
            Header.of("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
            Header.of("Cross-Origin-Opener-Policy", "same-origin"));
    private static final Header OVER_TLS =
            Header.of("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    /** Answers hold personal data and depend on the caller; caches on the way must not keep them. */
    private static final Header NOT_KEPT = Header.of("Cache-Control", "no-store");

    void register(@Observes Filters filters) {
        filters.register(this::add, 1000);
    }

    private void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach(header -> header.put(headers));
        if (context.request().isSSL() || "https".equals(context.request().scheme())) {
            OVER_TLS.put(headers);
        }
        if (context.normalizedPath().startsWith("/api/")) {
            NOT_KEPT.put(headers);
        }
        context.next();
    }
}
