package vn.khue.account;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.khue.access.Access;
import vn.khue.access.Actor;
import vn.khue.api.Problem;
import vn.khue.db.Tx;

/** Ends sessions of whoever is logged in. */
@ApplicationScoped
class Sessions {

    private final SessionStore store;
    private final Tx tx;
    private final Access access;

    Sessions(SessionStore store, Tx tx, Access access) {
        this.store = store;
        this.tx = tx;
        this.access = access;
    }

    /** @throws Problem 404 when the account has no such session */
    Uni<Void> end(Actor actor, UUID session) {
        return tx.sql(
                        actor.author(),
                        connection -> store.end(connection, actor.account(), session, "ended-by-owner")
                                .invoke(ended -> {
                                    if (!ended) {
                                        throw Problem.notFound();
                                    }
                                }))
                .invoke(() -> access.changed(actor.account()))
                .replaceWithVoid();
    }

    Uni<Void> endOthers(Actor actor) {
        return tx.sql(
                        actor.author(),
                        connection -> store.endOthers(connection, actor.account(), actor.session(), "ended-by-owner"))
                .invoke(() -> access.changed(actor.account()));
    }
}
