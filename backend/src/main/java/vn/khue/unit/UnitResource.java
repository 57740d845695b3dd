package vn.khue.unit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.api.Page;

/** HTTP for units; {@code {id}} is a UUID or {@code code:} with the unit's code. */
@Path("/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
public class UnitResource {

    private final UnitStore store;
    private final UnitHistoryStore histories;
    private final UnitFounding founding;
    private final UnitChanging changing;
    private final CurrentActor actor;

    UnitResource(
            UnitStore store,
            UnitHistoryStore histories,
            UnitFounding founding,
            UnitChanging changing,
            CurrentActor actor) {
        this.store = store;
        this.histories = histories;
        this.founding = founding;
        this.changing = changing;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Units that you may see")
    public Uni<Page<UnitView>> list(@BeanParam UnitFilter filter) {
        return store.list(actor.get(), filter.read(actor.get()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Found a unit", description = "Needs `unit.manage` at the parent.")
    @APIResponse(
            responseCode = "201",
            description = "The unit.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Uni<RestResponse<UnitView>> found(NewUnit body) {
        return founding.found(actor.get(), body)
                .map(unit -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, unit)
                        .location(URI.create("units/" + unit.id()))
                        .header("ETag", ETag.of(unit.version()))
                        .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One unit",
            description = "An ended unit stays readable; `mergedInto` tells which one took over.")
    @APIResponse(
            responseCode = "200",
            description = "The unit.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    @APIResponse(responseCode = "304", description = "It is still of the version that you named in If-None-Match.")
    public Uni<RestResponse<UnitView>> get(
            @PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return store.get(actor.get(), actor.get().seen(id)).map(unit -> answer(unit, ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Edit, rename, move, end, merge or restore a unit",
            description = "Aliases and codes need `unit.manage` at the unit; name, type, levels, place and end need it "
                    + "at its parent. A move may lie in the future.")
    @APIResponse(
            responseCode = "200",
            description = "The unit as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Uni<RestResponse<UnitView>> change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, UnitChange body) {
        return changing.change(actor.get(), id, ifMatch, body).map(unit -> answer(unit, null));
    }

    @GET
    @Path("/{id}/children")
    @Operation(summary = "The units directly below one", description = "As `GET /units?parent=`, with its filters.")
    public Uni<Page<UnitView>> children(@PathParam("id") String id, @BeanParam UnitFilter filter) {
        filter.parent = actor.get().seen(id).toString();
        return store.list(actor.get(), filter.read(actor.get()));
    }

    @GET
    @Path("/{id}/ancestors")
    @Operation(summary = "The units above one, the root first")
    public Uni<UnitPath> ancestors(@PathParam("id") String id) {
        return Uni.createFrom()
                .item(UnitPath.above(actor.get().seen(id), actor.get().tree()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "Where a unit stood and what it was called, oldest first")
    public Uni<UnitHistory> history(@PathParam("id") String id) {
        return histories.of(actor.get().seen(id), actor.get().tree());
    }

    private static RestResponse<UnitView> answer(UnitView unit, String ifNoneMatch) {
        String tag = ETag.of(unit.version());
        return ETag.matches(ifNoneMatch, unit.version())
                ? RestResponse.ResponseBuilder.<UnitView>notModified()
                        .header("ETag", tag)
                        .build()
                : RestResponse.ResponseBuilder.ok(unit).header("ETag", tag).build();
    }
}
