package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.AccountName;
import vn.khue.access.Actor;
import vn.khue.access.GrantStore;

/** Puts somebody in the place of the holder of a grant within work that is more than that, as when minutes are signed. */
@ApplicationScoped
public class Replacing {

    private final GrantStore grants;
    private final Successors successors;
    private final Revoking revoking;

    Replacing(GrantStore grants, Successors successors, Revoking revoking) {
        this.grants = grants;
        this.successors = successors;
        this.revoking = revoking;
    }

    /** @throws vn.khue.api.Problem as the revocation with a successor would */
    public Uni<Void> require(Actor actor, UUID grant, UUID successor) {
        return grants.get(actor, grant)
                .invoke(Authority::require)
                .chain(found -> successors.find(actor, found, new AccountName(successor, null)))
                .replaceWithVoid();
    }

    /**
     * Revokes the grant; what was given out of it goes on below the successor's.
     *
     * @return the id of the grant by which the successor stands in its place
     */
    public Uni<UUID> replace(SqlConnection connection, Actor actor, UUID grant, UUID successor, String reason) {
        return revoking.replace(connection, actor, grant, successor, reason);
    }
}
