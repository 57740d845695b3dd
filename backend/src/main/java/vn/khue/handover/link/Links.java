package vn.khue.handover.link;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.api.Problem;
import vn.khue.handover.campaign.Campaigns;
import vn.khue.handover.dossier.DossierStore;

/** Tells who runs a campaign the personal links of its units. */
@ApplicationScoped
public class Links {

    private final DossierStore store;
    private final Campaigns campaigns;
    private final LinkToken tokens;

    Links(DossierStore store, Campaigns campaigns, LinkToken tokens) {
        this.store = store;
        this.campaigns = campaigns;
        this.tokens = tokens;
    }

    /** @throws Problem 404 when the actor does not see the campaign, 403 when it does not run it */
    public Uni<List<RegistrationLink>> of(Actor actor, UUID campaign) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return campaigns
                .row(authority, campaign)
                .invoke(row -> authority.require(row.getUUID("unit_id")))
                .chain(() -> store.all(campaign))
                .map(rows -> rows.stream().map(this::link).toList());
    }

    private RegistrationLink link(Row dossier) {
        UUID id = dossier.getUUID("id");
        return new RegistrationLink(
                id,
                UnitRef.of(dossier, "unit_"),
                "/register/" + tokens.of(id),
                dossier.getValue("registered_at") != null);
    }
}
