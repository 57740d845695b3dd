package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;

/** HTTP for closing the records of schools for a year. */
@Path("/approval")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "approval")
public class ClosingResource {

    private final Closings closings;
    private final CurrentActor actor;

    ClosingResource(Closings closings, CurrentActor actor) {
        this.closings = closings;
        this.actor = actor;
    }

    @POST
    @Path("/close")
    @Operation(
            summary = "Close the records of schools for a school year",
            description =
                    "Of all schools at or below the unit. Needs `record.close` there for all types. Nothing of a closed "
                            + "school changes until somebody reopens it who holds `record.close` at the unit that closed it: the "
                            + "topmost one at which you hold it.")
    public Uni<ClosingResult> close(ClosingBody body) {
        return closings.close(actor.get(), body);
    }

    @POST
    @Path("/reopen")
    @Operation(
            summary = "Reopen the records of schools for a school year",
            description = "Of all schools at or below the unit; those that a unit closed at which you do not hold "
                    + "`record.close` stay closed.")
    public Uni<ClosingResult> reopen(ClosingBody body) {
        return closings.reopen(actor.get(), body);
    }
}
