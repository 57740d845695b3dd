package vn.khue.sheet;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import vn.khue.api.Problem;

/**
 * Reads tables out of files, and writes them, on workers of their own, as many at once as there are processors, so that a rush of files
 * takes no more memory than a few and never holds up the event loop. Waiting files lie on the disk.
 */
@ApplicationScoped
public class Sheets {

    private static final int MOST_WAITING = 64;
    private static final long COME_BACK_SECONDS = 10;

    private final WorkerExecutor workers;
    private final AtomicInteger waiting = new AtomicInteger();

    Sheets(Vertx vertx) {
        workers =
                vertx.createSharedWorkerExecutor("sheets", Runtime.getRuntime().availableProcessors());
    }

    /**
     * The table of the file that has these columns.
     *
     * @param most rows below the heading
     * @return fails with a Problem, 422, whose error tells what is wrong with the file and what to do about it
     */
    public Uni<Table> table(Path file, List<Column> columns, int most) {
        return Uni.createFrom().deferred(() -> {
            if (waiting.incrementAndGet() > MOST_WAITING) {
                waiting.decrementAndGet();
                return Uni.createFrom().failure(Problem.tooMany("too-many-requests", COME_BACK_SECONDS));
            }
            return aside(() -> read(file, columns, most)).onTermination().invoke(waiting::decrementAndGet);
        });
    }

    private static Table read(Path file, List<Column> columns, int most) throws Exception {
        try (SheetFile sheets = SheetFile.open(file)) {
            return new Finding(columns, most).in(sheets);
        }
    }

    /** Other work on tables that takes its time; it waits its turn and is not turned away, because its file was taken. */
    public <T> Uni<T> aside(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}
