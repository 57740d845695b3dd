package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.record.EntryView;
import vn.khue.record.RecordResource;
import vn.khue.record.RecordTag;
import vn.khue.record.type.Dictionary;

/** HTTP for confirming what a rule found in records; the same for all types, as {@link RecordResource} is. */
@Path("/{records:" + Dictionary.PATHS + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "records")
public class ConfirmResource {

    private final Confirming confirming;
    private final ConfirmingMany many;
    private final CurrentActor actor;

    ConfirmResource(Confirming confirming, ConfirmingMany many, CurrentActor actor) {
        this.confirming = confirming;
        this.many = many;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm what a rule found in a {type}",
            description =
                    "Says why the record is right all the same. Needs `record.edit` at the school. The reason holds "
                            + "until what the finding rests on changes.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<EntryView>> confirm(
            @PathParam("records") String path,
            @PathParam("id") String id,
            @QueryParam("schoolYear") String schoolYear,
            @HeaderParam("If-Match") String ifMatch,
            ConfirmBody body) {
        return confirming
                .confirm(actor.get(), RecordResource.type(path), id, schoolYear, ifMatch, body)
                .map(record -> RestResponse.ResponseBuilder.ok(record)
                        .header("ETag", RecordTag.of(record.entry()))
                        .build());
    }

    @POST
    @Path("/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm what a rule found in many {types}, with one reason",
            description =
                    "Each is judged by itself as by its own path; those that can be confirmed are confirmed all at once. "
                            + "What somebody has confirmed before keeps the reason that it has.")
    @APIResponse(responseCode = "200", description = "What became of each, the refused ones first.")
    public Uni<ConfirmedRecords> confirmMany(@PathParam("records") String path, ConfirmManyBody body) {
        return many.confirm(actor.get(), RecordResource.type(path), body);
    }
}
