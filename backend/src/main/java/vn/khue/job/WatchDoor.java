package vn.khue.job;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.khue.access.CurrentActor;
import vn.khue.api.Problem;

/**
 * Refuses to watch what is not there. A stream of events begins its answer before the endpoint is asked, and after that
 * no refusal can be told any more.
 */
class WatchDoor {

    private final Jobs jobs;
    private final CurrentActor actor;

    WatchDoor(Jobs jobs, CurrentActor actor) {
        this.jobs = jobs;
        this.actor = actor;
    }

    @Watched
    @ServerRequestFilter
    @Priority(3000)
    Uni<Response> find(ContainerRequestContext context) {
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
