package vn.khue.record;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.khue.api.Problem;
import vn.khue.record.type.Dictionary;

/** HTTP for what record types are; it holds nothing of any unit, so whoever is logged in may read it. */
@Path("/record-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "record-types")
@NonBlocking
public class RecordTypeResource {

    private static final TypeView.All ALL =
            new TypeView.All(Dictionary.TYPES.stream().map(TypeView::of).toList());

    @GET
    @Operation(
            summary = "What records of each type hold",
            description =
                    "Fields with their labels, kinds and code lists, in the order of the form; in the order in which a "
                            + "school fills them, so that what others refer to comes first.")
    public TypeView.All list() {
        return ALL;
    }

    @GET
    @Path("/{type}")
    @Operation(summary = "What records of one type hold")
    public TypeView get(@PathParam("type") String type) {
        return ALL.items().stream()
                .filter(view -> view.code().equals(type))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
