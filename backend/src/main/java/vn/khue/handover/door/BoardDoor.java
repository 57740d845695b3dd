package vn.khue.handover.door;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.khue.access.CurrentActor;
import vn.khue.api.Problem;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.job.Streams;

/** Refuses to watch a campaign that is not there, before the answer begins: after that no refusal can be told any more. */
class BoardDoor {

    private static final int AFTER_DOOR = 7000;

    private final Campaigns campaigns;
    private final Streams streams;
    private final CurrentActor actor;
    private final RoutingContext request;

    BoardDoor(Campaigns campaigns, Streams streams, CurrentActor actor, RoutingContext request) {
        this.campaigns = campaigns;
        this.streams = streams;
        this.actor = actor;
        this.request = request;
    }

    @BoardWatched
    @ServerRequestFilter(priority = AFTER_DOOR)
    Uni<Response> find(ContainerRequestContext context) {
        streams.enter(actor.get().account(), request);
        return campaigns.get(actor.get(), id(context)).map(found -> null);
    }

    private static UUID id(ContainerRequestContext context) {
        try {
            return UUID.fromString(context.getUriInfo().getPathParameters().getFirst("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }
}
