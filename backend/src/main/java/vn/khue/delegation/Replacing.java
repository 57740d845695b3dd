package vn.khue.delegation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.khue.access.Actor;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.GrantStore;

/**
 * Puts somebody who stands on another grant in the place of the holders of some, within work that is more than that, as
 * when minutes are signed. They are the few grants of one unit, taken one after the other.
 */
@ApplicationScoped
public class Replacing {

    private final ChainStore chains;
    private final GrantStore grants;
    private final Revoking revoking;

    Replacing(ChainStore chains, GrantStore grants, Revoking revoking) {
        this.chains = chains;
        this.grants = grants;
        this.revoking = revoking;
    }

    /** @throws vn.khue.api.Problem 403 for who has no say over one of them, 409 when one is revoked */
    public Uni<Void> require(Actor actor, List<UUID> replaced) {
        return each(replaced, grant -> grants.get(actor, grant).invoke(Authority::require))
                .replaceWithVoid();
    }

    /**
     * What becomes of each when they end one after the other; the caller has asked whether the actor may.
     *
     * @param client the pool, or the connection that has locked them
     * @param onto   the chain on which the successor will stand; its last grant may not be there yet
     * @throws vn.khue.api.Problem 409 when one is revoked
     */
    public Uni<Replacement> preview(SqlClient client, Actor actor, List<UUID> replaced, Chain onto) {
        return Uni.createFrom().deferred(() -> {
            EndedBefore before = new EndedBefore(onto);
            return each(
                            replaced,
                            grant -> before.ends(grant)
                                    ? Uni.createFrom().nullItem()
                                    : revoking.preview(client, actor, grant, onto, before))
                    .map(effects -> new Replacement(PreviewTag.of(effects), effects));
        });
    }

    /** Holds the grants, all below them and what the successor holds until the transaction ends; before all other grants. */
    public Uni<Void> lock(SqlConnection connection, List<UUID> replaced, UUID successor) {
        return chains.lockBelow(connection, replaced, successor);
    }

    /**
     * Revokes the grants, which are locked; what was given out of them goes on below the successor's, as far as that
     * is as wide.
     *
     * @param onto a grant that the successor holds
     */
    public Uni<Void> replace(
            SqlConnection connection, Actor actor, List<UUID> replaced, UUID successor, UUID onto, String reason) {
        return each(replaced, grant -> revoking.replace(connection, actor, grant, successor, onto, reason))
                .replaceWithVoid();
    }

    private static <T> Uni<List<T>> each(List<UUID> grants, Function<UUID, Uni<T>> step) {
        return Multi.createFrom()
                .iterable(grants)
                .onItem()
                .transformToUniAndConcatenate(grant -> Uni.createFrom().deferred(() -> step.apply(grant)))
                .collect()
                .asList();
    }
}
