package vn.khue.handover;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.Open;
import vn.khue.api.CurrentRequest;
import vn.khue.api.ETag;

/** HTTP for whoever has a unit's personal link; nobody logs in for it. */
@Open
@Path("/handover/registrations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class RegistrationResource {

    private final Registrations registrations;
    private final CurrentRequest request;

    RegistrationResource(Registrations registrations, CurrentRequest request) {
        this.registrations = registrations;
        this.request = request;
    }

    @GET
    @Operation(summary = "What the link of a unit shows: its own part of the campaign")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> get(@PathParam("token") String token) {
        return registrations.byLink(token).map(RegistrationResource::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name whom the unit sends",
            description = "Until the deadline, as often as one likes; exactly as many as the campaign asks for.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> name(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, RegistrationBody body) {
        return registrations.nameByLink(token, ifMatch, body, request.id()).map(RegistrationResource::answer);
    }

    private static RestResponse<Registration> answer(Registration registration) {
        return RestResponse.ResponseBuilder.ok(registration)
                .header("ETag", ETag.of(registration.version()))
                .build();
    }
}
