package vn.khue.access;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.khue.db.Unreachable;

/**
 * Remembers when each grant last carried a decision, for the review of rights. Noted in memory and written every
 * minute in one statement, because a write per request would cost more than the request.
 */
@ApplicationScoped
public class GrantUses {

    private final ConcurrentHashMap<UUID, Instant> noted = new ConcurrentHashMap<>();
    private final Pool pool;

    GrantUses(Pool pool) {
        this.pool = pool;
    }

    void note(UUID grant, Instant at) {
        noted.put(grant, at);
    }

    private static final String WRITE = """
            insert into grant_use (grant_id, last_used_at)
            select * from unnest($1::uuid[], $2::timestamptz[])
            on conflict (grant_id) do update set last_used_at = greatest(grant_use.last_used_at, excluded.last_used_at)
            """;

    /** Writes what was noted since the last time; while there is no database it stays noted. */
    @Scheduled(every = "60s", delayed = "60s")
    public Uni<Void> write() {
        Map<UUID, Instant> batch = Map.copyOf(noted);
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] grants = batch.keySet().toArray(UUID[]::new);
        OffsetDateTime[] times = new OffsetDateTime[grants.length];
        for (int i = 0; i < grants.length; i++) {
            times[i] = batch.get(grants[i]).atOffset(ZoneOffset.UTC);
        }
        return pool.preparedQuery(WRITE)
                .execute(Tuple.of(grants, times))
                .invoke(() -> batch.forEach(noted::remove))
                .replaceWithVoid()
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }
}
