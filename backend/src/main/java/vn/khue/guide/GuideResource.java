package vn.khue.guide;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.Open;

/** HTTP for guides. They are for everybody: who reads them may not have an account yet. */
@Open
@Path("/guides")
@Tag(name = "guides")
public class GuideResource {

    private static final String PDF = "application/pdf";

    private final Guides guides;

    GuideResource(Guides guides) {
        this.guides = guides;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The guides for people who use Khuê")
    public GuideList list() {
        return guides.list();
    }

    @GET
    @Path("/{guide}.pdf")
    @Produces(PDF)
    @Operation(summary = "A guide, to be read or printed")
    @APIResponse(
            responseCode = "200",
            description = "In Vietnamese.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    public Uni<RestResponse<byte[]>> document(
            @PathParam("guide")
                    @Parameter(
                            example = "su-dung",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 40, pattern = "^[a-z-]+$"))
                    String guide) {
        return guides.pdf(guide)
                .map(document -> RestResponse.ResponseBuilder.ok(document)
                        .header("Content-Disposition", "inline; filename=\"khue-" + guide + ".pdf\"")
                        .build());
    }
}
