package vn.khue.handover;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/**
 * Units name whom they send: by their links until the deadline, which nobody needs an account for; after it by the unit that
 * runs the campaign, with a reason.
 */
@ApplicationScoped
class Registrations {

    private final DossierStore store;
    private final LinkWork links;
    private final Checks checks;
    private final Tx tx;

    Registrations(DossierStore store, LinkWork links, Checks checks, Tx tx) {
        this.store = store;
        this.links = links;
        this.checks = checks;
        this.tx = tx;
    }

    /** @throws Problem 404 for a link that this installation has not made, 410 after the campaign */
    Uni<Registration> byLink(String token) {
        return links.open(token).map(row -> Registration.of(row, Instant.now()));
    }

    /**
     * @param request id of the request, for the history
     * @throws Problem 404 or 410 as {@link #byLink}, 409 after the deadline, 412 when somebody else with the link was
     *     faster, 422 with everything that is wrong
     */
    Uni<Registration> nameByLink(String token, String ifMatch, RegistrationBody body, String request) {
        return links.open(token)
                .invoke(row -> {
                    if (!Registration.of(row, Instant.now()).open()) {
                        throw Problem.conflict("registration-closed");
                    }
                })
                .chain(row -> {
                    JsonArray people = people(row, ifMatch, body, checks.of(body));
                    return tx.sql(
                            Author.system(request),
                            connection -> DossierStore.hold(connection, row.getUUID("id"))
                                    .invoke(Registrations::stillOpen)
                                    .chain(() -> write(connection, row, "link", null, people)));
                })
                .chain(store::linked)
                .map(row -> Registration.of(row.orElseThrow(), Instant.now()));
    }

    private static void stillOpen(Row campaign) {
        unsigned(campaign);
        if (campaign.getValue("ended_at") != null) {
            throw Problem.of(410, "link-ended");
        }
        if (!campaign.getBoolean("in_time")) {
            throw Problem.conflict("registration-closed");
        }
    }

    /**
     * The same by the unit that runs the campaign.
     *
     * @throws Problem 404 when the dossier is not visible, 403 without the right to give rights there, 409 after the
     *     campaign, 412 when somebody else was faster, 422 with everything that is wrong, such as no reason after the
     *     deadline
     */
    Uni<Void> nameByOrganizer(Actor actor, UUID dossier, String ifMatch, RegistrationBody body) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.linked(dossier)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(row -> {
                    authority.require(row.getUUID("organizer_id"), row.getUUID("unit_id"));
                    notEnded(row.getValue("campaign_ended_at"), row);
                })
                .chain(row -> {
                    Errors errors = checks.of(body);
                    String reason = body.reason() == null ? "" : body.reason().strip();
                    boolean late = !actor.now().isBefore(Campaign.instant(row, "register_by"));
                    errors.check(!late || !reason.isEmpty(), "/reason", "required");
                    JsonArray people = people(row, ifMatch, body, errors);
                    return tx.sql(
                            actor.author(),
                            connection -> DossierStore.hold(connection, dossier)
                                    .invoke(held -> notEnded(held.getValue("ended_at"), held))
                                    .invoke(Registrations::unsigned)
                                    .chain(campaign ->
                                            write(connection, row, "organizer", why(campaign, reason), people)));
                })
                .replaceWithVoid();
    }

    /** Another officer takes over after the campaign as well as during it. */
    private static void notEnded(Object ended, Row dossier) {
        if (ended != null && dossier.getValue("supersedes_id") == null) {
            throw Problem.conflict("campaign-ended");
        }
    }

    /** Whom signed minutes name is not somebody else afterwards. */
    private static void unsigned(Row dossier) {
        if (dossier.getBoolean("signed")) {
            throw Problem.conflict("dossier-signed");
        }
    }

    /** Nothing before the deadline, which may have come meanwhile. */
    private static String why(Row campaign, String reason) {
        if (campaign.getBoolean("in_time")) {
            return null;
        }
        Errors errors = new Errors();
        errors.check(!reason.isEmpty(), "/reason", "required");
        errors.raise();
        return reason;
    }

    /** @throws Problem 412 when the dossier is not of the version seen, 422 with everything that is wrong */
    private static JsonArray people(Row row, String ifMatch, RegistrationBody body, Errors errors) {
        ETag.same(ETag.required(ifMatch), row.getInteger("version"));
        JsonArray people = Named.check(body.people(), row.getInteger("leaders"), row.getInteger("officers"), errors);
        errors.raise();
        return people;
    }

    /** @return the id of the dossier */
    private static Uni<UUID> write(SqlConnection connection, Row row, String by, String why, JsonArray people) {
        UUID id = row.getUUID("id");
        return DossierStore.register(connection, id, row.getInteger("version"), by, why, people)
                .map(fresh -> {
                    if (!fresh) {
                        throw Problem.of(412, "version-stale");
                    }
                    return id;
                });
    }
}
