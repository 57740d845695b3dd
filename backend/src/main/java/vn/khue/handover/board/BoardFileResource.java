package vn.khue.handover.board;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.CurrentRequest;
import vn.khue.handover.form.PrintedFile;

/** HTTP for files about how far the units of a campaign are. They name no person. */
@Path("/handover")
@Tag(name = "handover")
public class BoardFileResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final BoardFiles files;
    private final CurrentActor actor;
    private final CurrentRequest request;

    BoardFileResource(BoardFiles files, CurrentActor actor, CurrentRequest request) {
        this.files = files;
        this.actor = actor;
        this.request = request;
    }

    @GET
    @Path("/campaigns/{id}/board.xlsx")
    @Produces(XLSX)
    @Operation(summary = "How far each unit is, as a workbook")
    @APIResponse(
            responseCode = "200",
            description = "A row for each unit.",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    public Uni<RestResponse<byte[]>> workbook(@PathParam("id") UUID id) {
        return files.workbook(actor.get(), id, request.language()).map(PrintedFile::attached);
    }

    @GET
    @Path("/campaigns/{id}/board.pdf")
    @Produces(PDF)
    @Operation(summary = "A summary for those who lead: sums, areas, and who is behind")
    @APIResponse(
            responseCode = "200",
            description = "In Vietnamese.",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    public Uni<RestResponse<byte[]>> summary(@PathParam("id") UUID id) {
        return files.summary(actor.get(), id).map(PrintedFile::attached);
    }
}
