package vn.khue.handover.door;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.Open;
import vn.khue.api.CurrentRequest;
import vn.khue.api.ETag;
import vn.khue.handover.dossier.ReadinessBody;
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.link.Registration;
import vn.khue.handover.link.RegistrationBody;
import vn.khue.handover.link.Registrations;
import vn.khue.handover.link.UnitPapers;
import vn.khue.handover.paper.PaperForm;
import vn.khue.handover.paper.Papers;
import vn.khue.handover.step.AppointBody;
import vn.khue.handover.step.LetterBody;
import vn.khue.handover.step.Steps;
import vn.khue.handover.training.CheckInBody;
import vn.khue.handover.training.Trainings;

/** HTTP for whoever has a unit's personal link; nobody logs in for it. */
@Open
@Path("/handover/registrations/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class RegistrationResource {

    private static final String PDF = "application/pdf";

    private final Registrations registrations;
    private final Steps steps;
    private final Papers papers;
    private final Trainings trainings;
    private final UnitPapers unitPapers;
    private final CurrentRequest request;

    RegistrationResource(
            Registrations registrations,
            Steps steps,
            Papers papers,
            Trainings trainings,
            UnitPapers unitPapers,
            CurrentRequest request) {
        this.registrations = registrations;
        this.steps = steps;
        this.papers = papers;
        this.trainings = trainings;
        this.unitPapers = unitPapers;
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

    @PUT
    @Path("/readiness")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how far the place is from which the unit takes part",
            description = "Until the minutes are signed.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> readiness(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, ReadinessBody body) {
        return steps.readyByLink(token, ifMatch, body, request.id()).map(RegistrationResource::answer);
    }

    @PUT
    @Path("/appointment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say which officer the unit has appointed, and by which decision",
            description = "Until the minutes are signed.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> appoint(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, AppointBody body) {
        return steps.appointByLink(token, ifMatch, body, request.id()).map(RegistrationResource::answer);
    }

    @PUT
    @Path("/letter")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name the letter by which the unit introduces its officer",
            description = "Until the minutes are signed.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> letter(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, LetterBody body) {
        return steps.introduceByLink(token, ifMatch, body, request.id()).map(RegistrationResource::answer);
    }

    @POST
    @Path("/check-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that the unit takes part in the training",
            description = "With the code that is shown there, from half an hour before until half an hour after it.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> checkIn(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, CheckInBody body) {
        return trainings.checkIn(token, ifMatch, body, request.id()).map(RegistrationResource::answer);
    }

    @POST
    @Path("/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Keep a scan or a photograph of what the unit brings",
            description = "The decision or the letter, until the minutes are signed; the latest of its kind counts.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PaperForm.Described.class)))
    @APIResponse(
            responseCode = "200",
            description = "The unit's part as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<Registration>> paper(
            @PathParam("token") String token, @HeaderParam("If-Match") String ifMatch, MultipartFormDataInput input) {
        return papers.addByLink(token, ifMatch, PaperForm.of(input), request.id())
                .map(RegistrationResource::answer);
    }

    @GET
    @Path("/decision.pdf")
    @Produces(PDF)
    @Operation(
            summary = "The decision by which the unit appoints its officer, to be numbered and signed",
            description = "In the words of the campaign; what is known already is filled in.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<byte[]>> printDecision(@PathParam("token") String token) {
        return unitPapers.decision(token).map(PrintedFile::attached);
    }

    @GET
    @Path("/letter.pdf")
    @Produces(PDF)
    @Operation(
            summary = "The letter by which the unit introduces its officer, to be numbered and signed",
            description = "In the words of the campaign; what is known already is filled in.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    @APIResponse(responseCode = "410", description = "The campaign has ended.")
    public Uni<RestResponse<byte[]>> printLetter(@PathParam("token") String token) {
        return unitPapers.introduction(token).map(PrintedFile::attached);
    }

    private static RestResponse<Registration> answer(Registration registration) {
        return RestResponse.ResponseBuilder.ok(registration)
                .header("ETag", ETag.of(registration.version()))
                .build();
    }
}
