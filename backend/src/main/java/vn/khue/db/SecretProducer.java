package vn.khue.db;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the installation's secret to whoever must keep something unreadable in the database. */
class SecretProducer {

    @Produces
    @Singleton
    Secret secret(@ConfigProperty(name = "khue.data", defaultValue = "khue-data") String folder) throws IOException {
        return Secret.of(Path.of(folder));
    }
}
