package vn.khue.handover.paper;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.CurrentActor;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierAnswer;

/** HTTP for scans of papers. They are given back as attachments, which no browser runs or draws by itself. */
@Path("/handover")
@Tag(name = "handover")
public class PaperResource {

    private static final String ANY = "application/octet-stream";

    private final Papers papers;
    private final CurrentActor actor;

    PaperResource(Papers papers, CurrentActor actor) {
        this.papers = papers;
        this.actor = actor;
    }

    @POST
    @Path("/dossiers/{id}/papers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep a scan or a photograph of a paper",
            description = "The latest of its kind counts; none is removed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = PaperForm.Described.class)))
    public Uni<RestResponse<Dossier>> add(@PathParam("id") UUID id, MultipartFormDataInput input) {
        return papers.add(actor.get(), id, PaperForm.of(input)).map(DossierAnswer::of);
    }

    @GET
    @Path("/papers/{id}")
    @Produces(ANY)
    @Operation(summary = "A scan as it was uploaded")
    @APIResponse(
            responseCode = "200",
            description = "An attachment.",
            content =
                    @Content(
                            mediaType = ANY,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            maxLength = PaperFile.MOST_BYTES)))
    public Uni<RestResponse<byte[]>> get(@PathParam("id") UUID id) {
        return papers.get(actor.get(), id).map(PaperResource::attachment);
    }

    private static RestResponse<byte[]> attachment(Row row) {
        String name = URLEncoder.encode(row.getString("file_name"), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return RestResponse.ResponseBuilder.ok(row.getBuffer("content").getBytes())
                .header("Content-Disposition", "attachment; filename=\"scan\"; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "no-store")
                .build();
    }
}
