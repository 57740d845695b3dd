package vn.khue.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** HTTP for who answers for a unit. */
@Path("/units/{id}/responsible")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class ResponsibleResource {

    private final ResponsibleStore store;
    private final CurrentActor actor;

    ResponsibleResource(ResponsibleStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "Who answers for a unit",
            description =
                    "Whoever administers it now, by name, for everybody who sees the unit; who does so longest stands "
                            + "first. Their rights are told by `GET /grants`, to whoever may see those.")
    public Uni<Responsible.All> responsible(@PathParam("id") String id) {
        Actor now = actor.get();
        return store.of(now.seen(id), now.tree());
    }
}
