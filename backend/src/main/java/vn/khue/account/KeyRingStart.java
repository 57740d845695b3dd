package vn.khue.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.khue.api.MainThread;
import vn.khue.db.StartRefused;

/** Opens the key ring before the first request; start-up runs on the main thread and may wait. */
@ApplicationScoped
class KeyRingStart {

    void open(@Observes StartupEvent start, KeyRing keys) {
        MainThread.await(keys.open().onFailure(IllegalStateException.class).transform(KeyRingStart::refused));
    }

    /** What the database keeps was encrypted with a secret that this installation does not have. */
    private static StartRefused refused(Throwable failure) {
        return new StartRefused(
                failure.getMessage()
                        + ". Start with the KHUE_SECRET, or the file secret of the data folder, that this database began with.");
    }
}
