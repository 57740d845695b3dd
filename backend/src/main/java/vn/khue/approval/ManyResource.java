package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.job.Job;
import vn.khue.record.RecordResource;
import vn.khue.record.type.Dictionary;

/** HTTP for steps of many records. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class ManyResource {

    private final ManySteps steps;
    private final CurrentActor actor;

    ManyResource(ManySteps steps, CurrentActor actor) {
        this.steps = steps;
        this.actor = actor;
    }

    @POST
    @Path("/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Submit, verify, approve, return or discard many {types}",
            description =
                    "Those named by `ids`, or found by `filter`, 50,000 at most. Each is judged by itself as by its own "
                            + "path; those that can be moved are moved all at once. With `dryRun` nothing is moved. Records are "
                            + "discarded by `ids` only, so that nothing goes that nobody has chosen.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of each (`dryRun`).",
            content = @Content(schema = @Schema(implementation = ManyResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job that does it; its result is a `RecordsMoved`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Object>> moveMany(@PathParam("records") String path, ManyBody body) {
        Actor who = actor.get();
        return steps.check(who, RecordResource.type(path), body)
                .chain(asked -> body.onlyTried()
                        ? steps.dryRun(who, asked).map(RestResponse::ok)
                        : steps.queue(who, asked).map(ManyResource::accepted));
    }

    private static RestResponse<Object> accepted(Job job) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, job)
                .location(URI.create("jobs/" + job.id()))
                .build();
    }
}
