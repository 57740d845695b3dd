package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.record.RecordResource;
import vn.khue.record.type.Dictionary;

/** HTTP for the transfers of one person; other types of records have none, and their paths are not found. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class PersonTransferResource {

    private final Transfers transfers;
    private final CurrentActor actor;

    PersonTransferResource(Transfers transfers, CurrentActor actor) {
        this.transfers = transfers;
        this.actor = actor;
    }

    @GET
    @Path("/{id}/transfers")
    @Operation(
            summary = "The transfers of a {type}, newest first",
            description =
                    "Those out of the schools that you see and into them, also when the record itself is at another school "
                            + "by now.")
    public Uni<Page<Transfer>> transfers(
            @PathParam("records") String path, @PathParam("id") String id, @BeanParam ListQuery query) {
        MoverKind kind = MoverKind.of(RecordResource.type(path).code()).orElseThrow(Problem::notFound);
        return transfers.of(actor.get(), kind, id, query);
    }
}
