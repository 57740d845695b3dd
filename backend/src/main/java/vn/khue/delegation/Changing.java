package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.Grant;
import vn.khue.access.GrantAuthority;
import vn.khue.access.GrantStore;
import vn.khue.access.Wanted;
import vn.khue.access.Widening;
import vn.khue.api.Checks;
import vn.khue.api.ETag;
import vn.khue.api.Errors;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Changes and reviews a grant: narrower as one likes, wider only within what it was given out of. */
@ApplicationScoped
class Changing {

    private final Tx tx;
    private final Checks checks;
    private final ChainStore chains;
    private final GrantStore grants;
    private final ChangeStore changes;
    private final Ending ending;
    private final ByMinutes byMinutes;

    Changing(
            Tx tx,
            Checks checks,
            ChainStore chains,
            GrantStore grants,
            ChangeStore changes,
            Ending ending,
            ByMinutes byMinutes) {
        this.tx = tx;
        this.checks = checks;
        this.chains = chains;
        this.grants = grants;
        this.changes = changes;
        this.ending = ending;
        this.byMinutes = byMinutes;
    }

    /**
     * @throws Problem 403 for who has no say over it, 409 when it is revoked or grants below would be wider than it,
     *     412 when somebody else was faster, 422 for what exceeds the grant it was given out of
     */
    Uni<Grant> change(Actor actor, UUID id, String ifMatch, GrantChange body) {
        int seen = ETag.required(ifMatch);
        Errors errors = checks.of(body);
        body.check(errors);
        errors.raise();
        return grants.get(actor, id)
                .invoke(Authority::require)
                .chain(() -> tx.sql(actor.author(), connection -> write(connection, actor, id, seen, body, false)))
                .chain(() -> grants.get(actor, id));
    }

    /** Confirms a grant, with a new end if one is named; or lets it lapse, at once or at the end named. */
    Uni<Grant> review(Actor actor, UUID id, String ifMatch, ReviewRequest body) {
        int seen = ETag.required(ifMatch);
        checks.of(body).raise();
        GrantChange change = body.change();
        return grants.get(actor, id)
                .invoke(Authority::require)
                .chain(() -> tx.sql(
                        actor.author(),
                        connection -> body.atOnce()
                                ? lapse(connection, actor, id, seen, body.reason())
                                : write(connection, actor, id, seen, change, true)))
                .chain(() -> grants.get(actor, id));
    }

    private Uni<Void> write(
            SqlConnection connection, Actor actor, UUID id, int seen, GrantChange change, boolean reviewed) {
        return current(connection, id, seen).chain(chain -> {
            Wanted wanted = change.of(chain.leaf());
            Errors errors = new Errors();
            if (change.until != null || change.passes != null || change.recordTypes != null) {
                wanted.check("", actor.now(), errors);
            }
            errors.raise();
            return widen(connection, actor, chain, wanted)
                    .chain(() -> changes.exceeding(connection, id, wanted))
                    .invoke(Changing::refuseExceeding)
                    .chain(() ->
                            changes.update(connection, id, wanted, change.reason.strip(), reviewed, actor.account()));
        });
    }

    private Uni<Chain> current(SqlConnection connection, UUID id, int seen) {
        return changes.lock(connection, id)
                .invoke(version -> ETag.same(seen, version))
                .chain(() -> chains.of(connection, id))
                .map(found -> found.get(id))
                .invoke(chain -> {
                    if (chain.leaf().revoked()) {
                        throw Problem.conflict("grant-revoked");
                    }
                });
    }

    private Uni<Void> widen(SqlConnection connection, Actor actor, Chain chain, Wanted wanted) {
        if (!Widening.is(chain.leaf(), wanted)) {
            return Uni.createFrom().voidItem();
        }
        boolean fromMe = new GrantAuthority(actor)
                .descends(chain.links().stream().map(link -> link.id()).toList());
        Uni<List<Chain>> own = fromMe ? Uni.createFrom().item(List.of()) : chains.locked(connection, actor.account());
        return own.invoke(mine -> new Errors()
                        .addAll(Widening.errors(chain, wanted, fromMe ? null : mine, actor.tree(), Instant.now()))
                        .raise())
                .chain(() -> byMinutes.invited(connection, List.of(wanted.unit())))
                .invoke(invited -> refuseByMinutes(chain, wanted, invited))
                .replaceWithVoid();
    }

    /** What signed minutes made is as they say, and what they did not make becomes no wider and lives no longer. */
    private static void refuseByMinutes(Chain chain, Wanted wanted, Set<UUID> invited) {
        int above = chain.links().size() - 1;
        if (above > 0 && ByMinutes.alone(wanted, new Chain(chain.links().subList(0, above)), invited)) {
            throw Problem.conflict("needs-minutes");
        }
    }

    private static void refuseExceeding(int exceeding) {
        if (exceeding > 0) {
            throw Problem.conflict("children-exceed", exceeding);
        }
    }

    private Uni<Void> lapse(SqlConnection connection, Actor actor, UUID id, int seen, String reason) {
        return current(connection, id, seen)
                .chain(chain -> changes.below(connection, id)
                        .invoke(below -> {
                            if (below > 0) {
                                throw Problem.conflict("grants-below", below);
                            }
                        })
                        .chain(() -> ending.single(connection, actor, chain, reason.strip())));
    }
}
