package vn.khue.handover.letter;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.handover.form.Screens;
import vn.khue.job.Job;

/** HTTP for letters to the invited units. */
@Path("/handover/campaigns/{id}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class LetterResource {

    private final Letters letters;
    private final Screens screens;
    private final CurrentActor actor;

    LetterResource(Letters letters, Screens screens, CurrentActor actor) {
        this.letters = letters;
        this.screens = screens;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send units their links or a reminder",
            description =
                    "By mail to everybody whom a unit has named and to accounts at it, as far as their addresses are known. A reminder is also read in the application, among the work that waits for whoever administers the unit; without a mail server only there.")
    @APIResponse(
            responseCode = "202",
            description = "The job that sends them; its result is a `HandoverLettersResult`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Job>> send(
            @PathParam("id") UUID id, LetterOrder body, @Context UriInfo uri, @Context HttpHeaders headers) {
        String address = screens.page("/", uri, headers).replaceAll("/$", "");
        return letters.queue(actor.get(), id, body, address)
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("jobs/" + job.id()))
                        .build());
    }

    @GET
    @Operation(summary = "Letters that were sent, newest first")
    public Uni<Page<SentLetter>> list(@PathParam("id") UUID id, @BeanParam ListQuery query) {
        return letters.list(actor.get(), id, query);
    }
}
