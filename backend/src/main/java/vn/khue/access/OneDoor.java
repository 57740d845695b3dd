package vn.khue.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Tells the framework that nobody but {@link Door} refuses a token. It would otherwise look for the endpoint of each
 * request twice: once to name it in the figures of a refusal that never comes.
 */
@ApplicationScoped
class OneDoor {

    /** Of the same rank as the framework's own authentication, and so, being added later, right after it. */
    private static final int AFTER_AUTHENTICATION = 200;

    void register(@Observes Filters filters) {
        filters.register(this::clear, AFTER_AUTHENTICATION);
    }

    private void clear(RoutingContext context) {
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        context.next();
    }
}
