package vn.khue.job;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.khue.access.CurrentActor;

/** HTTP for long work. */
@Path("/jobs/{id}")
@Tag(name = "jobs")
public class JobResource {

    private final Jobs jobs;
    private final CurrentActor actor;

    JobResource(Jobs jobs, CurrentActor actor) {
        this.jobs = jobs;
        this.actor = actor;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far a job is, and what came out")
    public Uni<Job> get(@PathParam("id") UUID id) {
        return jobs.get(actor.get(), id);
    }

    @GET
    @Path("/events")
    @Watched
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(summary = "The job each time it changes, as server-sent events, until it is finished")
    @APIResponse(
            responseCode = "200",
            description = "It ends also when the session ends, and may end when the database is lost.",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Job.class)))
    public Multi<Job> events(@PathParam("id") UUID id) {
        return jobs.watch(actor.get(), id);
    }

    @DELETE
    @Operation(summary = "Cancel a job")
    @APIResponse(responseCode = "204", description = "It will stop at its next step.")
    public Uni<Void> cancel(@PathParam("id") UUID id) {
        return jobs.cancel(actor.get(), id);
    }
}
