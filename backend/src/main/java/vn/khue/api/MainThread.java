package vn.khue.api;

import io.smallrye.mutiny.Uni;

/** The one place where Khuê waits: the main thread during start-up, at the end and in commands, never a request. */
public final class MainThread {

    private MainThread() {}

    /** @throws IllegalStateException when called on a thread that serves requests */
    public static <T> T await(Uni<T> work) {
        if (io.vertx.core.Context.isOnEventLoopThread()) {
            throw new IllegalStateException("only the main thread may wait");
        }
        return work.await().indefinitely();
    }
}
