package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.api.Page;

/** HTTP for the sessions of whoever is logged in. */
@Path("/auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class SessionResource {

    private final Sessions sessions;
    private final SessionStore store;
    private final CurrentActor actor;

    SessionResource(Sessions sessions, SessionStore store, CurrentActor actor) {
        this.sessions = sessions;
        this.store = store;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Where you are logged in, newest first")
    public Uni<Page<Session>> list() {
        return store.living(actor.get().account(), actor.get().session()).map(found -> new Page<>(found, null, null));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End one of your sessions")
    @APIResponse(responseCode = "204", description = "The session has ended; its tokens are worth nothing any more.")
    public Uni<Void> end(@PathParam("id") UUID id) {
        return sessions.end(actor.get(), id);
    }

    @DELETE
    @Operation(summary = "End all of your other sessions")
    @APIResponse(responseCode = "204", description = "Only this session goes on.")
    public Uni<Void> endOthers() {
        return sessions.endOthers(actor.get());
    }
}
