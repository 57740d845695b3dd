package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.AccountName;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.Grant;
import vn.khue.access.GrantStore;
import vn.khue.access.Succession;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Shows exactly what a revocation would do, and does exactly that; a constant number of statements for any size. */
@ApplicationScoped
class Revoking {

    private final Tx tx;
    private final Pool pool;
    private final Checks checks;
    private final ChainStore chains;
    private final GrantStore grants;
    private final GranteeStore grantees;
    private final Successors successors;
    private final Ending ending;
    private final ByMinutes byMinutes;

    Revoking(
            Tx tx,
            Pool pool,
            Checks checks,
            ChainStore chains,
            GrantStore grants,
            GranteeStore grantees,
            Successors successors,
            Ending ending,
            ByMinutes byMinutes) {
        this.tx = tx;
        this.pool = pool;
        this.checks = checks;
        this.chains = chains;
        this.grants = grants;
        this.grantees = grantees;
        this.successors = successors;
        this.ending = ending;
        this.byMinutes = byMinutes;
    }

    /** Everything that a revocation touches, with the plan made of it. */
    private record Case(
            RevocationPlan plan,
            Succession succession,
            Set<UUID> invited,
            Map<UUID, Grant> shown,
            Map<UUID, Integer> sessions,
            String tag) {

        Revocation answer() {
            return Revocation.of(plan, tag, shown, sessions);
        }
    }

    /** @throws Problem 403 for who has no say over it, 409 when it is revoked, 422 for a successor that cannot be */
    Uni<Revocation> preview(Actor actor, UUID id, PreviewRequest body) {
        PreviewRequest asked = body == null ? new PreviewRequest(null) : body;
        Errors errors = checks.of(asked);
        AccountName name = AccountName.parse(asked.successor(), "/successor", errors);
        errors.raise();
        return grants.get(actor, id)
                .invoke(Authority::require)
                .chain(grant -> successors.find(actor, grant, name))
                .chain(successor -> look(pool, actor, id, successor.orElse(null)))
                .map(Case::answer);
    }

    /**
     * @param ifMatch the version of the grant, if the caller names one; the tag says more already
     * @throws Problem as {@link #preview}; 409 preview-stale when the effect is not the one that was shown
     */
    Uni<Revocation> revoke(Actor actor, UUID id, RevokeRequest body) {
        Errors errors = checks.of(body);
        AccountName name = AccountName.parse(body.successor(), "/successor", errors);
        errors.raise();
        return grants.get(actor, id)
                .invoke(Authority::require)
                .chain(grant -> successors.find(actor, grant, name))
                .chain(successor -> tx.sql(
                        actor.author(), connection -> carryOut(connection, actor, id, body, successor.orElse(null))))
                .chain(done -> grants.shown(pool, actor, done.shown().keySet())
                        .map(after -> Revocation.of(done.plan(), done.tag(), after, done.sessions())));
    }

    private Uni<Case> carryOut(SqlConnection connection, Actor actor, UUID id, RevokeRequest body, UUID successor) {
        return chains.lockBelow(connection, List.of(id), successor)
                .chain(() -> look(connection, actor, id, successor))
                .invoke(found -> {
                    if (!found.tag().equals(body.previewTag())) {
                        throw Problem.conflict("preview-stale");
                    }
                })
                .call(found -> carryOut(connection, actor, found, body.reason().strip()));
    }

    /**
     * What it does when the successor stands on this chain, whose last grant may not be there yet. Of a grant that does not
     * hold, everything falls: what was dead would come back to life. The caller asks whether the actor may.
     *
     * @param before what will have been carried out by then; takes a note of this one
     * @throws Problem 409 when it is revoked
     */
    Uni<Revocation> preview(SqlClient client, Actor actor, UUID id, Chain onto, EndedBefore before) {
        UUID successor = onto.leaf().account();
        return look(
                        client,
                        actor,
                        id,
                        successor,
                        before,
                        whileItHolds(actor, (revoked, held, now) -> new Succession(successor, onto, true)))
                .invoke(found -> before.add(id, found.plan()))
                .map(Case::answer);
    }

    /**
     * Whatever the effect is by now; nothing when it has ended with another one. The caller has asked whether the actor may.
     *
     * @param onto what the successor holds
     */
    Uni<Void> replace(SqlConnection connection, Actor actor, UUID id, UUID successor, UUID onto, String reason) {
        return chains.below(connection, id)
                .chain(below -> below.containsKey(id)
                        ? look(
                                        connection,
                                        actor,
                                        id,
                                        successor,
                                        below,
                                        EndedBefore.nothing(),
                                        whileItHolds(actor, (revoked, held, now) -> standing(successor, onto, held)))
                                .chain(found -> carryOut(connection, actor, found, reason))
                        : Uni.createFrom().voidItem());
    }

