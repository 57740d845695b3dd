package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.AccountDuties;
import vn.khue.access.CurrentActor;
import vn.khue.access.Limited;
import vn.khue.access.Open;

/** HTTP for coming, staying and going. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
public class AuthResource {

    private final Login login;
    private final Refresh refresh;
    private final PasswordChange passwordChange;
    private final AccessTokens tokens;
    private final AccountDuties duties;
    private final RefreshCookie cookie;
    private final CurrentActor actor;

    AuthResource(
            Login login,
            Refresh refresh,
            PasswordChange passwordChange,
            AccessTokens tokens,
            AccountDuties duties,
            RefreshCookie cookie,
            CurrentActor actor) {
        this.login = login;
        this.refresh = refresh;
        this.passwordChange = passwordChange;
        this.tokens = tokens;
        this.duties = duties;
        this.cookie = cookie;
        this.actor = actor;
    }

    @POST
    @Path("/login")
    @Open
    @Operation(
            summary = "Log in",
            description = "Opens a session. The refresh token is set as the cookie `khue_refresh` (HttpOnly).")
    public Uni<RestResponse<Tokens>> login(LoginRequest body, @Context HttpServerRequest http) {
        Caller caller = Caller.of(http);
        return login.login(body, caller).chain(session -> answer(session, caller));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.WILDCARD)
    @Open
    @Operation(
            summary = "Get the next access token",
            description =
                    "Exchanges the refresh token of the cookie for the next one. Using one twice ends the session; only who "
                            + "gave a key may repeat the exchange with the same key when its answer was lost, for half a "
                            + "minute and until the session has gone on.")
    public Uni<RestResponse<Tokens>> refresh(
            @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) String token,
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description = "Names this exchange, so that it can be repeated.",
                            schema = @Schema(maxLength = 128, example = "1b4e28ba-2fa1-11d2-883f-0016d3cca427"))
                    String key,
            @Context HttpServerRequest http) {
        Caller caller = Caller.of(http);
        return refresh.refresh(token, key).chain(session -> answer(session, caller));
    }

    private Uni<RestResponse<Tokens>> answer(OpenSession session, Caller caller) {
        String accessToken = tokens.issue(session.account(), session.username(), session.id());
        return duties.of(session.account())
                .map(found -> RestResponse.ResponseBuilder.ok(Tokens.of(accessToken, found))
                        .cookie(cookie.of(session, caller))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    @Open
    @Operation(summary = "Log out", description = "Ends the session of the refresh cookie and clears the cookie.")
    @APIResponse(responseCode = "204", description = "The session has ended, or there was none.")
    public Uni<RestResponse<Void>> logout(
            @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) String token, @Context HttpServerRequest http) {
        return refresh.logout(token)
                .map(done -> RestResponse.ResponseBuilder.<Void>noContent()
                        .cookie(cookie.cleared(Caller.of(http)))
                        .build());
    }

    @POST
    @Path("/password")
    @Limited(beforePassword = true, beforeOtp = true)
    @Operation(
            summary = "Choose another password",
            description =
                    "Twelve characters at least, none of the common ones. Ends the other sessions of the account.")
    @APIResponse(responseCode = "204", description = "The new password holds.")
    public Uni<Void> password(PasswordRequest body, @Context HttpServerRequest http) {
        return passwordChange.change(actor.get(), body, Caller.of(http));
    }
}
