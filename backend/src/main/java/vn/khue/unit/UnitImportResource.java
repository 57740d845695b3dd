package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import vn.khue.access.CurrentActor;
import vn.khue.job.Job;

/** HTTP for lists of schools in files. */
@Path("/units/import")
@Tag(name = "units")
public class UnitImportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UnitImporting importing;
    private final ImportTemplate template;
    private final CurrentActor actor;

    UnitImportResource(UnitImporting importing, ImportTemplate template, CurrentActor actor) {
        this.importing = importing;
        this.template = template;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import schools from a workbook or CSV",
            description =
                    "Needs `unit.manage` at the unit above each school. New codes are founded; of known schools name, "
                            + "levels, level group and ownership follow the file where it says something, aliases are added. "
                            + "Nothing is moved, ended or removed. Good rows are written, the others are told with their errors. "
                            + "With `dryRun` nothing is written.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = UnitImportForm.Described.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would become of each row (`dryRun`).",
            content = @Content(schema = @Schema(implementation = UnitImportResult.class)))
    @APIResponse(
            responseCode = "202",
            description = "The job that writes them; its result is a `UnitImportResult`.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Job.class)))
    public Uni<RestResponse<Object>> take(MultipartFormDataInput input) {
        importing.check(actor.get());
        UnitImportForm form = UnitImportForm.of(actor.get(), input);
        return form.dryRun()
                ? importing.dryRun(actor.get(), form).map(RestResponse::ok)
                : importing
                        .queue(actor.get(), form)
                        .map(job -> RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED, job)
                                .location(URI.create("jobs/" + job.id()))
                                .build());
    }

    @GET
    @Path("/template.xlsx")
    @Produces(XLSX)
    @Operation(
            summary = "An empty list of schools to fill in",
            description = "With the values to choose from: the units below which you may found schools, levels, kinds.")
    @APIResponse(
            responseCode = "200",
            description = "A workbook.",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 10_485_760)))
    public Uni<RestResponse<byte[]>> template() {
        importing.check(actor.get());
        return template.write(actor.get())
                .map(workbook -> RestResponse.ResponseBuilder.ok(workbook)
                        .header("Content-Disposition", "attachment; filename=\"danh-sach-truong.xlsx\"")
                        .build());
    }
}
