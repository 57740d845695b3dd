package vn.khue.handover.signing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.delegation.Replacement;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierAnswer;
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.form.Screens;
import vn.khue.handover.step.ConfirmBody;
import vn.khue.handover.step.Confirming;

/** HTTP for the act of handing over: minutes, slip, signature, and what whoever received the account confirms. */
@Path("/handover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class SigningResource {

    private static final String PDF = "application/pdf";

    private final MinutesMaking minutes;
    private final Credentials credentials;
    private final Takeover takeover;
    private final Signing signing;
    private final Superseding superseding;
    private final Confirming confirming;
    private final DrawnSignatures drawn;
    private final Certificates certificates;
    private final Screens screens;
    private final CurrentActor actor;

    SigningResource(
            MinutesMaking minutes,
            Credentials credentials,
            Takeover takeover,
            Signing signing,
            Superseding superseding,
            Confirming confirming,
            DrawnSignatures drawn,
            Certificates certificates,
            Screens screens,
            CurrentActor actor) {
        this.minutes = minutes;
        this.credentials = credentials;
        this.takeover = takeover;
        this.signing = signing;
        this.superseding = superseding;
        this.confirming = confirming;
        this.drawn = drawn;
        this.certificates = certificates;
        this.screens = screens;
        this.actor = actor;
    }

    @POST
    @Path("/dossiers/{id}/minutes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Write the minutes of a handover",
            description =
                    "They take the next number of the organizer's year. Written again, they keep it, and a copy that "
                            + "was signed before does not count any more.")
    public Uni<RestResponse<Dossier>> write(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MinutesBody body) {
        return minutes.make(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @GET
    @Path("/dossiers/{id}/minutes.pdf")
    @Produces(PDF)
    @Operation(summary = "The minutes, to be printed and signed")
    @APIResponse(
            responseCode = "200",
            description = "As they were written last.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    @APIResponse(responseCode = "409", description = "There are none yet.")
    public Uni<RestResponse<byte[]>> print(@PathParam("id") UUID id) {
        return minutes.print(actor.get(), id).map(PrintedFile::attached);
    }

    @POST
    @Path("/dossiers/{id}/credentials")
    @Produces(PDF)
    @Operation(
            summary = "Print the slip with a one-time password",
            description = "The password is shown on this slip and nowhere else; each slip ends the one before. Refused "
                    + "once the account is in use.")
    @APIResponse(
            responseCode = "200",
            description = "A page to be folded.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    public Uni<RestResponse<byte[]>> slip(
            @PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return credentials
                .issue(actor.get(), id, screens.page("/login", uri, headers))
                .map(PrintedFile::attached);
    }

    @POST
    @Path("/dossiers/{id}/signatures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep the minutes with signatures that both sides have drawn on a screen",
            description = "Counts as the signed copy, like a scan that is uploaded; nothing is handed over by it yet.")
    public Uni<RestResponse<Dossier>> signatures(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, SignaturesBody body) {
        return drawn.keep(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @GET
    @Path("/dossiers/{id}/certificate.pdf")
    @Produces(PDF)
    @Operation(
            summary = "A certificate of what was handed over",
            description =
                    "With the digests of the kept papers; for who sees the campaign and for who received the account.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    @APIResponse(responseCode = "409", description = "Nothing is handed over yet.")
    public Uni<RestResponse<byte[]>> certificate(
            @PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        return certificates
                .print(actor.get(), id, screens.page("/handover/dossiers/" + id, uri, headers))
                .map(PrintedFile::attached);
    }

    @GET
    @Path("/dossiers/{id}/takeover")
    @Operation(
            summary = "What the signature would do to the rights by which the unit is administered until then",
            description =
                    "For each right that ends: what ends with it, and what goes on below the one that is handed over.")
    @APIResponse(
            responseCode = "200",
            description = "Empty while nobody administers the unit from above.",
            content = @Content(schema = @Schema(implementation = Replacement.class)))
    @APIResponse(responseCode = "409", description = "No account is prepared yet, or it is signed already.")
    public Uni<Replacement> takeover(@PathParam("id") UUID id) {
        return takeover.preview(actor.get(), id);
    }

    @POST
    @Path("/dossiers/{id}/sign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand over: from now on the right is effective",
            description = "Needs a copy of the signed minutes, uploaded after they were written last, and every step "
                    + "before. The rights by which the unit was administered from above until then end at this moment, and what "
                    + "was given out of them goes on below the new one, as far as that is as wide. When rights end, the tag of "
                    + "the takeover that was shown is given, and anything else is refused.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Dossier.class)))
    @APIResponse(
            responseCode = "409",
            description = "Something is missing, it is signed already, or it would do something else than was shown.")
    public Uni<RestResponse<Dossier>> sign(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, SignBody body) {
        return signing.sign(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/supersede")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin the handover to another officer of the unit",
            description = "Nothing ends before the new dossier is signed.")
    @APIResponse(
            responseCode = "201",
            description = "The new dossier.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Dossier.class)))
    public Uni<RestResponse<Dossier>> supersede(@PathParam("id") UUID id, SupersedeBody body) {
        return superseding
                .open(actor.get(), id, body)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("handover/dossiers/" + made.id()))
                        .header("ETag", ETag.of(made.version()))
                        .build());
    }

    @GET
    @Path("/mine")
    @Operation(summary = "What was handed over to you, newest first")
    public Uni<Confirming.Own> mine() {
        return confirming.own(actor.get());
    }

    @POST
    @Path("/dossiers/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm what comes with an account that was handed over to you",
            description =
                    "What is confirmed once stays confirmed. The rules that the unit has issued are uploaded as well.")
    public Uni<RestResponse<Dossier>> confirm(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ConfirmBody body) {
        return confirming.confirm(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }
}
