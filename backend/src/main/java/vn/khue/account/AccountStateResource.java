package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;

/** HTTP for what administrators do with the accounts below them. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountStateResource {

    private final AccountState state;
    private final CurrentActor actor;

    AccountStateResource(AccountState state, CurrentActor actor) {
        this.state = state;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/lock")
    @Operation(summary = "Lock an account", description = "Ends its sessions at once.")
    public Uni<RestResponse<AccountView>> lock(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Reason body) {
        return state.lock(actor.get(), id, ifMatch, body).map(AccountResource::answer);
    }

    @POST
    @Path("/{id}/unlock")
    @Operation(summary = "Unlock an account")
    public Uni<RestResponse<AccountView>> unlock(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Reason body) {
        return state.unlock(actor.get(), id, ifMatch, body).map(AccountResource::answer);
    }

    @POST
    @Path("/{id}/end")
    @Operation(
            summary = "End an account for good",
            description = "Refused while it holds grants: revoke them or hand them over first. Nothing is deleted.")
    public Uni<RestResponse<AccountView>> end(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Reason body) {
        return state.end(actor.get(), id, ifMatch, body).map(AccountResource::answer);
    }

    @POST
    @Path("/{id}/reset-password")
    @Operation(
            summary = "Give an account a one-time password",
            description = "Ends its sessions at once. The password is shown only now.")
    public Uni<RestResponse<CreatedAccount>> resetPassword(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Reason body) {
        return state.resetPassword(actor.get(), id, ifMatch, body)
                .map(made -> RestResponse.ResponseBuilder.ok(made)
                        .header("ETag", ETag.of(made.account().version()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("/{id}/reset-otp")
    @Operation(
            summary = "Take the second factor of an account away",
            description = "For people who have lost it with its recovery codes. Ends its sessions at once.")
    public Uni<RestResponse<AccountView>> resetOtp(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Reason body) {
        return state.resetOtp(actor.get(), id, ifMatch, body).map(AccountResource::answer);
    }
}
