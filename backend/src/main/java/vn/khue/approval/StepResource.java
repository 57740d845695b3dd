package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.access.RecordAction;
import vn.khue.record.Conflicts;
import vn.khue.record.EntryView;
import vn.khue.record.RecordResource;
import vn.khue.record.RecordTag;
import vn.khue.record.type.Dictionary;

/** HTTP for the steps of one record; the same for all types, as {@link RecordResource} is. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class StepResource {

    private final Steps steps;
    private final CurrentActor actor;

    StepResource(Steps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/submit")
    @Operation(
            summary = "Submit a {type} for approval",
            description = "A draft, or one that was returned. Needs `record.edit` at the school.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> submit(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepBody body) {
        return step(RecordAction.SUBMIT, path, id, schoolYear, ifMatch, body);
    }

    @POST
    @Path("/{id}/verify")
    @Operation(
            summary = "Verify a submitted {type}",
            description =
                    "Needs `record.verify` at the school, and that you edited nothing of it since it was last approved.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> verify(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepBody body) {
        return step(RecordAction.VERIFY, path, id, schoolYear, ifMatch, body);
    }

    @POST
    @Path("/{id}/approve")
    @Operation(
            summary = "Approve a submitted or verified {type}",
            description =
                    "Needs `record.approve` at the school, and that you edited nothing of it since it was last approved. "
                            + "This version is the official one from now on.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> approve(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) StepBody body) {
        return step(RecordAction.APPROVE, path, id, schoolYear, ifMatch, body);
    }

    @POST
    @Path("/{id}/return")
    @Operation(
            summary = "Return a {type} to the school",
            description =
                    "Says why, of the whole or of single fields. Needs `record.verify` at the school, of an approved "
                            + "record `record.approve`; the version that was approved stays the official one.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> giveBack(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            StepBody body) {
        return step(RecordAction.RETURN, path, id, schoolYear, ifMatch, body);
    }

    private Uni<RestResponse<EntryView>> step(
            RecordAction action, String path, String id, String schoolYear, String ifMatch, StepBody body) {
        Conflicts.Target target = new Conflicts.Target(RecordResource.type(path), id, schoolYear, ifMatch);
        return steps.step(actor.get(), action, target, body)
                .map(record -> RestResponse.ResponseBuilder.ok(record)
                        .header("ETag", RecordTag.of(record.entry()))
                        .build());
    }
}
