package vn.khue.db;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the database tells every replica (LISTEN on channel {@code khue}): payloads {@code topic} or
 * {@code topic:subject}. Whoever keeps something in memory forgets it when told. While the line is down
 * {@link #connected()} is false and nothing may be kept; when it is back, everything is forgotten once.
 */
@ApplicationScoped
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final long RETRY_MILLIS = 500;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile boolean connected;

    Notices(
            Vertx vertx,
            @ConfigProperty(name = "khue.db.reactive-url") String url,
            @ConfigProperty(name = "khue.db.user") String user,
            @ConfigProperty(name = "khue.db.password") String password) {
        this.vertx = vertx;
        this.options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
    }

    void open(@Observes @Priority(1) StartupEvent start) {
        PgSubscriber subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(retries -> RETRY_MILLIS);
        subscriber.closeHandler(closed -> connected = false);
        subscriber
                .channel("khue")
                .subscribeHandler(subscribed -> listenAgain())
                .handler(this::tell);
        subscriber.connect().onFailure(e -> LOG.warnf("no notices from the database: %s", e.getMessage()));
    }

    private void listenAgain() {
        listeners.values().forEach(all -> all.forEach(listener -> listener.accept("*")));
        connected = true;
    }

    private void tell(String payload) {
        int colon = payload.indexOf(':');
        String topic = colon < 0 ? payload : payload.substring(0, colon);
        String subject = colon < 0 ? "*" : payload.substring(colon + 1);
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(subject));
    }

    /** Calls the listener with the subject of each notice of the topic, or "*" when all may have changed. */
    public void on(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, all -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** As {@link #on}, for listeners that have to read something anew; a failure is logged and the old value stays. */
    public void onReading(String topic, Supplier<Uni<Void>> reading) {
        on(topic, subject -> reading.get()
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("notice %s could not be followed: %s", topic, failure)));
    }

    /** Whether notices arrive at present. */
    public boolean connected() {
        return connected;
    }
}
