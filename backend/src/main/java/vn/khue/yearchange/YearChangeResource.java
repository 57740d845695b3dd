package vn.khue.yearchange;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.job.Job;

/** HTTP for the plan by which a school goes over to the next school year; {@code {id}} is the school's, or {@code code:...}. */
@Path("/year-changes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "year-changes")
public class YearChangeResource {

    private final YearChanges changes;
    private final CurrentActor actor;

    YearChangeResource(YearChanges changes, CurrentActor actor) {
        this.changes = changes;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "The plan of a school, or a proposal for one, with what would come of it",
            description =
                    "Each class becomes one of the next grade, the number in its code and name counted on; pupils of a "
                            + "class that becomes none leave.")
    @APIResponse(
            responseCode = "200",
            description = "The plan.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<YearChange>> get(@BeanParam PlanOf of) {
        return changes.get(actor.get(), changes.target(actor.get(), of.id, of.from))
                .map(YearChangeResource::answer);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save the plan",
            description =
                    "Needs `record.edit` of all types at the school. `If-Match` is the version seen, `\"v0\"` for a proposal.")
    @APIResponse(
            responseCode = "200",
            description = "The plan as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<YearChange>> save(
            @BeanParam PlanOf of, @HeaderParam("If-Match") String ifMatch, PlanBody body) {
        return changes.save(actor.get(), changes.target(actor.get(), of.id, of.from), ifMatch, body)
                .map(YearChangeResource::answer);
    }

    @POST
    @Path("/run")
    @Operation(
            summary = "Carry the plan out",
            description =
                    "Makes the records of the new year as drafts; doing it again adds only what is missing. Health, "
                            + "status and ratings begin anew, everything else is carried over.")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it; its result is a `YearChangeResult`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Job>> run(@BeanParam PlanOf of) {
        return changes.queue(actor.get(), changes.target(actor.get(), of.id, of.from))
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("jobs/" + job.id()))
                        .build());
    }

    @POST
    @Path("/undo")
    @Operation(
            summary = "Take back what the plan made",
            description = "As long as nobody has changed, added or transferred anything in the new year.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, a proposal again.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<YearChange>> undo(@BeanParam PlanOf of) {
        return changes.undo(actor.get(), changes.target(actor.get(), of.id, of.from))
                .map(YearChangeResource::answer);
    }

    private static RestResponse<YearChange> answer(YearChange change) {
        return RestResponse.ResponseBuilder.ok(change)
                .header("ETag", ETag.of(change.version()))
                .build();
    }
}
