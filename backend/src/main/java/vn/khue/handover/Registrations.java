package vn.khue.handover;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.RateLimit;
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

    private final Pool pool;
    private final LinkToken tokens;
    private final RateLimit limit;
    private final Checks checks;
    private final Tx tx;

    Registrations(Pool pool, LinkToken tokens, RateLimit limit, Checks checks, Tx tx) {
        this.limit = limit;
        this.pool = pool;
        this.tokens = tokens;
        this.checks = checks;
        this.tx = tx;
    }

    private static final String ONE = """
            select d.id, d.version, d.registered_at, u.name as unit, o.name as organizer, c.unit_id as organizer_id, c.name as campaign,
                   c.legal_basis, c.register_by, c.training_at, c.handover_at, c.contact, c.leaders, c.officers, c.ended_at,
                   (select jsonb_agg(to_jsonb(p) order by p.part = 'officer', p.place) from participant p where p.dossier_id = d.id) as people
            from dossier d
            join campaign c on c.id = d.campaign_id
            join unit u on u.id = d.unit_id
            join unit o on o.id = c.unit_id
            where d.id = $1
            """;

    private Uni<Row> row(UUID dossier) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(dossier))
                .map(rows -> rows.stream().findFirst().orElseThrow(Registrations::unknown));
    }

    private static Problem unknown() {
        return Problem.of(404, "link-unknown");
    }

    /** @throws Problem 404 for a link that this installation has not made, 410 after the campaign */
    Uni<Registration> byLink(String token) {
        return opened(token).map(row -> Registration.of(row, Instant.now()));
    }

    private Uni<Row> opened(String token) {
        UUID dossier = tokens.read(token).orElseThrow(Registrations::unknown);
        limit.take(dossier);
        return row(dossier).invoke(row -> {
            if (row.getValue("ended_at") != null) {
                throw Problem.of(410, "link-ended");
            }
        });
    }

    /**
     * @param request id of the request, for the history
     * @throws Problem 404 or 410 as {@link #byLink}, 409 after the deadline, 412 when somebody else with the link was
     *     faster, 422 with everything that is wrong
     */
    Uni<Registration> nameByLink(String token, String ifMatch, RegistrationBody body, String request) {
        return opened(token)
                .invoke(row -> {
                    if (!Registration.of(row, Instant.now()).open()) {
                        throw Problem.conflict("registration-closed");
                    }
                })
                .chain(row -> name(row, ifMatch, body, Author.system(request), "link", null))
                .chain(() -> byLink(token));
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
        return row(dossier)
                .onFailure(Problem.class)
                .transform(none -> Problem.notFound())
                .invoke(row -> {
                    UUID organizer = row.getUUID("organizer_id");
                    if (!authority.sees(organizer)) {
                        throw Problem.notFound();
                    }
                    authority.require(organizer);
                    if (row.getValue("ended_at") != null) {
                        throw Problem.conflict("campaign-ended");
                    }
                })
                .chain(row -> name(row, ifMatch, body, actor.author(), "organizer", why(row, body, actor.now())));
    }

    private static String why(Row row, RegistrationBody body, Instant now) {
        boolean late = !now.isBefore(Campaign.instant(row, "register_by"));
        String reason =
                body == null || body.reason() == null ? "" : body.reason().strip();
        return late ? reason : null;
    }

    /** @param why null before the deadline, empty when there is none after it */
    private Uni<Void> name(Row row, String ifMatch, RegistrationBody body, Author author, String by, String why) {
        int seen = ETag.required(ifMatch);
        ETag.same(seen, row.getInteger("version"));
        Errors errors = checks.of(body);
        JsonArray people = Named.check(body.people(), row.getInteger("leaders"), row.getInteger("officers"), errors);
        errors.check(why == null || !why.isEmpty(), "/reason", "required");
        errors.raise();
        return tx.sql(author, connection -> DossierStore.register(connection, row.getUUID("id"), seen, by, why, people))
                .invoke(fresh -> {
                    if (!fresh) {
                        throw Problem.of(412, "version-stale");
                    }
                })
                .replaceWithVoid();
    }
}
