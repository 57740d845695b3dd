package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.CurrentActor;
import vn.khue.record.UnitYearFilter;

/** HTTP for how complete a school's records are. */
@Path("/approval/completeness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "approval")
public class CompletenessResource {

    private final Completeness completeness;
    private final CurrentActor actor;

    CompletenessResource(Completeness completeness, CurrentActor actor) {
        this.completeness = completeness;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "How complete the records of a school are",
            description =
                    "`unit` is needed and is a school. Of each type: how many records there are and are approved, and "
                            + "what they lack of the fields that are required or that a warning or a check looks at.")
    public Uni<TypeCompleteness.All> completeness(@BeanParam UnitYearFilter filter) {
        return completeness.of(actor.get(), filter);
    }
}
