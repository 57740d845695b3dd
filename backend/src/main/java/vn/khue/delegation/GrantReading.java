package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.GrantStore;

/** Reads a grant with everything it stands on: whoever sees a right may know where it comes from. */
@ApplicationScoped
class GrantReading {

    private final GrantStore grants;

    GrantReading(GrantStore grants) {
        this.grants = grants;
    }

    /** @throws vn.khue.api.Problem 404 when there is none or the actor cannot see it */
    Uni<GrantWithChain> get(Actor actor, UUID id) {
        return grants.get(actor, id)
                .chain(grant -> grants.chainIds(id)
                        .chain(ids -> grants.chain(actor, ids))
                        .map(chain -> new GrantWithChain(grant, chain)));
    }
}
