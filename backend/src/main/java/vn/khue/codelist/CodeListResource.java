package vn.khue.codelist;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.api.ETag;

/** HTTP for lists of codes. */
@Path("/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code-lists")
public class CodeListResource {

    private final CodeListStore store;

    CodeListResource(CodeListStore store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "The lists of codes that records choose from")
    public Uni<CodeLists> list() {
        return store.all();
    }

    @GET
    @Path("/{list}")
    @Operation(
            summary = "One list with its codes",
            description = "Codes are dated: without `asOf` all that ever were are told, each with its days.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CodeList.class)))
    @APIResponse(responseCode = "304", description = "It is still of the version that you named in If-None-Match.")
    public Uni<RestResponse<CodeList>> get(
            @PathParam("list") String list,
            @BeanParam CodeFilter filter,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return store.get(list, filter.day(), filter.parent()).map(found -> answer(found, ifNoneMatch));
    }

    private static RestResponse<CodeList> answer(CodeList list, String ifNoneMatch) {
        String tag = ETag.of(list.version());
        return ETag.matches(ifNoneMatch, list.version())
                ? RestResponse.ResponseBuilder.<CodeList>notModified()
                        .header("ETag", tag)
                        .build()
                : RestResponse.ResponseBuilder.ok(list).header("ETag", tag).build();
    }
}
