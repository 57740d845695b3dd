package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;

/** HTTP for how far schools are with their records. */
@Path("/approval")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approval")
public class ProgressResource {

    private final Progress progress;
    private final CurrentActor actor;

    ProgressResource(Progress progress, CurrentActor actor) {
        this.progress = progress;
        this.actor = actor;
    }

    /** Sums by type and state. */
    @Schema(name = "RecordCounts")
    public record Counts(@Schema(required = true) List<SchoolProgress.Count> items) {}

    @GET
    @Path("/states")
    @Operation(
            summary = "The table of states: which action leads from which state to which, and who may do it",
            description =
                    "What the table does not have cannot be done. Closing locks all of a school's records of a year.")
    public StateTable states() {
        return StateTable.whole();
    }

    @GET
    @Path("/schools")
    @Operation(
            summary = "How far each school is with its records",
            description = "Counts by type and state of what you may read, schools by name.")
    public Uni<Page<SchoolProgress>> schools(@BeanParam ProgressFilter filter, @BeanParam ListQuery list) {
        return progress.schools(actor.get(), filter, list);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "The sums of those counts over all schools asked for")
    public Uni<Counts> counts(@BeanParam ProgressFilter filter) {
        return progress.sums(actor.get(), filter).map(Counts::new);
    }
}
