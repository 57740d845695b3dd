package vn.khue.handover.campaign;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.khue.access.Actor;
import vn.khue.access.HandoverAuthority;
import vn.khue.access.UnitRef;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.ListQuery;
import vn.khue.api.Page;
import vn.khue.api.Problem;
import vn.khue.db.Tx;
import vn.khue.record.SchoolYear;

/** Opens campaigns, shows them, changes and ends them. */
@ApplicationScoped
public class Campaigns {

    private static final UUID LAST_ID = new UUID(-1, -1);
    private static final List<String> AUDIENCES = List.of("commune", "school");

    private final CampaignStore store;
    private final MailServer mail;
    private final Checks checks;
    private final Tx tx;

    Campaigns(CampaignStore store, MailServer mail, Checks checks, Tx tx) {
        this.mail = mail;
        this.store = store;
        this.checks = checks;
        this.tx = tx;
    }

    /** @param audience communes when null @throws Problem 400 for another one than there is */
    public static boolean ofSchools(String audience) {
        Errors errors = new Errors();
        errors.check(
                audience == null || AUDIENCES.contains(audience),
                "query:audience",
                "not-one-of",
                String.join(", ", AUDIENCES));
        ListQuery.refuse(errors);
        return "school".equals(audience);
    }

    public Uni<Page<Campaign>> list(Actor actor, ListQuery query) {
        ListQuery.refuse(query.check("-createdAt"));
        UUID before = query.cursor(1).map(at -> at.id(0)).orElse(LAST_ID);
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.page(authority.seen(), before, query.limit())
                .map(rows -> Page.of(
                                rows,
                                query.limit(),
                                null,
                                row -> List.of(row.getUUID("id").toString()))
                        .map(row -> shown(row, actor, authority)));
    }

