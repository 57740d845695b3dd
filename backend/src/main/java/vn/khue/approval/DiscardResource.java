package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.record.Conflicts;
import vn.khue.record.RecordResource;
import vn.khue.record.type.Dictionary;

/** HTTP for taking away one record; the same for all types, as {@link RecordResource} is. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class DiscardResource {

    private final Discarding discarding;
    private final CurrentActor actor;

    DiscardResource(Discarding discarding, CurrentActor actor) {
        this.discarding = discarding;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/discard")
    @Operation(
            summary = "Discard a {type} that was entered by mistake",
            description =
                    "A draft, or one that was returned, of which no version was ever approved and to which nothing leads: "
                            + "no other record by its code, no transfer, no merge, no other school year of the same person. It is "
                            + "there no more; the journal keeps it. Needs `record.edit` at the school.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Uni<RestResponse<Void>> discard(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            DiscardBody body) {
        Conflicts.Target target = new Conflicts.Target(RecordResource.type(path), id, schoolYear, ifMatch);
        return discarding.discard(actor.get(), target, body).replaceWith(RestResponse.noContent());
    }
}
