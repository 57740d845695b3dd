package vn.khue.db;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.pubsub.PgSubscriber;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the database tells every replica (LISTEN on channel {@code khue}): payloads {@code topic} or
 * {@code topic:subject}, in the order in which transactions commit. Whoever keeps something in memory forgets it when
 * told. Each replica also tells itself once a second that it is there; while that does not come back,
 * {@link #connected()} is false and nothing may be kept. After a break everything is forgotten once.
 *
 * <p>The line has an event loop of its own. On one that also serves requests, a beat would wait behind them just when
 * there are many; then nothing would be kept, and every request would cost more for it.
 */
@ApplicationScoped
public class Notices {

    /** For so long after a beat that came back a replica may rely on hearing everything. */
    static final Duration LEASE = Duration.ofSeconds(3);

    private static final Logger LOG = Logger.getLogger(Notices.class);
    private static final long RETRY_MILLIS = 500;
    private static final long BEAT_MILLIS = 1000;

    private final UUID replica = UUID.randomUUID();
    private final Vertx alone = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(1)
            .setInternalBlockingPoolSize(1)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    private final PgConnectOptions options;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile PgSubscriber subscriber;
    private volatile boolean open;
    private volatile boolean lost;
    private volatile long heardUntil = System.nanoTime();

    Notices(
            @ConfigProperty(name = "khue.db.reactive-url") String url,
            @ConfigProperty(name = "khue.db.user") String user,
            @ConfigProperty(name = "khue.db.password") String password) {
        this.options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
    }

    void open(@Observes @Priority(1) StartupEvent start) {
        subscriber = PgSubscriber.subscriber(alone, options);
        subscriber.reconnectPolicy(retries -> lost());
        subscriber.channel("khue").subscribeHandler(subscribed -> listenAgain()).handler(this::tell);
        subscriber.connect().onFailure(e -> LOG.warnf("no notices from the database: %s", e.getMessage()));
        on("beat", this::beatHeard);
        alone.setPeriodic(BEAT_MILLIS, timer -> beat());
    }

    void close(@Observes ShutdownEvent stop) {
        subscriber.close().onComplete(closed -> alone.close());
    }

    /** Told once, because every request that needs the database fails from now on and would otherwise have to tell it. */
    private long lost() {
        if (open) {
            LOG.warn("the line to the database is lost; requests that need it are answered 503 until it is back");
            lost = true;
        }
        open = false;
        return RETRY_MILLIS;
    }

    private void listenAgain() {
        if (lost) {
            LOG.info("the line to the database is back");
            lost = false;
        }
        listeners.values().forEach(all -> all.forEach(listener -> listener.accept("*")));
        open = true;
        beat();
    }

    private void tell(String payload) {
        int colon = payload.indexOf(':');
        String topic = colon < 0 ? payload : payload.substring(0, colon);
        String subject = colon < 0 ? "*" : payload.substring(colon + 1);
        listeners.getOrDefault(topic, List.of()).forEach(listener -> listener.accept(subject));
    }

    private static final String BEAT = """
            with gone as (delete from replica where heard_at < clock_timestamp() - interval '1 hour'),
                 here as (insert into replica (id, heard_at) values ($1, clock_timestamp())
                          on conflict (id) do update set heard_at = excluded.heard_at returning id)
            select pg_notify('khue', $2) from here
            """;

    private void beat() {
        send(BEAT, replica, "beat:" + replica + ":" + System.nanoTime());
    }

    private void beatHeard(String subject) {
        if (subject.startsWith(replica + ":")) {
            heardUntil = Long.parseLong(subject.substring(subject.indexOf(':') + 1)) + LEASE.toNanos();
        }
    }

    /** Sends a statement over the line itself, so that no lack of connections can delay it. */
    void send(String sql, Object... values) {
        PgConnection line = open ? subscriber.actualConnection() : null;
        if (line != null) {
            line.preparedQuery(sql)
                    .execute(Tuple.from(values))
                    .onFailure(e -> LOG.debugf("not told to the other replicas: %s", e.getMessage()));
        }
    }

    /** Calls the listener with the subject of each notice of the topic, or "*" when all may have changed. */
    public void on(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, all -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** As {@link #on}, for listeners that have to read something anew; a failure is logged and the old value stays. */
    public void onReading(String topic, Supplier<Uni<Void>> reading) {
        on(
                topic,
                subject -> reading.get()
                        .subscribe()
                        .with(done -> {}, failure -> LOG.warnf("notice %s could not be followed: %s", topic, failure)));
    }

    /** Whether what the database tells arrives at present, so that something may be kept in memory. */
    public boolean connected() {
        return open && System.nanoTime() - heardUntil < 0;
    }

    /** Whether the line stands, even if it has been silent for a while. */
    boolean open() {
        return open;
    }

    /** The name of this process among all that work on the database. */
    UUID replica() {
        return replica;
    }
}
