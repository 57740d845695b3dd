package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;

/** HTTP for units at which one officer both enters and approves. */
@Path("/approval/single-officers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approval")
public class SingleOfficerResource {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final SingleOfficers policies;
    private final CurrentActor actor;

    SingleOfficerResource(SingleOfficers policies, CurrentActor actor) {
        this.policies = policies;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Units at which the same officer may enter and approve")
    public Uni<Page<SingleOfficer>> list(@BeanParam ListQuery query) {
        ListQuery.refuse(query.check("since"));
        return policies.list(
                actor.get(), query.cursor(1).map(at -> at.id(0)).orElse(FIRST_ID), query.limit(), query.count());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let the same officer enter and approve at a unit and below it",
            description = "Needs `unit.manage` at the unit above it; who approves what he edited stays in the journal.")
    @APIResponse(
            responseCode = "201",
            description = "The policy.",
            content = @Content(schema = @Schema(implementation = SingleOfficer.class)))
    public Uni<RestResponse<SingleOfficer>> allow(SingleOfficers.Body body) {
        return policies.allow(actor.get(), body).map(made -> RestResponse.status(RestResponse.Status.CREATED, made));
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "End it: two people are needed again")
    @APIResponse(responseCode = "204", description = "From now on whoever edits cannot approve.")
    public Uni<Void> end(@PathParam("id") UUID id) {
        return policies.end(actor.get(), id);
    }
}
