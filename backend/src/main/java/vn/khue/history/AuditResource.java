package vn.khue.history;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;

/** HTTP for the journal. */
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class AuditResource {

    private final Audit audit;
    private final CurrentActor actor;

    AuditResource(Audit audit, CurrentActor actor) {
        this.audit = audit;
        this.actor = actor;
    }

    @GET
    @Operation(
            summary = "What was written, newest first",
            description = "Every write below the units at which you hold `audit.view`, with what it changed. "
                    + "Entries that belong to no unit are shown to whoever holds it at the root.")
    public Uni<Page<AuditEntry>> list(@BeanParam AuditFilter filter) {
        return audit.entries(actor.get(), filter);
    }

    @GET
    @Path("/seals")
    @Operation(
            summary = "Seals of the journal, newest first",
            description = "Each seals the entries since the one before it. The header X-Khue-Unsealed counts the "
                    + "entries that none holds yet.")
    public Uni<RestResponse<Page<Seal>>> seals(@BeanParam ListQuery query) {
        return audit.seals(actor.get(), query)
                .map(seals -> RestResponse.ResponseBuilder.ok(seals.page())
                        .header("X-Khue-Unsealed", seals.unsealed())
                        .build());
    }
}
