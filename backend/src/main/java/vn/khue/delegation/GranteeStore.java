package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.AccountName;

/** Reads who is to receive rights, and ends the sessions of those who have none left. */
@ApplicationScoped
class GranteeStore {

    private final Pool pool;

    GranteeStore(Pool pool) {
        this.pool = pool;
    }

    private static final String NAMED = "select id, unit_id, status from account where id = $1 or username = $2";

    /** @param name null finds nobody */
    Uni<Optional<Grantee>> find(AccountName name) {
        if (name == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return pool.preparedQuery(NAMED)
                .execute(Tuple.of(name.id(), name.username()))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(Grantee.of(rows.iterator().next())));
    }

    private static final String SESSIONS = """
            select account_id, count(*)::int as live from session
            where account_id = any($1) and ended_at is null and expires_at > now() group by account_id
            """;

    /** How many sessions each of the accounts has; those without are absent. */
    Uni<Map<UUID, Integer>> sessions(SqlClient client, Collection<UUID> accounts) {
        return client.preparedQuery(SESSIONS)
                .execute(Tuple.of((Object) accounts.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Integer> sessions = new HashMap<>();
                    rows.forEach(row -> sessions.put(row.getUUID("account_id"), row.getInteger("live")));
                    return sessions;
                });
    }

    private static final String END = """
            update session set ended_at = now(), end_reason = 'rights-revoked', version = version + 1
            where account_id = any($1) and ended_at is null
            """;

    Uni<Void> endSessions(SqlConnection connection, Collection<UUID> accounts) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of((Object) accounts.toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
