package vn.khue.db;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a write be answered only after every replica has heard of it, so that the next request meets the new state
 * wherever it arrives. The writing transaction asks ({@code ask:<question>:<replica>}) after its own notices; because
 * notices arrive in order, a replica that hears the question has forgotten what the write made wrong, and says so
 * ({@code heard:<replica>:<question>}). A replica that does not answer has stopped to keep anything by the time its
 * lease ends, so nobody waits longer than that.
 */
@ApplicationScoped
class Hearing {

    private static final Duration PATIENCE = Notices.LEASE.plusMillis(500);

    private final Notices notices;
    private final Pool pool;
    private final Map<UUID, Question> open = new ConcurrentHashMap<>();

    Hearing(Notices notices, Pool pool) {
        this.notices = notices;
        this.pool = pool;
    }

    void listen(@Observes @Priority(1) StartupEvent start) {
        notices.on("ask", this::asked);
        notices.on("heard", this::heard);
    }

    private void asked(String subject) {
        int colon = subject.indexOf(':');
        if (colon < 0) {
            return;
        }
        UUID question = UUID.fromString(subject.substring(0, colon));
        UUID asking = UUID.fromString(subject.substring(colon + 1));
        if (asking.equals(notices.replica())) {
            answered(question, asking);
        } else {
            notices.send(HEARD, "heard:" + notices.replica() + ":" + question);
        }
    }

    private static final String HEARD = "select pg_notify('khue', $1)";

    private void heard(String subject) {
        int colon = subject.indexOf(':');
        if (colon >= 0) {
            answered(UUID.fromString(subject.substring(colon + 1)), UUID.fromString(subject.substring(0, colon)));
        }
    }

    private void answered(UUID id, UUID replica) {
        Question question = open.get(id);
        if (question != null) {
            question.answered(replica);
        }
    }

    /** Begins to listen for the answers; the text goes out with the transaction. */
    String ask(UUID question) {
        open.put(question, new Question());
        return "ask:" + question + ":" + notices.replica();
    }

    /** Nobody waits for the answers any more. */
    void drop(UUID question) {
        open.remove(question);
    }

    // Wider than the lease, so that a replica is missing here only when it surely keeps nothing.
    private static final String OTHERS =
            "select id from replica where id <> $1 and heard_at > clock_timestamp() - interval '4 seconds'";

    /** Completes when every replica has heard what was committed before; read only after the commit. */
    Uni<Void> everywhere(UUID id) {
        Question question = open.get(id);
        if (question == null) {
            return Uni.createFrom().voidItem();
        }
        return SameContext.of(() -> pool.preparedQuery(OTHERS)
                .execute(Tuple.of(notices.replica()))
                .invoke(rows -> {
                    Set<UUID> needed = new HashSet<>();
                    rows.forEach(row -> needed.add(row.getUUID("id")));
                    if (notices.open()) {
                        needed.add(notices.replica());
                    }
                    question.needs(needed);
                })
                .chain(() -> Uni.createFrom().completionStage(question.done()))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem((Void) null)
                .onTermination()
                .invoke(() -> drop(id)));
    }

    /** Who has heard, and who still has to. */
    private static final class Question {

        private final Set<UUID> heard = new HashSet<>();
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private Set<UUID> needed;

        synchronized void answered(UUID replica) {
            heard.add(replica);
            look();
        }

        synchronized void needs(Set<UUID> replicas) {
            needed = replicas;
            look();
        }

        private void look() {
            if (needed != null && heard.containsAll(needed)) {
                done.complete(null);
            }
        }

        CompletableFuture<Void> done() {
            return done;
        }
    }
}
