package vn.khue.handover.desk;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;

/** HTTP for the desks of a campaign. */
@Path("/handover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class DeskResource {

    private final Desks desks;
    private final CurrentActor actor;

    DeskResource(Desks desks, CurrentActor actor) {
        this.desks = desks;
        this.actor = actor;
    }

    @GET
    @Path("/campaigns/{id}/desks")
    @Operation(summary = "The desks of a campaign and how full they are")
    public Uni<Desks.All> list(@PathParam("id") UUID id) {
        return desks.list(actor.get(), id);
    }

    @POST
    @Path("/campaigns/{id}/desks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set up a desk", description = "Needs `grant.give` at the unit that runs the campaign.")
    @APIResponse(
            responseCode = "201",
            description = "The desk.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Desk.class)))
    public Uni<RestResponse<Desk>> add(@PathParam("id") UUID id, DeskBody body) {
        return desks.add(actor.get(), id, body)
                .map(desk -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, desk)
                        .location(URI.create("handover/desks/" + desk.id()))
                        .header("ETag", ETag.of(desk.version()))
                        .build());
    }

    @PUT
    @Path("/desks/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a desk",
            description = "Refused when units have times that it would not have any more.")
    @APIResponse(
            responseCode = "200",
            description = "The desk as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Desk>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, DeskBody body) {
        return desks.change(actor.get(), id, ifMatch, body)
                .map(desk -> RestResponse.ResponseBuilder.ok(desk)
                        .header("ETag", ETag.of(desk.version()))
                        .build());
    }

    @POST
    @Path("/desks/{id}/fill")
    @Operation(
            summary = "Give the units of a desk's area its free times",
            description = "Those that have none yet, by their codes, as long as there is room.")
    public Uni<Desks.Filled> fill(@PathParam("id") UUID id) {
        return desks.fill(actor.get(), id);
    }
}
