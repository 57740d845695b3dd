package vn.khue.handover.door;

import io.smallrye.mutiny.Multi;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import vn.khue.access.Actor;
import vn.khue.access.CurrentActor;
import vn.khue.api.ETag;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.campaign.CampaignChange;
import vn.khue.handover.campaign.CampaignTexts;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.campaign.InviteBody;
import vn.khue.handover.campaign.NewCampaign;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierAnswer;
import vn.khue.handover.dossier.DossierFilter;
import vn.khue.handover.dossier.Dossiers;
import vn.khue.handover.link.Links;
import vn.khue.handover.link.RegistrationBody;
import vn.khue.handover.link.RegistrationLink;
import vn.khue.handover.link.Registrations;
import vn.khue.job.Streams;

/** HTTP for whoever hands over: campaigns and the dossiers of the invited units. */
@Path("/handover")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class HandoverResource {

    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final Campaigns campaigns;
    private final Dossiers dossiers;
    private final Links links;
    private final Registrations registrations;
    private final Streams streams;
    private final CurrentActor actor;

    HandoverResource(
            Campaigns campaigns,
            Dossiers dossiers,
            Links links,
            Registrations registrations,
            Streams streams,
            CurrentActor actor) {
        this.streams = streams;
        this.campaigns = campaigns;
        this.dossiers = dossiers;
        this.links = links;
        this.registrations = registrations;
        this.actor = actor;
    }

    @GET
    @Path("/campaigns")
    @Operation(summary = "Campaigns of the units whose rights you see, newest first")
    public Uni<Page<Campaign>> campaigns(@BeanParam ListQuery query) {
        return campaigns.list(actor.get(), query);
    }

    @POST
    @Path("/campaigns")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Open a campaign",
            description =
                    "Needs `grant.give` at the unit that runs it. Each invited unit has a dossier and a personal link from "
                            + "then on.")
    @APIResponse(
            responseCode = "201",
            description = "The campaign.",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Campaign.class)))
    public Uni<RestResponse<Campaign>> open(NewCampaign body) {
        Actor who = actor.get();
        return campaigns
                .open(who, body)
                .chain(id -> campaigns.get(who, id))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("handover/campaigns/" + made.id()))
                        .header("ETag", ETag.of(made.version()))
                        .build());
    }

    @GET
    @Path("/campaigns/{id}")
    @Operation(summary = "One campaign with its sums")
    @APIResponse(
            responseCode = "200",
            description = "The campaign.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Campaign>> campaign(@PathParam("id") UUID id) {
        return campaigns.get(actor.get(), id).map(HandoverResource::answer);
    }

    @PATCH
    @Path("/campaigns/{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            summary = "Change a campaign that has not ended",
            description = "Needs `grant.give` at the unit that runs it. Fields that are left out stay as they are.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Campaign>> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, CampaignChange body) {
        return campaigns.change(actor.get(), id, ifMatch, body).map(HandoverResource::answer);
    }

    @POST
    @Path("/campaigns/{id}/end")
    @Operation(
            summary = "End a campaign",
            description = "Needs `grant.give` at the unit that runs it. Its links open nothing from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Campaign>> end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return campaigns.end(actor.get(), id, ifMatch).map(HandoverResource::answer);
    }

    @POST
    @Path("/campaigns/{id}/dossiers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invite more units to a campaign that is under way",
            description =
                    "Needs `grant.give` at the unit that runs it. Each has a dossier and a link from then on; who is "
                            + "invited already stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Campaign>> invite(@PathParam("id") UUID id, InviteBody body) {
        return campaigns.invite(actor.get(), id, body).map(HandoverResource::answer);
    }

    @GET
    @Path("/texts")
    @Operation(summary = "What letters and papers say unless a campaign has words of its own")
    public CampaignTexts.Usual texts(
            @QueryParam("audience")
                    @Parameter(
                            description = "To whom they are said; communes when absent.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"commune", "school"}))
                    String audience) {
        return CampaignTexts.Usual.all(Campaigns.ofSchools(audience));
    }

    @GET
    @Path("/campaigns/{id}/events")
    @BoardWatched
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The campaign each time something of it or of its dossiers changes, as server-sent events",
            description = "Until the session ends or somebody no longer sees the campaign.")
    @APIResponse(
            responseCode = "200",
            description = "It may end when the database is lost.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Campaign.class)))
    public Multi<Campaign> events(@PathParam("id") UUID id) {
        Actor who = actor.get();
        return streams.changes(who, GLANCE, () -> campaigns.get(who, id), campaign -> true);
    }

    private static RestResponse<Campaign> answer(Campaign campaign) {
        return RestResponse.ResponseBuilder.ok(campaign)
                .header("ETag", ETag.of(campaign.version()))
                .build();
    }

    @GET
    @Path("/campaigns/{id}/dossiers")
    @Operation(summary = "The invited units and how far each is, by their codes")
    public Uni<Page<Dossier>> dossiers(@PathParam("id") UUID id, @BeanParam DossierFilter filter) {
        return dossiers.list(actor.get(), id, filter);
    }

    @GET
    @Path("/campaigns/{id}/links")
    @Operation(
            summary = "The personal links of all invited units, to be printed or sent",
            description = "Needs `grant.give` at the unit that runs the campaign.")
    public Uni<RegistrationLink.All> links(@PathParam("id") UUID id) {
        return links.of(actor.get(), id).map(RegistrationLink.All::new);
    }

    @GET
    @Path("/dossiers/{id}/link")
    @Operation(
            summary = "The personal link of one unit",
            description = "Needs `grant.give` at the unit that runs the campaign.")
    public Uni<RegistrationLink> link(@PathParam("id") UUID id) {
        return links.get(actor.get(), id);
    }

    @POST
    @Path("/dossiers/{id}/link")
    @Operation(
            summary = "Replace the link of a unit",
            description =
                    "For a link that went to the wrong people: it opens nothing from then on. Nothing is sent; what the "
                            + "unit has brought stays. Needs `grant.give` at the unit that runs the campaign.")
    @APIResponse(
            responseCode = "200",
            description = "The new link.",
            content = @Content(schema = @Schema(implementation = RegistrationLink.class)))
    @APIResponse(responseCode = "409", description = "The campaign has ended, or it was replaced too often.")
    public Uni<RegistrationLink> renewLink(@PathParam("id") UUID id) {
        return links.renew(actor.get(), id);
    }

    @GET
    @Path("/dossiers/{id}")
    @Operation(summary = "How far one unit is")
    @APIResponse(
            responseCode = "200",
            description = "The dossier.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Dossier>> dossier(@PathParam("id") UUID id) {
        return dossiers.get(actor.get(), id).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name whom a unit sends, on its behalf",
            description = "Needs `grant.give` at the unit that runs the campaign; after the deadline a reason too.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier as it is now.",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<Dossier>> register(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, RegistrationBody body) {
        return registrations.nameByOrganizer(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }
}
