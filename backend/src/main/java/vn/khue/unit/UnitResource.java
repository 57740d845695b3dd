package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.api.Page;

/** HTTP for units. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {

    private final UnitStore store;
    private final CurrentActor actor;

    UnitResource(UnitStore store, CurrentActor actor) {
        this.store = store;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Units that you may see")
    public Uni<Page<Unit>> list(@BeanParam UnitFilter filter) {
        return store.list(actor.get(), filter);
    }
}
