package vn.khue.handover.dossier;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Fold;
import vn.khue.handover.campaign.Campaigns;

/** Shows how far the invited units of a campaign are. */
@ApplicationScoped
public class Dossiers {

    private static final int LONGEST_SEARCH = 200;

    private final DossierStore store;
    private final Campaigns campaigns;

    Dossiers(DossierStore store, Campaigns campaigns) {
        this.store = store;
        this.campaigns = campaigns;
    }

    /** @throws Problem 404 when the actor does not see the campaign, 400 with everything that is wrong */
    public Uni<Page<Dossier>> list(Actor actor, UUID campaign, DossierFilter filter) {
        Errors errors = filter.check("code");
        errors.wish(filter.registered, "query:registered");
        errors.check(
                filter.missing == null || DossierStep.of(filter.missing).isPresent(),
                "query:missing",
                "not-one-of",
                DossierStep.codes());
        errors.check(
                filter.q == null || filter.q.length() <= LONGEST_SEARCH, "query:q", "wrong-length", 0, LONGEST_SEARCH);
        ListQuery.refuse(errors);
        String[] words = filter.q == null || filter.q.isBlank() ? null : Fold.patterns(filter.q);
        DossierStore.Wanted wanted = new DossierStore.Wanted(
                campaign,
                filter.registered == null ? null : Boolean.valueOf(filter.registered),
                words,
                filter.missing,
                filter.desk,
                filter.cursor(1).map(at -> at.get(0)).orElse(""),
                filter.limit());
        Uni<Optional<Long>> total = filter.count()
                ? store.count(wanted).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
        return campaigns
                .row(new HandoverAuthority(actor), campaign)
                .chain(() -> store.page(wanted))
                .chain(rows -> total.map(all -> Page.of(
                                rows, filter.limit(), all.orElse(null), row -> List.of(row.getString("unit_code")))
                        .map(Dossier::of)));
    }

    /** @throws Problem 404 when the actor does not see its campaign */
    public Uni<Dossier> get(Actor actor, UUID id) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.find(id)
                .map(found -> found.filter(row -> authority.sees(row.getUUID("organizer_id")))
                        .map(Dossier::of)
                        .orElseThrow(Problem::notFound));
    }
}
