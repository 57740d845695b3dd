package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import vn.khue.access.Grant;
import vn.khue.access.GrantFilter;
import vn.khue.access.GrantStore;
import vn.khue.api.CurrentRequest;
import vn.khue.api.ETag;
import vn.khue.api.Page;

/** HTTP for grants. */
@Path("/grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "grants")
public class GrantResource {

    private final CurrentActor actor;
    private final CurrentRequest request;
    private final GrantStore grants;
    private final GrantReading reading;
    private final Giving giving;
    private final Changing changing;
    private final Revoking revoking;

    GrantResource(
            CurrentActor actor,
            CurrentRequest request,
            GrantStore grants,
            GrantReading reading,
            Giving giving,
            Changing changing,
            Revoking revoking) {
        this.actor = actor;
        this.request = request;
        this.grants = grants;
        this.reading = reading;
        this.giving = giving;
        this.changing = changing;
        this.revoking = revoking;
    }

    @GET
    @Operation(summary = "Grants that you may see")
    public Uni<Page<Grant>> list(@BeanParam GrantFilter filter) {
        return grants.list(actor.get(), filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a right out of one of your own",
            description = "Without `parent` the widest of your own grants that fits is taken.")
    @APIResponse(
            responseCode = "201",
            description = "The grant.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Grant.class)))
    public Uni<RestResponse<Grant>> give(GiveRequest body) {
        return giving.give(actor.get(), body)
                .map(grant -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, grant)
                        .location(URI.create("grants/" + grant.id()))
                        .header("ETag", ETag.of(grant.version()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One grant with everything it stands on")
    @APIResponse(
            responseCode = "200",
            description = "The grant.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = GrantWithChain.class)))
    public Uni<RestResponse<GrantWithChain>> get(@PathParam("id") UUID id) {
        return reading.get(actor.get(), id)
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header("ETag", ETag.of(found.grant().version()))
                        .build());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change the end, the passes or the record types of a grant",
            description =
                    "Wider only within the grant it was given out of; not narrower than what was given out of it.")
    @APIResponse(
            responseCode = "200",
            description = "The grant as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Grant.class)))
    public Uni<RestResponse<Grant>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, GrantChange body) {
        return changing.change(actor.get(), id, ifMatch, body).map(GrantResource::answer);
    }

    @POST
    @Path("/{id}/revocation-preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What revoking a grant would do, exactly", description = "Changes nothing.")
    public Uni<Revocation> preview(@PathParam("id") UUID id, PreviewRequest body) {
        request.tries();
        return revoking.preview(actor.get(), id, body);
    }

    @POST
    @Path("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Revoke a grant as the preview showed",
            description = "Answers 409 `preview-stale` when the effect is no longer the one that was shown.")
    public Uni<Revocation> revoke(@PathParam("id") UUID id, RevokeRequest body) {
        return revoking.revoke(actor.get(), id, body);
    }

    @POST
    @Path("/{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm a grant, or let it lapse")
    @APIResponse(
            responseCode = "200",
            description = "The grant as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Grant.class)))
    public Uni<RestResponse<Grant>> review(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReviewRequest body) {
        return changing.review(actor.get(), id, ifMatch, body).map(GrantResource::answer);
    }

    private static RestResponse<Grant> answer(Grant grant) {
        return RestResponse.ResponseBuilder.ok(grant)
                .header("ETag", ETag.of(grant.version()))
                .build();
    }
}
