package vn.khue.handover;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Fold;
import vn.khue.db.Tx;

/** Shows how far the invited units of a campaign are. */
@ApplicationScoped
class Dossiers {

    private static final int LONGEST_SEARCH = 200;

    private final DossierStore store;
    private final Campaigns campaigns;
    private final LinkToken tokens;
    private final DossierWork work;
    private final Tx tx;

    Dossiers(DossierStore store, Campaigns campaigns, LinkToken tokens, DossierWork work, Tx tx) {
        this.store = store;
        this.campaigns = campaigns;
        this.tokens = tokens;
        this.work = work;
        this.tx = tx;
    }

    /** @throws Problem 404 when the actor does not see the campaign, 400 with everything that is wrong */
    Uni<Page<Dossier>> list(Actor actor, UUID campaign, DossierFilter filter) {
        Errors errors = filter.check("code");
        errors.check(
                filter.registered == null || List.of("true", "false").contains(filter.registered),
                "query:registered",
                "not-one-of",
                "true, false");
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
    Uni<Dossier> get(Actor actor, UUID id) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.find(id)
                .map(found -> found.filter(row -> authority.sees(row.getUUID("organizer_id")))
                        .map(Dossier::of)
                        .orElseThrow(Problem::notFound));
    }

    /** @throws Problem 404 when the actor does not see the campaign, 403 when it does not run it */
    Uni<List<RegistrationLink>> links(Actor actor, UUID campaign) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return campaigns
                .row(authority, campaign)
                .invoke(row -> authority.require(row.getUUID("unit_id")))
                .chain(() -> store.all(campaign))
                .map(rows -> rows.stream().map(this::link).toList());
    }

    /** @throws Problem as for every step of a dossier */
    Uni<RegistrationLink> link(Actor actor, UUID id) {
        return work.of(actor, id).map(this::link);
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
    Uni<RegistrationLink> renew(Actor actor, UUID id) {
        return work.of(actor, id)
                .invoke(row -> {
                    if (row.getValue("campaign_ended_at") != null) {
                        throw Problem.conflict("campaign-ended");
                    }
                })
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> connection
                                .preparedQuery(RENEW)
                                .execute(Tuple.of(id, LinkToken.MOST_TURNS))
                                .invoke(rows -> {
                                    if (rows.rowCount() == 0) {
                                        throw Problem.conflict("link-replaced-often");
                                    }
                                })))
                .chain(() -> store.find(id))
                .map(found -> link(found.orElseThrow(Problem::notFound)));
    }

    private RegistrationLink link(Row dossier) {
        return new RegistrationLink(
                dossier.getUUID("id"),
                UnitRef.of(dossier, "unit_"),
                "/register/" + tokens.of(dossier.getUUID("id"), dossier.getInteger("link_turn")),
                dossier.getValue("registered_at") != null);
    }
}
