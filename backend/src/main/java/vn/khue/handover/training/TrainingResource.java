package vn.khue.handover.training;

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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;

/** HTTP for the trainings of a campaign and who took part. */
@Path("/handover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class TrainingResource {

    private final Trainings trainings;
    private final Attendance attendance;
    private final CurrentActor actor;

    TrainingResource(Trainings trainings, Attendance attendance, CurrentActor actor) {
        this.trainings = trainings;
        this.attendance = attendance;
        this.actor = actor;
    }

    @GET
    @Path("/campaigns/{id}/sessions")
    @Operation(
            summary = "The trainings of a campaign, by when they begin",
            description = "How one gets in, and the code to check in with, are told to who runs the campaign only.")
    public Uni<Trainings.All> list(@PathParam("id") UUID id) {
        return trainings.list(actor.get(), id);
    }

    @POST
    @Path("/campaigns/{id}/sessions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Set up a training", description = "Needs `grant.give` at the unit that runs the campaign.")
    @APIResponse(
            responseCode = "201",
            description = "The training.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Training.class)))
    public Uni<RestResponse<Training>> add(@PathParam("id") UUID id, TrainingBody body) {
        return trainings
                .add(actor.get(), id, body)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("handover/sessions/" + made.id()))
                        .header("ETag", ETag.of(made.version()))
                        .build());
    }

    @PUT
    @Path("/sessions/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a training")
    @APIResponse(
            responseCode = "200",
            description = "The training as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Training>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, TrainingBody body) {
        return trainings
                .change(actor.get(), id, ifMatch, body)
                .map(made -> RestResponse.ResponseBuilder.ok(made)
                        .header("ETag", ETag.of(made.version()))
                        .build());
    }

    @POST
    @Path("/sessions/{id}/attendance")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Note who took part by the list that a meeting tool writes",
            description =
                    "People are known by the mail address that their unit has named, or by a name that one unit only "
                            + "has named. Nobody who is noted already is taken off. With `dryRun` nothing is written.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AttendanceForm.Described.class)))
    public Uni<Attendance.Result> attendance(@PathParam("id") UUID id, MultipartFormDataInput input) {
        AttendanceForm form = AttendanceForm.of(input);
        return attendance.take(actor.get(), id, form.file(), form.dryRun());
    }
}
