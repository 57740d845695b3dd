package vn.khue.delegation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.khue.access.AccountName;
import vn.khue.access.AccountRef;
import vn.khue.access.Actor;
import vn.khue.access.Permission;
import vn.khue.api.Problem;

/** Reads the names of accounts that an explanation speaks of. */
@ApplicationScoped
class AskedAccountStore {

    private final Pool pool;

    AskedAccountStore(Pool pool) {
        this.pool = pool;
    }

    private static final String NAMED = """
            select id as account_id, username as account_username, full_name as account_full_name, unit_id
            from account where id = $1 or username = $2
            """;

    /** @throws Problem 404 when there is none that the actor can see; oneself is always seen */
    Uni<AccountRef> get(Actor actor, AccountName name) {
        return pool.preparedQuery(NAMED)
                .execute(Tuple.of(name.id(), name.username()))
                .map(rows -> {
                    for (Row row : rows) {
                        AccountRef found = AccountRef.of(row, "account_");
                        if (found.id().equals(actor.account())
                                || actor.may(Permission.ACCOUNT_VIEW, row.getUUID("unit_id"))) {
                            return found;
                        }
                    }
                    throw Problem.notFound();
                });
    }

    private static final String REFS = """
            select id as account_id, username as account_username, full_name as account_full_name
            from account where id = any($1)
            """;

    /** In the order of the ids. */
    Uni<List<AccountRef>> refs(List<UUID> ids) {
        return pool.preparedQuery(REFS)
                .execute(Tuple.of((Object) ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, AccountRef> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("account_id"), AccountRef.of(row, "account_")));
                    return ids.stream().map(found::get).toList();
                });
    }
}
