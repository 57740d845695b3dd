package vn.khue.handover.printing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
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
import vn.khue.handover.form.PrintedFile;
import vn.khue.handover.form.Screens;
import vn.khue.job.Job;

/** HTTP for papers of many units as one document. */
@Path("/handover")
@Tag(name = "handover")
public class PrintResource {

    private static final String PDF = "application/pdf";

    private final Printing printing;
    private final Screens screens;
    private final CurrentActor actor;

    PrintResource(Printing printing, Screens screens, CurrentActor actor) {
        this.printing = printing;
        this.screens = screens;
        this.actor = actor;
    }

    @POST
    @Path("/campaigns/{id}/prints")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Print the minutes or the slips of many units as one document",
            description = "Each slip has a new one-time password, which ends the one before.")
    @APIResponse(
            responseCode = "202",
            description = "The job that prints; its result is a `HandoverPrint`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Job>> print(
            @PathParam("id") UUID id, PrintBody body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return printing.queue(actor.get(), id, body, screens.page("/login", uri, headers))
                .map(job -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, job)
                        .location(URI.create("jobs/" + job.id()))
                        .build());
    }

    @POST
    @Path("/prints/{id}/take")
    @Produces(PDF)
    @Operation(
            summary = "Fetch what was printed",
            description = "Once, within a day, by who had it printed. It is kept encrypted until then.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 200_000_000)))
    public Uni<RestResponse<byte[]>> take(@PathParam("id") UUID id) {
        return printing.take(actor.get(), id)
                .map(printed -> new PrintedFile(
                                "slips".equals(printed.what()) ? "phieu-tai-khoan.pdf" : "bien-ban-ban-giao.pdf",
                                printed.pdf())
                        .attached());
    }
}
