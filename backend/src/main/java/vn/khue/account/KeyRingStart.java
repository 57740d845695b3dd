package vn.khue.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.khue.api.MainThread;

/** Opens the key ring before the first request; start-up runs on the main thread and may wait. */
@ApplicationScoped
class KeyRingStart {

    void open(@Observes StartupEvent start, KeyRing keys) {
        MainThread.await(keys.open());
    }
}
