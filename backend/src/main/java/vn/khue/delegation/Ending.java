package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.access.Chain;
import vn.khue.access.ChainStore;
import vn.khue.access.HeldGrant;

/** Carries out what a plan says, each kind of effect in one statement. */
@ApplicationScoped
class Ending {

    private final ChainStore chains;
    private final GranteeStore grantees;

    Ending(ChainStore chains, GranteeStore grantees) {
        this.chains = chains;
        this.grantees = grantees;
    }

    private static final String REVOKE = """
            update access_grant
            set revoked_at = now(), revoked_by = $2, revoke_reason = $3, version = version + 1
            where id = any($1) and revoked_at is null
            """;

    private static final String REANCHOR = """
            update access_grant g
            set parent_id = case when g.id = root.id then $2 else g.parent_id end,
                chain = $3 || g.chain[array_position(g.chain, root.id):],
                version = g.version + 1
            from unnest($1::uuid[]) as root (id)
            where g.chain && $1 and root.id = any(g.chain)
            """;

    /** Ends what falls, moves what goes on, and ends the sessions of those who are left with nothing. */
    Uni<Void> carryOut(SqlConnection connection, Actor actor, RevocationPlan plan, String reason) {
        return reanchor(connection, plan)
                .chain(() -> revoke(connection, plan.falling(), actor, reason))
                .chain(() -> grantees.endSessions(connection, plan.losing()));
    }

    private Uni<Void> reanchor(SqlConnection connection, RevocationPlan plan) {
        if (plan.moving().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] above = plan.chain().stream().map(HeldGrant::id).toArray(UUID[]::new);
        return connection
                .preparedQuery(REANCHOR)
                .execute(Tuple.of(plan.moving().toArray(UUID[]::new), plan.successor(), above))
                .replaceWithVoid();
    }

    private Uni<Void> revoke(SqlConnection connection, Collection<UUID> grants, Actor actor, String reason) {
        return connection
                .preparedQuery(REVOKE)
                .execute(Tuple.of(grants.toArray(UUID[]::new), actor.account(), reason))
                .replaceWithVoid();
    }

    /** Ends one grant with nothing below it. */
    Uni<Void> single(SqlConnection connection, Actor actor, Chain chain, String reason) {
        UUID id = chain.leaf().id();
        UUID holder = chain.leaf().account();
        return chains.heldBy(connection, holder)
                .map(held ->
                        RevocationPlan.of(id, Map.of(id, chain), held, null, Set.of(), actor.tree(), Instant.now()))
                .chain(plan -> carryOut(connection, actor, plan, reason));
    }
}
