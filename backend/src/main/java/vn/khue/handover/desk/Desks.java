package vn.khue.handover.desk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
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
import vn.khue.handover.campaign.Areas;
import vn.khue.handover.campaign.Campaigns;

/** Sets up the desks of a campaign and spreads its units over their times. */
@ApplicationScoped
class Desks {

    private static final int MOST = 50;

    private final DeskStore store;
    private final Campaigns campaigns;
    private final Checks checks;
    private final Tx tx;

    Desks(DeskStore store, Campaigns campaigns, Checks checks, Tx tx) {
        this.store = store;
        this.campaigns = campaigns;
        this.checks = checks;
        this.tx = tx;
    }

    /** All desks of a campaign. */
    @Schema(name = "Desks")
    record All(@Schema(required = true) List<Desk> items) {}

    /** @param placed how many units were given a time */
    @Schema(name = "DeskFilled")
    record Filled(
            @Schema(required = true, minimum = "0") int placed,
            @Schema(required = true) Desk desk) {}

    /** @throws Problem 404 when the actor does not see the campaign */
    Uni<All> list(Actor actor, UUID campaign) {
        return campaigns
                .row(new HandoverAuthority(actor), campaign)
                .chain(() -> store.of(campaign, MOST))
                .map(rows -> new All(rows.stream().map(Desk::of).toList()));
    }

    Uni<Desk> get(UUID id) {
        return store.find(id).map(found -> Desk.of(found.orElseThrow(Problem::notFound)));
    }

    /** @throws Problem 404 or 403 as for every change of a campaign, 409 when it has too many, 422 with everything wrong */
    Uni<Desk> add(Actor actor, UUID campaign, DeskBody body) {
        Errors errors = checks.of(body);
        body.check(errors);
        return campaigns
                .open(actor, campaign)
                .invoke(errors::raise)
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> Campaigns.hold(connection, campaign)
                                .chain(() -> DeskStore.add(connection, campaign, body, MOST))))
                .map(id -> id.orElseThrow(() -> Problem.conflict("too-many-desks", MOST)))
                .chain(this::get);
    }

    /** @throws Problem 409 when units have times that it would not have any more, 412 when somebody else was faster */
    Uni<Desk> change(Actor actor, UUID id, String ifMatch, DeskBody body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        body.check(errors);
        return run(actor, id)
                .invoke(row -> ETag.same(seen, row.getInteger("version")))
                .invoke(errors::raise)
                .chain(row -> tx.sql(
                        actor.author(),
                        connection -> Campaigns.hold(connection, row.getUUID("campaign_id"))
                                .chain(() -> DeskStore.change(connection, id, seen, body))
                                .invoke(fresh -> {
                                    if (!fresh) {
                                        throw Problem.of(412, "version-stale");
                                    }
                                })
                                .chain(() -> DeskStore.homeless(connection, id))
                                .invoke(homeless -> {
                                    if (homeless > 0) {
                                        throw Problem.conflict("desk-too-small", homeless);
                                    }
                                })))
                .chain(() -> get(id));
    }

    /** Gives all units of the desk's area that have no time yet the next free ones. */
    Uni<Filled> fill(Actor actor, UUID id) {
        return run(actor, id)
                .chain(row -> tx.sql(
                        actor.author(),
                        connection -> Campaigns.hold(connection, row.getUUID("campaign_id"))
                                .chain(() -> DeskStore.locked(connection, id, null))
                                .chain(() -> DeskStore.fill(connection, id, Areas.codes(row.getString("area"))))))
                .chain(placed -> get(id).map(desk -> new Filled(placed, desk)));
    }

    private Uni<Row> run(Actor actor, UUID id) {
        return store.find(id).map(found -> Campaigns.part(actor, found));
    }
}
