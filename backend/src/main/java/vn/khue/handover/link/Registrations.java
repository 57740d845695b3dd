package vn.khue.handover.link;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.api.Text;
import vn.khue.handover.campaign.Campaign;
import vn.khue.handover.dossier.Dossier;
import vn.khue.handover.dossier.DossierStore;
import vn.khue.handover.dossier.DossierWork;

/**
 * Units name whom they send: by their links until the deadline, which nobody needs an account for; after it by the unit that
 * runs the campaign, with a reason.
 */
@ApplicationScoped
public class Registrations {

    private final DossierWork work;
    private final LinkWork links;
    private final Checks checks;

    Registrations(DossierWork work, LinkWork links, Checks checks) {
        this.work = work;
        this.links = links;
        this.checks = checks;
    }

    /** @throws Problem 404 for a link that this installation has not made, 410 after the campaign */
    public Uni<Registration> byLink(String token) {
        return links.open(token).map(row -> Registration.of(row, Instant.now()));
    }

    /**
     * @param request id of the request, for the history
     * @throws Problem 404 or 410 as {@link #byLink}, 409 after the deadline, 412 when somebody else with the link was
     *     faster, 422 with everything that is wrong
     */
    public Uni<Registration> nameByLink(String token, String ifMatch, RegistrationBody body, String request) {
        return links.open(token).invoke(Registrations::inTime).chain(row -> {
            ETag.same(ETag.required(ifMatch), row.getInteger("version"));
            JsonArray people = people(row, body, checks.of(body));
            return links.write(row, ifMatch, request, (connection, now) -> {
                inTime(now);
                return DossierStore.register(connection, now.getUUID("id"), "link", null, people);
            });
        });
    }

    private static void inTime(Row row) {
        LinkWork.unsigned(row);
        if (late(row)) {
            throw Problem.conflict("registration-closed");
        }
    }

    private static boolean late(Row row) {
        return !Instant.now().isBefore(Campaign.instant(row, "register_by"));
    }

    /**
     * The same by the unit that runs the campaign.
     *
     * @throws Problem as for every step of a dossier; 422 with everything that is wrong, such as no reason after the
     *     deadline
     */
    public Uni<Dossier> nameByOrganizer(Actor actor, UUID dossier, String ifMatch, RegistrationBody body) {
        Errors errors = checks.of(body);
        String reason = Text.given(body.reason());
        return work.write(
                actor,
                dossier,
                ifMatch,
                row -> {
                    errors.check(!late(row) || reason != null, "/reason", "required");
                    people(row, body, errors);
                },
                (connection, row) -> {
                    // The deadline may have come meanwhile; before it no reason is kept.
                    Errors missing = new Errors();
                    missing.check(!late(row) || reason != null, "/reason", "required");
                    return DossierStore.register(
                            connection, dossier, "organizer", late(row) ? reason : null, people(row, body, missing));
                });
    }

    /** @throws Problem 422 with everything that is wrong */
    private static JsonArray people(Row row, RegistrationBody body, Errors errors) {
        JsonArray people = Named.check(body.people(), row.getInteger("leaders"), row.getInteger("officers"), errors);
        errors.raise();
        return people;
    }
}
