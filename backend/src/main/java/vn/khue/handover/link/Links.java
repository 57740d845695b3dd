package vn.khue.handover.link;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.UnitRef;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;

/** The personal links of units, for who runs their campaign: told, and replaced when they went to the wrong people. */
@ApplicationScoped
public class Links {

    private final DossierStore store;
    private final Campaigns campaigns;
    private final LinkToken tokens;
    private final DossierWork work;
    private final Tx tx;

    Links(DossierStore store, Campaigns campaigns, LinkToken tokens, DossierWork work, Tx tx) {
        this.store = store;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.work = work;
        this.tx = tx;
    }

    /** @throws Problem 404 when the actor does not see the campaign, 403 when it does not run it */
    public Uni<List<RegistrationLink>> of(Actor actor, UUID campaign) {
        return campaigns
                .run(actor, campaign)
                .chain(() -> store.all(campaign))
                .map(rows -> rows.stream().map(this::link).toList());
    }

    /** @throws Problem as for every step of a dossier */
    public Uni<RegistrationLink> get(Actor actor, UUID dossier) {
        return work.of(actor, dossier).map(this::link);
    }

    private static final String RENEW = """
            update dossier set link_turn = link_turn + 1, version = version + 1, changed_at = now()
            where id = $1 and link_turn < $2
            """;

    /**
     * Another link for a unit whose link went to the wrong people; that one opens nothing from then on.
     *
     * @throws Problem as for every step of a dossier; 409 after the campaign, or when it was replaced too often
     */
    public Uni<RegistrationLink> renew(Actor actor, UUID dossier) {
        return work.of(actor, dossier)
                .invoke(row -> {
                    if (row.getValue("campaign_ended_at") != null) {
                        throw Problem.conflict("campaign-ended");
                    }
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> connection
                                .preparedQuery(RENEW)
                                .execute(Tuple.of(dossier, LinkToken.MOST_TURNS))
                                .invoke(rows -> {
                                    if (rows.rowCount() == 0) {
                                        throw Problem.conflict("link-replaced-often");
                                    }
                                })))
                .chain(() -> get(actor, dossier));
    }

    private RegistrationLink link(Row dossier) {
        UUID id = dossier.getUUID("id");
        return new RegistrationLink(
                id,
                UnitRef.of(dossier, "unit_"),
                "/register/" + tokens.of(id, dossier.getInteger("link_turn")),
                dossier.getValue("registered_at") != null);
    }
}
