package vn.khue.record.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.khue.api.MainThread;
import vn.khue.db.Unreachable;

/**
 * Remembers who read personal data of which pupil. Noted in memory and written every second in one statement, because a
 * write in every read would cost more than the read; a process that is killed loses the last second. Whoever looks at the
 * log sees what is noted and not written yet, because it is written first.
 */
@ApplicationScoped
public class Readings {

    private static final Logger LOG = Logger.getLogger(Readings.class);
    private static final int AT_ONCE = 10_000;
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    /** Whether the pupil was looked at alone or among others, or taken out in a file. */
    public enum Way {
        ONE("one"),
        LIST("list"),
        EXPORT("export");

        private final String code;

        Way(String code) {
            this.code = code;
        }
    }

    private record Reading(UUID record, UUID account, Way way) {}

    private record Times(UUID unit, Instant first, Instant last, int many) {

        Times and(Times later) {
            return new Times(
                    later.unit, first.isBefore(later.first) ? first : later.first, later.last, many + later.many);
        }
    }

    private final ConcurrentHashMap<Reading, Times> noted = new ConcurrentHashMap<>();
    private final Pool pool;

    Readings(Pool pool) {
        this.pool = pool;
    }

    /** @param unit the school at which the pupil was then */
    public void note(UUID account, UUID record, UUID unit, Way way, Instant at) {
        noted.merge(new Reading(record, account, way), new Times(unit, at, at, 1), Times::and);
    }

    // Rows are touched in one order, so that two replicas cannot wait for each other.
    private static final String WRITE = """
            insert into reading as r (record_id, account_id, way, unit_id, first_at, last_at, times, month)
            select n.*, date_trunc('month', n.first_at at time zone 'Asia/Ho_Chi_Minh')::date
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::int[])
              n (record_id, account_id, way, unit_id, first_at, last_at, times)
            order by 1, 2, 3
            on conflict (record_id, account_id, month, way) do update
            set times = r.times + excluded.times, last_at = greatest(r.last_at, excluded.last_at), unit_id = excluded.unit_id
            """;

    /** Writes what was noted since the last time; while there is no database it stays noted. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> regularly() {
        return write().onFailure(Unreachable::is).recoverWithNull();
    }

    /** The same now, for whoever is about to read the log. */
    public Uni<Void> write() {
        List<Map.Entry<Reading, Times>> taken = new ArrayList<>();
        for (Reading reading : noted.keySet()) {
            if (taken.size() == AT_ONCE) {
                break;
            }
            Times times = noted.remove(reading);
            if (times != null) {
                taken.add(Map.entry(reading, times));
            }
        }
        if (taken.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery(WRITE)
                .execute(values(taken))
                .onFailure()
                .invoke(() -> taken.forEach(
                        one -> noted.merge(one.getKey(), one.getValue(), (now, before) -> before.and(now))))
                .chain(() ->
                        taken.size() == AT_ONCE ? write() : Uni.createFrom().voidItem());
    }

    private static Tuple values(List<Map.Entry<Reading, Times>> taken) {
        return Tuple.tuple()
                .addArrayOfUUID(taken.stream().map(one -> one.getKey().record()).toArray(UUID[]::new))
                .addArrayOfUUID(
                        taken.stream().map(one -> one.getKey().account()).toArray(UUID[]::new))
                .addArrayOfString(
                        taken.stream().map(one -> one.getKey().way().code).toArray(String[]::new))
                .addArrayOfUUID(taken.stream().map(one -> one.getValue().unit()).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        taken.stream().map(one -> utc(one.getValue().first())).toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                        taken.stream().map(one -> utc(one.getValue().last())).toArray(OffsetDateTime[]::new))
                .addArrayOfInteger(
                        taken.stream().map(one -> one.getValue().many()).toArray(Integer[]::new));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    void writeLast(@Observes ShutdownEvent stop) {
        try {
            MainThread.await(write().ifNoItem().after(LAST_WRITE).fail());
        } catch (RuntimeException failed) {
            LOG.warnf("what was read in the last second is not in the log: %s", failed.getMessage());
        }
    }
}
