package vn.khue.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.khue.api.Day;
import vn.khue.api.Problem;

/** Nobody moves into a unit that has ended. */
final class HomeUnit {

    private HomeUnit() {}

    private static final String HAS_ENDED = "select count(*) from unit where id = ?1 and ended_on <= ?2";

    /**
     * @param unit null when nobody moves
     * @throws Problem 409 unit-ended
     */
    static Uni<Void> refuseEnded(UUID unit) {
        return unit == null
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(HAS_ENDED, Long.class)
                                .setParameter(1, unit)
                                .setParameter(2, Day.today())
                                .getSingleResult())
                        .invoke(ended -> {
                            if (ended > 0) {
                                throw Problem.conflict("unit-ended");
                            }
                        })
                        .replaceWithVoid();
    }

    private static final String ENDED = "select id from unit where id = any($1) and ended_on <= $2";

    /** Those of the units that have ended. */
    static Uni<Set<UUID>> ended(SqlClient client, Collection<UUID> units) {
        return client.preparedQuery(ENDED)
                .execute(Tuple.of(units.toArray(UUID[]::new), Day.today()))
                .map(rows -> {
                    Set<UUID> ended = new HashSet<>();
                    for (Row row : rows) {
                        ended.add(row.getUUID(0));
                    }
                    return ended;
                });
    }
}
