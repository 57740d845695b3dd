package vn.khue.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How large bodies may be. One whose length is announced is refused by {@link RouterProblems} before it is read. One
 * that comes in chunks meets the limit while it is read: there by {@link #of}, so that the refusal has words, instead of
 * by the framework, which would answer with an empty body. Whatever is sent past all that is cut off.
 */
@ApplicationScoped
public class BodyLimit {

    /** After the place at which the framework notes its own limit for a request. */
    private static final int AFTER_FRAMEWORK = -1;

    private static final String NOTE_OF_FRAMEWORK = "io.quarkus.max-request-size";
    private static final long LOOK_MILLIS = 100;
    /** So long a caller may go on sending after the answer, which it would lose if the connection closed at once. */
    private static final long LINGER_MILLIS = 5_000;

    private final long limit;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    /** The body, which fails once it goes on past the limit. */
    public InputStream of(InputStream body) {
        return new BoundedBody(body, limit);
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_FRAMEWORK).handler(this::take);
    }

    private void take(RoutingContext context) {
        if (context.remove(NOTE_OF_FRAMEWORK) != null && unannounced(context.request())) {
            watch(context);
        }
        context.next();
    }

    /** Whether a body may come of which nobody has said how long it is. */
    private static boolean unannounced(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2
                ? !HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Some parts of a body, such as the heads within a form, are counted by none of its readers. */
    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.vertx().setPeriodic(LOOK_MILLIS, looking -> {
            if (request.isEnded() || request.response().closed()) {
                context.vertx().cancelTimer(looking);
            } else if (request.bytesRead() > 2 * limit) {
                request.connection().close();
            }
        });
        context.addEndHandler(answered -> leave(context));
    }

    /** What comes after the answer is thrown away: the reader of the body would keep all of it, and nobody asks for it. */
    private static void leave(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded() && !request.response().closed()) {
            request.handler(rest -> {});
            request.resume();
            context.vertx().setTimer(LINGER_MILLIS, late -> cut(request));
        }
    }

    private static void cut(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
