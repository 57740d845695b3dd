package vn.khue.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import vn.khue.api.Endpoint;

/**
 * Times the requests, by method, status and the path of their endpoint, under the name that Micrometer has for them. The
 * framework could do the same; it also counts bytes, connections and what is under way with every request, and all that it
 * measures together took a tenth of the requests for one pupil (bench/README.md).
 */
@ApplicationScoped
class RequestTimes {

    /** Where the context of a request has the path under which it is counted. */
    static final String COUNTED_AS = "khue.counted-as";

    private static final String NAME = "http.server.requests";
    private static final String ELSEWHERE = "other";
    private static final String NOT_FOUND = "NOT_FOUND";
    /** Before everything that takes time. */
    private static final int FIRST = 3000;
    /** Before the door, which refuses. */
    private static final int BEFORE_DOOR = 500;

    private static final int MISSING = 404;
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final MeterRegistry registry;
    private final Map<Counted, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Endpoint, String> paths = new ConcurrentHashMap<>();

    /** Of which requests there is one figure. */
    private record Counted(HttpMethod method, int status, String path) {}

    @Inject
    RequestTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes Filters filters) {
        filters.register(this::time, FIRST);
    }

    private void time(RoutingContext context) {
        long began = System.nanoTime();
        context.addEndHandler(ended -> note(context, System.nanoTime() - began));
        context.next();
    }

    @ServerRequestFilter(priority = BEFORE_DOOR)
    void name(SimpleResourceInfo resource, RoutingContext context) {
        Endpoint endpoint = Endpoint.of(resource);
        // Looked for first, because asking to compute what is there could lock.
        String known = paths.get(endpoint);
        context.put(COUNTED_AS, known == null ? paths.computeIfAbsent(endpoint, RequestTimes::path) : known);
    }

    private static String path(Endpoint endpoint) {
        return part(endpoint.resource()) + part(endpoint.method());
    }

    /** As it is declared, without what a name in it may be. */
    private static String part(AnnotatedElement declared) {
        Path path = declared.getAnnotation(Path.class);
        if (path == null) {
            return "";
        }
        String plain = path.value().replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
        return plain.startsWith("/") ? plain : "/" + plain;
    }

    private void note(RoutingContext context, long nanoseconds) {
        int status = context.response().getStatusCode();
        HttpMethod method = context.request().method();
        String path = context.get(COUNTED_AS);
        if (path == null) {
            path = status == MISSING ? NOT_FOUND : ELSEWHERE;
        }
        Counted counted = new Counted(METHODS.contains(method) ? method : null, status, path);
        Timer known = timers.get(counted);
        (known == null ? timers.computeIfAbsent(counted, this::timer) : known)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Counted counted) {
        return Timer.builder(NAME)
                .description("Requests, by method, status and the path of their endpoint")
                .tag("method", counted.method == null ? ELSEWHERE : counted.method.name())
                .tag("outcome", Outcome.forStatus(counted.status).name())
                .tag("status", Integer.toString(counted.status))
                .tag("uri", counted.path)
                .register(registry);
    }
}
