package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.AccountName;
import vn.khue.access.Actor;
import vn.khue.access.Grant;
import vn.khue.access.GrantAuthority;
import vn.khue.access.GrantStore;
import vn.khue.access.Permission;
import vn.khue.api.Errors;

/** Who may take the place of the holder of a revoked grant. */
@ApplicationScoped
class Successors {

    private final GranteeStore grantees;
    private final GrantStore grants;

    Successors(GranteeStore grantees, GrantStore grants) {
        this.grantees = grantees;
        this.grants = grants;
    }

    /**
     * The account of the successor; empty when none was named. Putting somebody in place is giving: whoever does it
     * gives rights at the unit, and the grant comes from them or is no wider than their own.
     *
     * @throws vn.khue.api.Problem 403 when the actor gives no rights there, 422 for a successor that cannot be
     */
    Uni<Optional<UUID>> find(Actor actor, Grant revoked, AccountName name) {
        if (name == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        UUID unit = revoked.unit().id();
        actor.require(Permission.GRANT_GIVE, unit);
        return grantees.find(name)
                .chain(found -> grants.chainIds(revoked.id()).map(chain -> {
                    Errors errors = new Errors();
                    Grantee.check(found.orElse(null), actor, unit, "/successor", errors);
                    errors.check(
                            found.isEmpty()
                                    || !found.get()
                                            .id()
                                            .equals(revoked.account().id()),
                            "/successor",
                            "same-holder");
                    errors.check(
                            new GrantAuthority(actor).covers(chain, revoked.what()), "/successor", "exceeds-yours");
                    errors.raise();
                    return found.map(Grantee::id);
                }));
    }
}
