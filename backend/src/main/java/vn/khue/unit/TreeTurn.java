package vn.khue.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Changes of the tree take turns until their transactions end, so that what one of them has checked (the parent is
 * active, no child is left) still holds when it writes. The lock is the one of unit_within_refresh().
 */
final class TreeTurn {

    private TreeTurn() {}

    private static final String LOCK =
            "select count(*) from (select pg_advisory_xact_lock(hashtext('unit_within'))) turn";

    static Uni<Void> take() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Long.class).getSingleResult())
                .replaceWithVoid();
    }

    static Uni<Void> take(SqlConnection connection) {
        return connection.preparedQuery(LOCK).execute().replaceWithVoid();
    }
}
