package vn.khue.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only when the signing keys have been read, which also needs the tables and the right secret. */
@Readiness
@ApplicationScoped
class KeysOpen implements HealthCheck {

    private final KeyRing keys;

    KeysOpen(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing keys")
                .status(!keys.all().isEmpty())
                .build();
    }
}
