package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.access.Grant;
import vn.khue.access.GrantStore;
import vn.khue.api.CurrentRequest;
import vn.khue.api.Page;

/** HTTP for questions about who may do what. */
@Path("/access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class AccessResource {

    private final CurrentActor current;
    private final CurrentRequest request;
    private final Explaining explaining;
    private final GrantStore grants;

    AccessResource(CurrentActor current, CurrentRequest request, Explaining explaining, GrantStore grants) {
        this.current = current;
        this.request = request;
        this.explaining = explaining;
        this.grants = grants;
    }

    @GET
    @Path("/explain")
    @Operation(
            summary = "Why somebody may or may not do something",
            description = "About yourself when no account is named.")
    public Uni<Explanation> explain(
            @Parameter(description = "Id or `code:<username>`.") @QueryParam("account") String account,
            @Parameter(required = true, description = "Code of a permission.") @QueryParam("permission")
                    String permission,
            @Parameter(required = true, description = "Id or `code:...` of the unit.") @QueryParam("unit") String unit,
            @Parameter(description = "Code of a record type.") @QueryParam("recordType") String recordType) {
        Actor actor = current.get();
        AccessQuery query = new AccessQuery();
        query.permission = permission;
        query.unit = unit;
        query.recordType = recordType;
        return explaining.explain(actor, account, query.question(actor), request.language());
    }

    @GET
    @Path("/who")
    @Operation(summary = "Everybody who may do something at a unit", description = "Needs `grant.view` at the unit.")
    public Uni<Page<WhoCan>> who(@BeanParam AccessQuery query) {
        return explaining.who(current.get(), query);
    }

    @GET
    @Path("/review")
    @Operation(summary = "Rights to confirm or to let lapse, longest unused first")
    public Uni<Page<Grant>> review(@BeanParam ReviewQuery query) {
        Actor actor = current.get();
        return grants.review(actor, query.within(actor), query.unusedDays(), query.unreviewedDays(), query);
    }
}
