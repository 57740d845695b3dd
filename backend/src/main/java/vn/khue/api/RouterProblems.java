package vn.khue.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Answers what fails before or beside the resources in the same shape: addresses that nobody serves, malformed ones,
 * bodies, headers and addresses that are too large. Left alone, the server answers those with an empty body or a page.
 */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 16 * 1024;

    private final ObjectMapper json;
    private final long largestBody;

    RouterProblems(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::measure).failureHandler(context -> answer(context, 500));
        router.route().order(Integer.MAX_VALUE).handler(context -> context.fail(404));
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private void measure(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.uri().length() > LONGEST_ADDRESS) {
            context.fail(414);
        } else if (!wellFormed(request.uri())) {
            context.fail(400, Problem.malformed(List.of(new FieldError("", "address-malformed"))));
        } else if (size(request) > LARGEST_HEADERS) {
            context.fail(431);
        } else if (announced(request) > largestBody) {
            context.fail(413);
        } else {
            context.next();
        }
    }

    /** The framework's own look at the address is switched off in vn.khue.Khue: it would refuse without a word. */
    private static boolean wellFormed(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Bytes of the body by the caller's own word; 0 when nothing or nonsense is said. */
    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** @param otherwise the status when neither the failure nor whoever reported it names one */
    private void answer(RoutingContext context, int otherwise) {
        if (context.response().ended() || context.response().headWritten()) {
            context.next();
            return;
        }
        HttpServerRequest request = context.request();
        String id = CurrentRequest.idOf(request.getHeader("X-Request-Id"));
        Problem problem = problem(context, otherwise, id);
        ProblemBody body = ProblemBody.of(
                problem, ProblemTexts.in(Language.of(request.getHeader("Accept-Language"))), request.path(), id);
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
        }
        problem.headers().forEach(context.response()::putHeader);
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", ProblemMapping.TYPE.toString())
                .putHeader("X-Request-Id", id)
                .end(text(body));
    }

    private static Problem problem(RoutingContext context, int otherwise, String id) {
        if (context.failure() instanceof Problem problem) {
            return problem;
        }
        Optional<Problem> unreachable = DatabaseProblem.unreachable(context.failure());
        if (unreachable.isPresent()) {
            return unreachable.get();
        }
        int status = context.statusCode() < 0 ? otherwise : context.statusCode();
        if (status < 500) {
            return HttpProblem.of(status);
        }
        LOG.errorf(
                context.failure(),
                "request %s failed: %s",
                id,
                LoggedPath.of(context.request().path()));
        return Problem.of(500, "internal");
    }

    private Buffer text(ProblemBody body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
