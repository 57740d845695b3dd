package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.khue.access.AccountName;
import vn.khue.access.Actor;
import vn.khue.access.ByMinutes;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.Grant;
import vn.khue.access.GrantChoice;
import vn.khue.access.GrantStore;
import vn.khue.access.NewGrant;
import vn.khue.access.Permission;
import vn.khue.access.Wanted;
import vn.khue.api.Checks;
import vn.khue.api.Errors;
import vn.khue.db.Tx;

/** Gives a right out of one of the giver's own. */
@ApplicationScoped
class Giving {

    private final Tx tx;
    private final Checks checks;
    private final GranteeStore grantees;
    private final ChainStore chains;
    private final GrantStore grants;
    private final ByMinutes byMinutes;

    Giving(Tx tx, Checks checks, GranteeStore grantees, ChainStore chains, GrantStore grants, ByMinutes byMinutes) {
        this.tx = tx;
        this.checks = checks;
        this.grantees = grantees;
        this.chains = chains;
        this.grants = grants;
        this.byMinutes = byMinutes;
    }

    /**
     * @throws vn.khue.api.Problem 403 when the actor gives no rights at the unit, 422 with everything that exceeds
     */
    Uni<Grant> give(Actor actor, GiveRequest body) {
        Errors errors = checks.of(body);
        AccountName name = AccountName.parse(body.account(), "/account", errors);
        UUID unit = body.unit() == null || body.unit().isBlank() ? null : actor.named(body.unit(), "/unit", errors);
        if (unit != null) {
            actor.require(Permission.GRANT_GIVE, unit);
        }
        return grantees.find(name)
                .invoke(found -> {
                    if (name != null && unit != null) {
                        Grantee.check(found.orElse(null), actor, unit, "/account", errors);
                    }
                    if (unit != null && body.role() != null) {
                        body.wanted(unit, actor.now()).check("", actor.now(), errors);
                    }
                    errors.raise();
                })
                .chain(found -> write(actor, body, found.orElseThrow(), body.wanted(unit, actor.now())))
                .chain(id -> grants.get(actor, id));
    }

    private Uni<UUID> write(Actor actor, GiveRequest body, Grantee grantee, Wanted wanted) {
        UUID id = UUID.randomUUID();
        return tx.sql(
                actor.author(),
                connection -> chains.locked(connection, actor.account())
                        .map(own -> choose(own, body.parent(), wanted, actor).required())
                        .call(parent -> byMinutes
                                .invited(connection, List.of(wanted.unit()))
                                .invoke(invited -> refuse(ByMinutes.alone(wanted, parent, invited))))
                        .map(parent -> new NewGrant(
                                id,
                                grantee.id(),
                                wanted,
                                parent.leaf().id(),
                                actor.account(),
                                body.reason().strip()))
                        .chain(grant -> grants.insert(connection, List.of(grant)))
                        .replaceWith(id));
    }

    private static void refuse(boolean byMinutesAlone) {
        Errors errors = new Errors();
        errors.check(!byMinutesAlone, "/role", "needs-minutes");
        errors.raise();
    }

    /** Chooses at the moment of the lock, which may come later than the request. */
    private static GrantChoice choose(List<Chain> own, UUID parent, Wanted wanted, Actor actor) {
        Instant now = Instant.now();
        if (parent == null) {
            return GrantChoice.among(own, wanted, actor.tree(), now);
        }
        Chain named = own.stream()
                .filter(chain -> chain.leaf().id().equals(parent))
                .findFirst()
                .orElse(null);
        return GrantChoice.named(named, wanted, actor.tree(), now);
    }
}
