package vn.khue.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;

/**
 * POST requests that may be repeated safely. A key is bound to the caller, the route and the body; the same request
 * gets the same answer for 24 hours and is carried out once. The key is claimed before the work begins, so of two
 * concurrent requests only one works; a refused request gives its key back, because nothing was written.
 */
class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = "khue.idempotency";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final IdempotencyStore store;
    private final CurrentActor actor;
    private final Vertx vertx;

    Idempotency(IdempotencyStore store, CurrentActor actor, Vertx vertx) {
        this.store = store;
        this.actor = actor;
        this.vertx = vertx;
    }

    @ServerRequestFilter(readBody = true)
    @Priority(2000)
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
        // Only a body that the framework has read already lies in memory; an endpoint without one has nothing to hash.
        byte[] body = context.getEntityStream() instanceof ByteArrayInputStream read ? read.readAllBytes() : new byte[0];
        if (body.length > 0) {
            context.setEntityStream(new ByteArrayInputStream(body));
        }
        return Uni.createFrom().item(FormHash.sha256().digest(body));
    }

    @ServerResponseFilter
    @Priority(100)
    Uni<Void> keep(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(CLAIMED) instanceof IdempotencyStore.Key key)) {
            return Uni.createFrom().voidItem();
        }
        return response.getStatus() < 400 ? store.keep(key, response) : store.release(key);
    }
}
