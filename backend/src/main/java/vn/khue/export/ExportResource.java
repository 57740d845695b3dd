package vn.khue.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.api.CurrentRequest;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.codelist.CodeWords;
import vn.khue.record.RecordExtract;
import vn.khue.record.type.RecordField;
import vn.khue.sheet.Sheets;
import vn.khue.sheet.TableFormat;

/** HTTP for taking records out as files. */
@Path("/exports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exports")
public class ExportResource {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;
    private final RecordExtract extract;
    private final CodeWords words;
    private final Sheets sheets;
    private final CurrentActor actor;
    private final CurrentRequest request;

    ExportResource(
            Exports exports,
            RecordExtract extract,
            CodeWords words,
            Sheets sheets,
            CurrentActor actor,
            CurrentRequest request) {
        this.exports = exports;
        this.extract = extract;
        this.words = words;
        this.sheets = sheets;
        this.actor = actor;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask to take records out as a file",
            description =
                    "Needs `export.run` where the records are. The purpose is kept in the journal. The file is fetched "
                            + "within 24 hours, as often as one likes, by whoever asked, and holds what that account may read then.")
    @APIResponse(
            responseCode = "201",
            description = "What was asked, with the place of the file.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    public Uni<RestResponse<ExportView>> ask(ExportBody body) {
        return exports.ask(actor.get(), body)
                .map(export -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, export)
                        .location(URI.create(export.file()))
                        .build());
    }

    @GET
    @Operation(
            summary = "What was taken out, newest first",
            description = "By you, and by others at units whose journal you may read.")
    public Uni<Page<ExportView>> list(@BeanParam ListQuery list) {
        return exports.list(actor.get(), list);
    }

    @GET
    @Path("/{id}/file.csv")
    @Produces(CSV)
    @Operation(
            summary = "The file, comma separated",
            description =
                    "UTF-8 with a mark at its beginning. A text that begins like a formula has an apostrophe before it. "
                            + "What may not be read is empty.")
    @APIResponse(
            responseCode = "200",
            description = "Sent while it is written; an answer that breaks off is not whole.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2_000_000_000)))
    @APIResponse(responseCode = "409", description = "The export has expired.")
    public RestMulti<byte[]> csv(@PathParam("id") UUID id) {
        return file(id, TableFormat.CSV);
    }

    @GET
    @Path("/{id}/file.xlsx")
    @Produces(XLSX)
    @Operation(
            summary = "The file as a workbook",
            description = "The records on its first sheet; what it is, by whom and for what on its second.")
    @APIResponse(
            responseCode = "200",
            description = "Sent while it is written; an answer that breaks off is not whole.",
            content =
                    @Content(
                            mediaType = XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2_000_000_000)))
    @APIResponse(responseCode = "409", description = "The export has expired.")
    public RestMulti<byte[]> workbook(@PathParam("id") UUID id) {
        return file(id, TableFormat.XLSX);
    }

    private RestMulti<byte[]> file(UUID id, TableFormat format) {
        Actor reader = actor.get();
        ExportWords said = ExportWords.of(request.language());
        Uni<Opened> opened = exports.fetch(reader, id, format)
                .chain(export -> words.of(lists(export))
                        .map(codes ->
                                new Opened(export, new ExportFile(export, said, reader.tree(), reader.now(), codes))));
        return RestMulti.fromUniResponse(opened, file -> bytes(reader, file), ExportResource::headers);
    }

    private record Opened(Export export, ExportFile file) {}

    private static Set<String> lists(Export export) {
        return export.codes()
                ? Set.of()
                : export.of().fields().stream()
                        .map(RecordField::codeList)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private Multi<byte[]> bytes(Actor reader, Opened opened) {
        Export export = opened.export();
        return opened.file().bytes(extract.pages(reader, export.wanted(), Set.copyOf(export.columns())), sheets);
    }

    private static Map<String, List<String>> headers(Opened opened) {
        return Map.of(
                "Content-Disposition",
                List.of("attachment; filename=\"" + opened.file().name() + "\""));
    }
}
