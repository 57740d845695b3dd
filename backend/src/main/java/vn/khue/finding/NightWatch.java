package vn.khue.finding;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.khue.db.Unreachable;
import vn.khue.record.RecordBatch;

/**
 * Looks through the whole city at night, some schools at a time, and recounts what triggers count by day. Replicas share
 * the work: each takes schools that no other has taken.
 */
@ApplicationScoped
class NightWatch {

    private static final Logger LOG = Logger.getLogger(NightWatch.class);
    private static final int SCHOOLS_AT_ONCE = 20;

    private final Pool pool;
    private final FindingStore store;
    private final RecordBatch records;

    NightWatch(Pool pool, FindingStore store, RecordBatch records) {
        this.pool = pool;
        this.store = store;
        this.records = records;
    }

    @Scheduled(
            cron = "${khue.night-watch.cron}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> watch() {
        return next().onFailure(Unreachable::is).recoverWithItem(0).replaceWithVoid();
    }

    /** Goes on until no school is due. @return how many were looked through */
    Uni<Integer> next() {
        int year = records.presentYear();
        return pool.withTransaction(connection -> FindingStore.due(connection, SCHOOLS_AT_ONCE)
                        .chain(due -> due.isEmpty()
                                ? Uni.createFrom().item(0)
                                : look(connection, year, due)
                                        .call(() -> FindingStore.looked(connection, due))
                                        .replaceWith(due.size())))
                .chain(done -> done == 0 ? Uni.createFrom().item(0) : next().map(more -> done + more));
    }

    /** The present year, and the next one where it is being prepared. */
    private static Uni<Integer> look(SqlConnection connection, int year, List<UUID> due) {
        return LookThrough.look(connection, year, due)
                .chain(found -> FindingStore.having(connection, year + 1, due)
                        .chain(next -> next.isEmpty()
                                ? Uni.createFrom().item(found)
                                : LookThrough.look(connection, year + 1, next).map(more -> found + more)));
    }

    @Scheduled(
            cron = "${khue.recount.cron}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> recount() {
        return store.differences()
                .invoke(many -> {
                    if (many > 0) {
                        LOG.errorf(
                                "counts of records differ from the records in %d places; see record_count_differences()",
                                many);
                    }
                })
                .onFailure(Unreachable::is)
                .recoverWithItem(0)
                .replaceWithVoid();
    }
}
