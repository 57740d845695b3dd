package vn.khue.job;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.khue.access.CurrentActor;
import vn.khue.api.Problem;

/**
 * Refuses to watch what is not there, and to watch too much at once. A stream of events begins its answer before the
 * endpoint is asked, and after that no refusal can be told any more.
 */
class WatchDoor {

    /** The framework goes by this alone; filters of one rank come in another order at each start. */
    private static final int AFTER_DOOR = 7000;

    private final Jobs jobs;
    private final Streams streams;
    private final CurrentActor actor;
    private final RoutingContext request;

    WatchDoor(Jobs jobs, Streams streams, CurrentActor actor, RoutingContext request) {
        this.jobs = jobs;
        this.streams = streams;
        this.actor = actor;
        this.request = request;
    }

    @Watched
    @ServerRequestFilter(priority = AFTER_DOOR)
    Uni<Response> find(ContainerRequestContext context) {
        streams.enter(actor.get().account(), request);
        return jobs.get(actor.get(), id(context)).map(found -> null);
    }

    private static UUID id(ContainerRequestContext context) {
        try {
            return UUID.fromString(context.getUriInfo().getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
