package vn.khue.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.record.type.Dictionary;

/** HTTP for many rows of one school in one act; the same for all types, as {@link RecordResource} is. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RowsResource {

    private final RecordRows rows;
    private final CurrentActor actor;

    RowsResource(RecordRows rows, CurrentActor actor) {
        this.rows = rows;
        this.actor = actor;
    }

    @POST
    @Path("/rows")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter and change many {types} of one school",
            description =
                    "Up to 5,000 rows. A row without `id` is a new record, one with `id` and the `version` seen a change "
                            + "of its fields. Each is judged by itself: what is sound is written in one transaction, the rest is "
                            + "answered with everything that is wrong with it. Needs `record.edit` at the school. With `dryRun` nothing "
                            + "is written.")
    @APIResponse(
            responseCode = "200",
            description = "What became of each row, in their order.",
            content = @Content(schema = @Schema(implementation = RowsResult.class)))
    public Uni<RowsResult> rows(@PathParam("records") String path, ObjectNode body) {
        return rows.write(actor.get(), RecordResource.type(path), body);
    }
}
