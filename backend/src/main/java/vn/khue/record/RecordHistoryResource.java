package vn.khue.record;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.history.AuditEntry;
import vn.khue.record.type.Dictionary;

/** HTTP for what records were before; the same for all types, as {@link RecordResource} is. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class RecordHistoryResource {

    private final RecordHistory history;
    private final CurrentActor actor;

    RecordHistoryResource(RecordHistory history, CurrentActor actor) {
        this.history = history;
        this.actor = actor;
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            summary = "Every version of a {type}, newest first, with what it changed",
            description =
                    "Of all school years; who, when, from what to what. What you may not read of the record you do not "
                            + "read of its past either.")
    public Uni<Page<AuditEntry>> history(
            @PathParam("records") String path, @PathParam("id") String id, @BeanParam ListQuery query) {
        return history.of(actor.get(), RecordResource.type(path), id, query);
    }

    @GET
    @Path("/{id}/official")
    @Operation(
            summary = "The version of a {type} that was approved last",
            description = "It holds while an edit is under way. What can be done is that of the record as it is now.")
    public Uni<EntryView> official(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear) {
        return history.official(actor.get(), RecordResource.type(path), id, schoolYear);
    }

    @GET
    @Path("/{id}/diff")
    @Operation(
            summary = "What differs between two versions of a {type}",
            description =
                    "Without `from` and `to` the present version against the one that was approved last, which is what "
                            + "an approver has to judge.")
    public Uni<RecordHistory.Diff> diff(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @QueryParam("from") @Parameter(description = "The version approved last when absent; 0 is nothing.")
                    Integer from,
            @QueryParam("to") @Parameter(description = "The present version when absent.") Integer to) {
        return history.diff(actor.get(), RecordResource.type(path), id, schoolYear, from, to);
    }
}
