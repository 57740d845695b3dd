package vn.khue.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.api.CurrentRequest;

/** HTTP for the table of roles. */
@Path("/access/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class RoleResource {

    private final CurrentRequest request;
    private final SecondFactorRoles secondFactor;

    RoleResource(CurrentRequest request, SecondFactorRoles secondFactor) {
        this.request = request;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "Roles, permissions and record types, with what each role may do")
    public RoleTable roles() {
        return RoleTable.of(request.language(), secondFactor);
    }
}
