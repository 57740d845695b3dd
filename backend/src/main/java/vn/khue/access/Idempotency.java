package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import vn.khue.api.BodyLimit;
import vn.khue.api.CurrentRequest;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * POST requests that may be repeated safely. A key is bound to the caller, the address and the body; the same request
 * gets the same answer for 24 hours and is carried out once. The key is claimed before the work begins, so of two
 * concurrent requests only one works; a refused request gives its key back, because nothing was written. So does one that
 * only tried what would happen: its answer may be megabytes, and asking again does no harm. What is kept for an account is
 * thereby bounded by what it writes.
 */
class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = "khue.idempotency";
    private static final int AFTER_DOOR = 6000;
    private static final int LAST = 100;
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final IdempotencyStore store;
    private final CurrentActor actor;
    private final CurrentRequest request;
    private final BodyLimit limit;
    private final Vertx vertx;

    Idempotency(IdempotencyStore store, CurrentActor actor, CurrentRequest request, BodyLimit limit, Vertx vertx) {
        this.store = store;
        this.actor = actor;
        this.request = request;
        this.limit = limit;
        this.vertx = vertx;
    }

    @ServerRequestFilter(readBody = true, priority = AFTER_DOOR)
    Uni<Response> claim(ContainerRequestContext context) throws IOException {
        String given = context.getHeaderString(HEADER);
        if (given == null || !"POST".equals(context.getMethod()) || !actor.present()) {
            return Uni.createFrom().nullItem();
        }
        if (!FORM.matcher(given).matches()) {
            throw Problem.malformed(List.of(new FieldError("header:" + HEADER, "wrong-form")));
        }
        IdempotencyStore.Key key = new IdempotencyStore.Key(
                actor.get().account().toString(), context.getUriInfo().getPath(), given);
        return hash(context).chain(hash -> store.claim(key, hash)).map(earlier -> {
            return earlier.map(IdempotencyStore.Answer::response).orElseGet(() -> {
                context.setProperty(CLAIMED, key);
                return null;
            });
        });
    }

    private Uni<byte[]> hash(ContainerRequestContext context) throws IOException {
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            // Uploads lie on the disk by now and must not be read on the event loop.
            return vertx.executeBlocking(() -> FormHash.of(form), false);
        }
        byte[] body = body(context);
        if (body.length > 0) {
            context.setEntityStream(new ByteArrayInputStream(body));
        }
        MessageDigest hash = FormHash.sha256();
        String query = context.getUriInfo().getRequestUri().getRawQuery();
        if (query != null) {
            hash.update(query.getBytes(StandardCharsets.UTF_8));
            hash.update((byte) 0);
        }
        return Uni.createFrom().item(hash.digest(body));
    }

    /**
     * A small body lies in memory by now. For a larger one the framework has gone over to a worker, which may wait for
     * it; and there the request has to stay, because the reading of such a body would hold up the event loop. An endpoint
     * without a body has nothing to hash.
     */
    private byte[] body(ContainerRequestContext context) throws IOException {
        if (context.getEntityStream() instanceof ByteArrayInputStream read) {
            return read.readAllBytes();
        }
        if (Context.isOnEventLoopThread()) {
            return new byte[0];
        }
        stayOnWorkers();
        return limit.of(context.getEntityStream()).readAllBytes();
    }

    /** The framework goes on where it was last told to go on; telling it once more at once takes nothing of that back. */
    private static void stayOnWorkers() {
        ResteasyReactiveRequestContext running = CurrentRequestManager.get();
        running.resume(Infrastructure.getDefaultExecutor());
        running.resume();
    }

    @ServerResponseFilter(priority = LAST)
    Uni<Void> keep(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(CLAIMED) instanceof IdempotencyStore.Key key)) {
            return Uni.createFrom().voidItem();
        }
        boolean kept = response.getStatus() < 400 && !request.tried() && !(response.getEntity() instanceof byte[]);
        return kept ? store.keep(key, response) : store.release(key);
    }
}
