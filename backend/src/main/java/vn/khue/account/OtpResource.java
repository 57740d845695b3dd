package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.access.Limited;

/** HTTP for the second factor of whoever is logged in. */
@Path("/auth/otp")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "auth")
@Limited(beforeOtp = true)
public class OtpResource {

    private final Otps otps;
    private final CurrentActor actor;

    OtpResource(Otps otps, CurrentActor actor) {
        this.otps = otps;
        this.actor = actor;
    }

    /** @param secret the seed in Base32 @param uri the same for a QR picture (otpauth://) */
    @Schema(name = "OtpSeed")
    public record Seed(
            @Schema(required = true) String secret,
            @Schema(required = true) String uri) {}

    /** @param code six digits from the authenticator app */
    @Schema(name = "OtpConfirmation")
    public record Confirmation(
            @Schema(required = true, examples = "123456", maxLength = 40)
            String code) {}

    /** @param recoveryCodes each good once; shown only now */
    @Schema(name = "RecoveryCodes")
    public record RecoveryCodes(@Schema(required = true) List<String> recoveryCodes) {}

    @POST
    @Operation(
            summary = "Begin to enrol a second factor",
            description =
                    "Answers a seed for an authenticator app. Nothing is demanded at login before it is confirmed.")
    public Uni<Seed> enrol() {
        return otps.enrol(actor.get());
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm the second factor with a first code", description = "Answers ten recovery codes.")
    public Uni<RecoveryCodes> confirm(Confirmation body) {
        return otps.confirm(actor.get(), body);
    }

    @DELETE
    @Operation(summary = "Do without the second factor", description = "Refused where a role demands one.")
    @APIResponse(responseCode = "204", description = "The second factor and its recovery codes are gone.")
    public Uni<Void> remove(
            @HeaderParam("X-Khue-Otp")
                    @Parameter(
                            description = "A code of the second factor, or a recovery code.",
                            required = true,
                            schema = @Schema(maxLength = 40, example = "123456"))
                    String code,
            @Context HttpServerRequest http) {
        return otps.remove(actor.get(), code, Caller.of(http));
    }
}
