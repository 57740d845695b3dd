package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.job.Job;

/** HTTP for what the rules found in records. */
@Path("/findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "findings")
public class FindingResource {

    private final FoundPlaces places;
    private final LookThrough lookThrough;
    private final CurrentActor actor;

    FindingResource(FoundPlaces places, LookThrough lookThrough, CurrentActor actor) {
        this.places = places;
        this.lookThrough = lookThrough;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "What the rules found in records that you may read",
            description =
                    "By type and rule. Rules of the tier `warning` and some checks are looked at with every write, all of "
                            + "them each night and by `POST /findings/look-through`.")
    public Uni<Page<FoundRecord>> list(@BeanParam FindingFilter filter, @BeanParam ListQuery list) {
        return places.list(actor.get(), filter, list);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "How often each rule found something there")
    public Uni<FindingCount.All> counts(@BeanParam FindingFilter filter) {
        return places.counts(actor.get(), filter).map(FindingCount.All::new);
    }

    @POST
    @Path("/look-through")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Look through all records of schools now",
            description = "Needs `record.edit` or `record.verify` at the unit.")
    @APIResponse(
            responseCode = "202",
            description = "The job that does it; its result is a `RecordsLookedThrough`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Job>> lookThrough(LookBody body) {
        return lookThrough
                .queue(actor.get(), body)
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("jobs/" + job.id()))
                        .build());
    }
}
