package vn.khue.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who a token's account is: read with the first request of a session and kept. Khuê is told of changes, here nothing changes. */
final class Door {

    private final Map<UUID, Standing> standings = new ConcurrentHashMap<>();
    private final Pool pool;

    Door(Pool pool) {
        this.pool = pool;
    }

    Future<Standing> enter(Tokens.Claims claims) {
        Standing known = standings.get(claims.account());
        if (known != null && known.sessions().contains(claims.session())) {
            return active(known);
        }
        Future<RowSet<Row>> account = pool.preparedQuery(Sql.STANDING).execute(Tuple.of(claims.account()));
        Future<RowSet<Row>> chains =
                pool.preparedQuery(Sql.CHAINS).execute(Tuple.of((Object) new UUID[] {claims.account()}));
        return Future.all(account, chains).compose(both -> {
            Standing read = Standing.of(account.result().iterator().next(), chains.result());
            standings.put(claims.account(), read);
            return read.sessions().contains(claims.session()) ? active(read) : Future.failedFuture("session ended");
        });
    }

    private static Future<Standing> active(Standing standing) {
        return "active".equals(standing.status()) && !standing.oneTime()
                ? Future.succeededFuture(standing)
                : Future.failedFuture("may not act");
    }
}