    /** @throws Problem 404 when there is none that the actor sees */
    public Uni<Campaign> get(Actor actor, UUID id) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return store.shown(id).map(found -> shown(seen(found, authority), actor, authority));
    }

    private Campaign shown(Row row, Actor actor, HandoverAuthority authority) {
        return Campaign.of(row, actor.tree(), authority, actor.now(), mail.there());
    }

    /** @throws Problem 404 when there is none that the actor sees */
    public Uni<Row> row(HandoverAuthority authority, UUID id) {
        return store.find(id).map(found -> seen(found, authority));
    }

    /**
     * The campaign for who writes something that belongs to it as a whole, such as its desks.
     *
     * @throws Problem 404 when there is none that the actor sees, 403 without the right to give rights at its unit
     */
    public Uni<Row> run(Actor actor, UUID id) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        return row(authority, id).invoke(row -> authority.require(row.getUUID("unit_id")));
    }

    /** The same while it goes on. @throws Problem as {@link #run}, 409 once it has ended */
    public Uni<Row> open(Actor actor, UUID id) {
        return run(actor, id).invoke(row -> refuseEnded(row.getValue("ended_at")));
    }

    /**
     * Something that belongs to a campaign, such as a desk, for who changes it while the campaign goes on.
     *
     * @param found with unit_id of the campaign and campaign_ended_at
     * @throws Problem as {@link #open}
     */
    public static Row part(Actor actor, Optional<Row> found) {
        HandoverAuthority authority = new HandoverAuthority(actor);
        Row row = seen(found, authority);
        authority.require(row.getUUID("unit_id"));
        refuseEnded(row.getValue("campaign_ended_at"));
        return row;
    }

    /** Keeps a campaign from ending until the transaction does. @throws Problem 409 once it has ended */
    public static Uni<Void> hold(SqlConnection connection, UUID id) {
        return CampaignStore.hold(connection, id).invoke(Campaigns::refuseEnded).replaceWithVoid();
    }

    /** @param endedAt of a campaign, null while it goes on @throws Problem 409 once it has ended */
    private static void refuseEnded(Object endedAt) {
        if (endedAt != null) {
            throw Problem.conflict("campaign-ended");
        }
    }

    private static Row seen(Optional<Row> found, HandoverAuthority authority) {
        return found.filter(row -> authority.sees(row.getUUID("unit_id"))).orElseThrow(Problem::notFound);
    }

    /**
     * @return the id
     * @throws Problem 403 without the right to give rights at the unit, 422 with everything that is wrong
     */
    public Uni<UUID> open(Actor actor, NewCampaign body) {
        Errors errors = checks.of(body);
        UUID organizer =
                body.unit() == null || body.unit().isBlank() ? null : actor.named(body.unit(), "/unit", errors);
        if (organizer != null) {
            new HandoverAuthority(actor).require(organizer);
        }
        Integer named = SchoolYear.parse(body.schoolYear(), "/schoolYear", errors);
        int year = named == null ? SchoolYear.present() : named;
        boolean known = body.audience() != null
                && errors.check(
                        AUDIENCES.contains(body.audience()), "/audience", "not-one-of", String.join(", ", AUDIENCES));
        Terms terms = body.terms();
        terms.check(errors);
        errors.check(
                terms.registerBy() == null || terms.registerBy().isAfter(actor.now()), "/registerBy", "in-the-past");
        UUID[] units = known && organizer != null && body.units() != null
                ? units(actor, organizer, body.audience(), body.units(), errors)
                : null;
        errors.raise();
        return tx.sql(
                actor.author(),
                connection -> CampaignStore.open(connection, organizer, year, body, terms)
                        .call(id -> CampaignStore.invite(connection, id, organizer, body.audience(), units)
                                .invoke(invited -> refuseMissing(invited, units))));
    }

    /** A unit that has ended or moved away meanwhile is not left out without a word. */
    private static void refuseMissing(int invited, UUID[] units) {
        Errors errors = new Errors();
        errors.check(units != null || invited > 0, "/audience", "nobody-to-invite");
        errors.check(units == null || invited == units.length, "/units", "not-to-be-invited");
        errors.raise();
    }

    private static UUID[] units(Actor actor, UUID organizer, String audience, List<String> names, Errors errors) {
        Set<UUID> units = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String pointer = "/units/" + i;
            String name = names.get(i);
            UUID unit = name == null ? null : actor.named(name, pointer, errors);
            if (unit != null) {
                errors.check(invitable(actor, organizer, audience, unit), pointer, "not-to-be-invited");
                errors.check(units.add(unit), pointer, "named-twice");
            }
        }
        return units.toArray(UUID[]::new);
    }

    private static boolean invitable(Actor actor, UUID organizer, String audience, UUID unit) {
        UnitRef ref = actor.tree().ref(unit);
        return ref.kind().equals(audience)
                && actor.tree().contains(organizer, unit)
                && ("school".equals(audience) || organizer.equals(actor.tree().parent(unit)));
    }

    /**
     * @throws Problem 403 without the right to give rights at its unit, 409 when it has ended, 412 when somebody else was
     *     faster, 422 with everything that is wrong
     */
    public Uni<Campaign> change(Actor actor, UUID id, String ifMatch, CampaignChange body) {
        Errors errors = checks.of(body);
        return running(actor, id, ifMatch, row -> {
            Terms terms = body.onto(Terms.of(row));
            terms.check(errors);
            errors.raise();
            return connection -> CampaignStore.change(connection, id, row.getInteger("version"), terms);
        });
    }

    /**
     * Invites units to a campaign that is under way, as those that were founded later; who is invited already stays as it is.
     *
     * @throws Problem 403 without the right to give rights at its unit, 409 when it has ended, 422 with everything that is
     *     wrong
     */
    public Uni<Campaign> invite(Actor actor, UUID id, InviteBody body) {
        Errors errors = checks.of(body);
        return open(actor, id)
                .map(row -> {
                    UUID[] units = body.units() == null
                            ? null
                            : units(actor, row.getUUID("unit_id"), row.getString("audience"), body.units(), errors);
                    errors.raise();
                    return new Invited(row.getUUID("unit_id"), row.getString("audience"), units);
                })
                .chain(asked -> tx.sql(
                        actor.author(),
                        connection -> hold(connection, id)
                                .chain(() -> CampaignStore.invite(
                                        connection, id, asked.organizer(), asked.audience(), asked.units()))
                                .chain(() -> CampaignStore.invited(connection, id, asked.units()))
                                .invoke(invited -> refuseMissing(invited, asked.units()))))
                .chain(() -> get(actor, id));
    }

    private record Invited(UUID organizer, String audience, UUID[] units) {}

    /**
     * From then on no link of it opens anything.
     *
     * @throws Problem 403 without the right to give rights at its unit, 409 when it has ended, 412 when somebody else was
     *     faster
     */
    public Uni<Campaign> end(Actor actor, UUID id, String ifMatch) {
        return running(
                actor, id, ifMatch, row -> connection -> CampaignStore.end(connection, id, row.getInteger("version")));
    }

    /** @param work judges the campaign as it is, then writes and answers whether it was still of that version */
    private Uni<Campaign> running(
            Actor actor, UUID id, String ifMatch, Function<Row, Function<SqlConnection, Uni<Boolean>>> work) {
        int seen = ETag.required(ifMatch);
        HandoverAuthority authority = new HandoverAuthority(actor);
        return row(authority, id)
                .invoke(row -> {
                    authority.require(row.getUUID("unit_id"));
                    ETag.same(seen, row.getInteger("version"));
                    refuseEnded(row.getValue("ended_at"));
                })
                .chain(row -> tx.sql(actor.author(), work.apply(row)))
                .invoke(fresh -> {
                    if (!fresh) {
                        throw Problem.of(412, "version-stale");
                    }
                })
                .chain(() -> get(actor, id));
    }
}
