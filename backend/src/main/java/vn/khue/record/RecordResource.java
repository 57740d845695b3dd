package vn.khue.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/**
 * HTTP for records of all types; {@code {id}} is a UUID or {@code code:} with the record's code. The description of the
 * API has these endpoints once for each type, with its own fields: vn.khue.contract.RecordPaths.
 */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordResource {

    private final Records records;
    private final Conflicts conflicts;
    private final CurrentActor actor;

    RecordResource(Records records, Conflicts conflicts, CurrentActor actor) {
        this.records = records;
        this.conflicts = conflicts;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "{types} that you may see")
    public Uni<Page<EntryView>> list(@PathParam("records") String path, @BeanParam RecordFilter filter) {
        RecordType type = type(path);
        return records.list(actor.get(), type, filter.read(actor.get(), type));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter a {type}",
            description =
                    "Needs `record.edit` at the school. Without `schoolYear` it belongs to the present school year.")
    @APIResponse(
            responseCode = "201",
            description = "The record.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            })
    public Uni<RestResponse<EntryView>> enter(@PathParam("records") String path, ObjectNode body) {
        return records.enter(actor.get(), type(path), body)
                .map(record -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, record)
                        .location(URI.create(path + "/" + record.entry().id()))
                        .header("ETag", RecordTag.of(record.entry()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One {type}",
            description =
                    "As it is in one school year: when `schoolYear` is absent in the present one, else in the latest that there "
                            + "is.")
    @APIResponse(
            responseCode = "200",
            description = "The record.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "308",
            description = "It went into another record of the same person.",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is still of the version that you named in If-None-Match.")
    public Uni<RestResponse<EntryView>> get(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return records.get(actor.get(), type(path), id, schoolYear)
                .map(record -> answer(record, ifNoneMatch))
                .onFailure(RecordResource::notFound)
                .recoverWithUni(
                        () -> records.mergedInto(actor.get(), type(path), id).map(into -> moved(path, into)));
    }

    private static boolean notFound(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }

    private static RestResponse<EntryView> moved(String path, UUID into) {
        return RestResponse.ResponseBuilder.<EntryView>create(RestResponse.Status.PERMANENT_REDIRECT)
                .location(URI.create(path + "/" + into))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change a {type}",
            description =
                    "Needs `record.edit` at the school. Fields that are left out stay as they are, null empties one.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> change(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            ObjectNode body) {
        Conflicts.Target target = new Conflicts.Target(type(path), id, schoolYear, ifMatch);
        return conflicts
                .told(actor.get(), target, records.change(actor.get(), target, body))
                .map(record -> answer(record, null));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what a {type} says",
            description =
                    "Needs `record.edit` at the school. Fields that are left out become what they are in a new record; "
                            + "the code, and what you may not read, stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> replace(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            ObjectNode body) {
        Conflicts.Target target = new Conflicts.Target(type(path), id, schoolYear, ifMatch);
        return conflicts
                .told(actor.get(), target, records.replace(actor.get(), target, body))
                .map(record -> answer(record, null));
    }

    /** @throws Problem 404 when there is no type with this path */
    public static RecordType type(String path) {
        return Dictionary.at(path).orElseThrow(Problem::notFound);
    }

    private static RestResponse<EntryView> answer(EntryView record, String ifNoneMatch) {
        String tag = RecordTag.of(record.entry());
        return ETag.matches(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<EntryView>notModified()
                        .header("ETag", tag)
                        .build()
                : RestResponse.ResponseBuilder.ok(record).header("ETag", tag).build();
    }
}
