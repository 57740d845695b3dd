package vn.khue.merge;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.Problem;
import vn.khue.record.EntryView;
import vn.khue.record.RecordResource;
import vn.khue.record.RecordTag;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/** HTTP for merges of records of persons; other types have none, and their paths are not found. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class MergeResource {

    private final Merging merging;
    private final CurrentActor actor;

    MergeResource(Merging merging, CurrentActor actor) {
        this.merging = merging;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make one {type} of two that are of the same person",
            description =
                    "The record of the path stays; years that only the other one has go over to it, and so does its "
                            + "identity number when this one has none. The other one goes away, its id and code lead here. Needs "
                            + "`record.edit` and `record.read-personal` at all schools at which either has been.")
    @APIResponse(
            responseCode = "200",
            description = "The record that stays.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> merge(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            MergeBody body) {
        return merging.merge(actor.get(), person(path), id, ifMatch, body).map(MergeResource::answer);
    }

    @GET
    @Path("/{id}/merges")
    @Operation(summary = "The records that went into a {type}")
    @APIResponse(
            responseCode = "200",
            description = "Newest first.",
            content = @Content(schema = @Schema(implementation = Merge.All.class)))
    public Uni<Merge.All> merges(@PathParam("records") String path, @PathParam("id") String id) {
        return merging.of(actor.get(), person(path), id);
    }

    @POST
    @Path("/{id}/merges/{merge}/undo")
    @Operation(
            summary = "Take a merge back",
            description =
                    "The other record is there again as it was, as long as nobody has worked on the years that went over.")
    @APIResponse(
            responseCode = "200",
            description = "The record that stayed, as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> undoMerge(
            @PathParam("records") String path, @PathParam("id") String id, @PathParam("merge") UUID merge) {
        return merging.undo(actor.get(), person(path), id, merge).map(MergeResource::answer);
    }

    private static RecordType person(String path) {
        RecordType type = RecordResource.type(path);
        if (!type.person()) {
            throw Problem.notFound();
        }
        return type;
    }

    private static RestResponse<EntryView> answer(EntryView record) {
        return RestResponse.ResponseBuilder.ok(record)
                .header("ETag", RecordTag.of(record.entry()))
                .build();
    }
}
