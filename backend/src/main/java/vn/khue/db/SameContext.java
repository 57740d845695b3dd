package vn.khue.db;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/**
 * Work whose result comes from elsewhere, such as another request that already reads the same thing, goes on in the
 * Vert.x context of whoever asked. Otherwise two requests would share a context, and with it a Hibernate session.
 */
public final class SameContext {

    private SameContext() {}

    public static <T> Uni<T> of(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context asking = Vertx.currentContext();
            Uni<T> result = work.get();
            return asking == null ? result : result.emitOn(task -> run(asking, task));
        });
    }

    private static void run(Context asking, Runnable task) {
        if (Vertx.currentContext() == asking) {
            task.run();
        } else {
            asking.runOnContext(none -> task.run());
        }
    }
}
