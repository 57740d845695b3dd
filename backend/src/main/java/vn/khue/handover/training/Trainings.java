package vn.khue.handover.training;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.link.LinkWork;
import vn.khue.handover.link.Registration;
import vn.khue.handover.step.StepStore;

/** Sets up the trainings of a campaign, and lets units say by their links that they take part. */
@ApplicationScoped
public class Trainings {

    /** A campaign has no more of them. */
    public static final int MOST = 20;

    private static final int CODES = 1_000_000;
    /** So that the codes cannot be tried through while a training lasts. */
    private static final long WEIGHT_OF_A_GUESS = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TrainingStore store;
    private final Campaigns campaigns;
    private final LinkWork links;
    private final Checks checks;
    private final Tx tx;

    Trainings(TrainingStore store, Campaigns campaigns, LinkWork links, Checks checks, Tx tx) {
        this.store = store;
        this.campaigns = campaigns;
        this.links = links;
        this.checks = checks;
        this.tx = tx;
    }

    /** All trainings of a campaign, by when they begin. */
    @Schema(name = "TrainingSessions")
    record All(@Schema(required = true) List<Training> items) {}

    /** @throws Problem 404 when the actor does not see the campaign */
    Uni<All> list(Actor actor, UUID campaign) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return campaigns
                .row(authority, campaign)
                .chain(row -> store.of(campaign, MOST)
                        .map(rows -> new All(rows.stream()
                                .map(one -> Training.of(one, authority.runs(row.getUUID("unit_id"))))
                                .toList())));
    }

    /** @throws Problem 404 or 403 as for every change of a campaign, 409 when it has too many, 422 with everything wrong */
    Uni<Training> add(Actor actor, UUID campaign, TrainingBody body) {
        Errors errors = checks.of(body);
        body.check(errors);
        String code = String.format("%06d", RANDOM.nextInt(CODES));
        return campaigns
                .open(actor, campaign)
                .invoke(errors::raise)
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> Campaigns.hold(connection, campaign)
                                .chain(() -> TrainingStore.add(connection, campaign, body, code, MOST))))
                .map(id -> id.orElseThrow(() -> Problem.conflict("too-many-trainings", MOST)))
                .chain(this::get);
    }

    /** @throws Problem as {@link #add}; 412 when somebody else was faster */
    Uni<Training> change(Actor actor, UUID id, String ifMatch, TrainingBody body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        body.check(errors);
        return run(actor, id)
                .invoke(row -> ETag.same(seen, row.getInteger("version")))
                .invoke(errors::raise)
                .chain(row -> tx.sql(
                        actor.author(),
                        connection -> Campaigns.hold(connection, row.getUUID("campaign_id"))
                                .chain(() -> TrainingStore.change(connection, id, seen, body))
                                .invoke(fresh -> {
                                    if (!fresh) {
                                        throw Problem.of(412, "version-stale");
                                    }
                                })))
                .chain(() -> get(id));
    }

    private Uni<Training> get(UUID id) {
        return store.find(id).map(found -> Training.of(found.orElseThrow(Problem::notFound), true));
    }

    /** The training for who runs its campaign. */
    Uni<Row> run(Actor actor, UUID id) {
        return store.find(id).map(found -> Campaigns.part(actor, found));
    }

    /** @throws Problem as for everything by link; 422 for a code that is not shown in any training at this moment */
    public Uni<Registration> checkIn(String token, String ifMatch, CheckInBody body, String request) {
        Errors errors = checks.of(body);
        return links.open(token, WEIGHT_OF_A_GUESS)
                .invoke(row -> {
                    LinkWork.unsigned(row);
                    errors.check(row.getValue("registered_at") != null, "", "missing-people");
                    errors.raise();
                })
                .chain(row -> links.write(
                        row,
                        ifMatch,
                        request,
                        (connection, now) -> TrainingStore.shownNow(
                                        connection,
                                        now.getUUID("campaign_id"),
                                        body.code().strip())
                                .invoke(shown -> {
                                    Errors wrong = new Errors();
                                    wrong.check(shown, "/code", "check-code-wrong");
                                    wrong.raise();
                                })
                                .chain(() -> StepStore.attend(connection, now.getUUID("id"), true, "link"))));
    }
}