    private static Taking whileItHolds(Actor actor, Taking taking) {
        return (revoked, held, now) -> revoked.effective(now, actor.tree()) ? taking.of(revoked, held, now) : null;
    }

    private static Succession standing(UUID successor, UUID onto, Map<UUID, List<Chain>> held) {
        Chain chain = held.getOrDefault(successor, List.of()).stream()
                .filter(own -> own.leaf().id().equals(onto))
                .findFirst()
                .orElseThrow();
        return new Succession(successor, chain, false);
    }

    private Uni<Void> carryOut(SqlConnection connection, Actor actor, Case found, String reason) {
        Uni<Void> given = found.succession() != null && found.succession().fresh()
                ? grants.insert(connection, List.of(found.succession().grant(actor.account(), reason)))
                : Uni.createFrom().voidItem();
        return given.chain(() -> ending.carryOut(connection, actor, found.plan(), reason));
    }

    /** Who takes the place of the holder; null for nobody. */
    private interface Taking {

        /** @param held what people hold @param now the moment of the whole plan: a right that begins later fits nothing */
        Succession of(Chain revoked, Map<UUID, List<Chain>> held, Instant now);
    }

    private Uni<Case> look(SqlClient client, Actor actor, UUID id, UUID successor) {
        return look(
                        client,
                        actor,
                        id,
                        successor,
                        EndedBefore.nothing(),
                        (revoked, held, now) -> succession(actor, revoked, successor, held, now))
                .invoke(found -> {
                    if (found.succession() != null && found.succession().needsMinutes(found.invited())) {
                        throw Problem.conflict("needs-minutes");
                    }
                });
    }

    private Uni<Case> look(SqlClient client, Actor actor, UUID id, UUID successor, EndedBefore before, Taking taking) {
        return chains.below(client, id).chain(below -> {
            if (!below.containsKey(id)) {
                throw Problem.conflict("grant-revoked");
            }
            return look(client, actor, id, successor, before.below(id, below), before, taking);
        });
    }

    private Uni<Case> look(
            SqlClient client,
            Actor actor,
            UUID id,
            UUID successor,
            Map<UUID, Chain> below,
            EndedBefore before,
            Taking taking) {
        List<UUID> people = new ArrayList<>(below.values().stream()
                .map(chain -> chain.leaf().account())
                .distinct()
                .toList());
        if (successor != null) {
            people.add(successor);
        }
        Instant now = Instant.now();
        // Where nobody succeeds, nothing is given or moved.
        Uni<Set<UUID>> byMinutesOnly =
                successor == null ? Uni.createFrom().item(Set.of()) : byMinutes.invited(client, units(below));
        return byMinutesOnly.chain(invited -> chains.heldBy(client, people.toArray(UUID[]::new))
                .map(before::held)
                .chain(held -> grants.shown(client, actor, below.keySet())
                        .chain(shown -> grantees.sessions(client, people).map(sessions -> {
                            Succession succession = taking.of(below.get(id), held, now);
                            RevocationPlan plan =
                                    RevocationPlan.of(id, below, held, succession, invited, actor.tree(), now);
                            String tag = PreviewTag.of(plan, versions(shown));
                            return new Case(plan, succession, invited, shown, sessions, tag);
                        }))));
    }

    private static Succession succession(
            Actor actor, Chain revoked, UUID successor, Map<UUID, List<Chain>> held, Instant now) {
        if (successor == null) {
            return null;
        }
        if (!revoked.effective(now, actor.tree())) {
            throw Problem.conflict("grant-not-effective");
        }
        return Succession.of(
                revoked,
                successor,
                held.getOrDefault(successor, List.of()),
                PreviewTag.fresh(revoked, successor),
                actor.tree(),
                now);
    }

    private static Set<UUID> units(Map<UUID, Chain> below) {
        return below.values().stream().map(chain -> chain.leaf().unit()).collect(Collectors.toSet());
    }

    private static Map<UUID, Integer> versions(Map<UUID, Grant> shown) {
        Map<UUID, Integer> versions = new HashMap<>();
        shown.forEach((id, grant) -> versions.put(id, grant.version()));
        return versions;
    }
}
