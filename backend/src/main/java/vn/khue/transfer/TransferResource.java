package vn.khue.transfer;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.access.TransferAction;
import vn.khue.api.ETag;
import vn.khue.api.Page;

/** HTTP for transfers of pupils and members of staff. */
@Path("/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "transfers")
public class TransferResource {

    private final Asking asking;
    private final Transfers transfers;
    private final CurrentActor actor;

    TransferResource(Asking asking, Transfers transfers, CurrentActor actor) {
        this.asking = asking;
        this.transfers = transfers;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Transfers out of the schools that you see and into them, newest first")
    public Uni<Page<Transfer>> list(@BeanParam TransferFilter filter) {
        return transfers.list(actor.get(), filter);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for a transfer of a pupil or a member of staff",
            description =
                    "By the school where he is, which thereby releases him; or by the school to which he goes, which must "
                            + "know his code and his birthday, and may be wrong about them a few times only. Needs `record.edit` of "
                            + "the type at that school. Out of the city it is done at once. A homeroom teacher goes when his classes "
                            + "have another one.")
    @APIResponse(
            responseCode = "201",
            description = "The transfer.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Transfer.class)))
    public Uni<RestResponse<Transfer>> ask(TransferBody body) {
        Actor who = actor.get();
        return asking.ask(who, body)
                .chain(id -> transfers.get(who, id))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("transfers/" + made.id()))
                        .header("ETag", ETag.of(made.version()))
                        .build());
    }

    /** Schools found. */
    @Schema(name = "SchoolDirectory")
    public record Directory(@Schema(required = true) List<DirectoryEntry> items) {}

    @GET
    @Path("/schools")
    @Operation(
            summary = "Schools of the city to which somebody may go, 20 at most",
            description = "Name, code and commune only, for whoever may edit pupils or staff at some school.")
    public Uni<Directory> schools(
            @QueryParam("q")
                    @Parameter(
                            description = "Beginnings of words of the name, the code or the commune.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    String q) {
        return transfers.schools(actor.get(), q).map(Directory::new);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One transfer")
    @APIResponse(
            responseCode = "200",
            description = "The transfer.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Transfer>> get(@PathParam("id") UUID id) {
        return transfers.get(actor.get(), id).map(TransferResource::answer);
    }

    @POST
    @Path("/{id}/{action:release|introduce|receive|accept|refuse|withdraw}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a transfer a step further",
            description =
                    "`release` by the school that he leaves; `introduce` and `receive` by the two communes, between "
                            + "communes for pupils in lower secondary education; `accept`, of a pupil with a class, by the school to "
                            + "which he goes, after which his record is a draft there; `refuse` by whoever has the turn; `withdraw` by whoever asked.")
    @APIResponse(
            responseCode = "200",
            description = "The transfer as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Transfer>> step(
            @PathParam("id") UUID id,
            @PathParam("action") @Parameter(schema = @Schema(implementation = TransferAction.class)) String action,
            @HeaderParam("If-Match") String ifMatch,
            @RequestBody(required = false) AnswerBody body) {
        return transfers
                .step(actor.get(), id, TransferAction.of(action).orElseThrow(), ifMatch, body)
                .map(TransferResource::answer);
    }

    private static RestResponse<Transfer> answer(Transfer transfer) {
        return RestResponse.ResponseBuilder.ok(transfer)
                .header("ETag", ETag.of(transfer.version()))
                .build();
    }
}
