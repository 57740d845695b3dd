package vn.khue.handover.step;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.khue.access.CurrentActor;
import vn.khue.handover.desk.ScheduleBody;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierAnswer;
import vn.khue.handover.dossier.ReadinessBody;

/** HTTP for the steps by which a dossier becomes complete. */
@Path("/handover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "handover")
public class StepResource {

    private final Steps steps;
    private final Preparing preparing;
    private final CurrentActor actor;

    StepResource(Steps steps, Preparing preparing, CurrentActor actor) {
        this.steps = steps;
        this.preparing = preparing;
        this.actor = actor;
    }

    @POST
    @Path("/dossiers/{id}/readiness")
    @Operation(summary = "Note how far the place is from which the unit takes part in the training")
    public Uni<RestResponse<Dossier>> readiness(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReadinessBody body) {
        return steps.ready(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/attend")
    @Operation(summary = "Note whether the unit has taken part in the training")
    public Uni<RestResponse<Dossier>> attend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AttendBody body) {
        return steps.attend(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/appoint")
    @Operation(summary = "Note which officer the unit has appointed, and by which decision")
    public Uni<RestResponse<Dossier>> appoint(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AppointBody body) {
        return steps.appoint(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/letter")
    @Operation(summary = "Note the letter by which the unit introduces its officer")
    public Uni<RestResponse<Dossier>> letter(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LetterBody body) {
        return steps.introduce(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/schedule")
    @Operation(summary = "Give the unit a time at a desk, or take it off")
    public Uni<RestResponse<Dossier>> schedule(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ScheduleBody body) {
        return steps.schedule(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }

    @POST
    @Path("/dossiers/{id}/prepare")
    @Operation(
            summary = "Make the account for the appointed officer",
            description =
                    "It has no right until the minutes are signed. Prepared again, it goes to whoever is appointed "
                            + "by then. Needs `account.manage` at the unit too.")
    public Uni<RestResponse<Dossier>> prepare(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, PrepareBody body) {
        return preparing.prepare(actor.get(), id, ifMatch, body).map(DossierAnswer::of);
    }
}
