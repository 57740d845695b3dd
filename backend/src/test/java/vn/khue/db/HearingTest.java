package vn.khue.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** Replicas here are the real classes on connections of their own. */
@KhueTest
class HearingTest {

    @Inject
    World world;

    @Inject
    Pool pool;

    @ConfigProperty(name = "khue.db.reactive-url")
    String url;

    @ConfigProperty(name = "khue.db.user")
    String user;

    @ConfigProperty(name = "khue.db.password")
    String password;

    @Test
    void aWriteIsAnsweredOnlyAfterASlowReplicaHasHeardOfIt() throws Exception {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Notices other = new Notices(url, user, password);
        new Hearing(other, pool).listen(null);
        CountDownLatch there = new CountDownLatch(1);
        AtomicInteger forgotten = new AtomicInteger();
        // Its own beat: the first replica's beats are heard too, before anybody knows of this one.
        other.on("beat", beat -> {
            if (beat.startsWith(other.replica() + ":")) {
                there.countDown();
            }
        });
        other.on("rights", account -> {
            if (account.equals(officer.account().toString())) {
                pause(300);
                forgotten.incrementAndGet();
            }
        });
        other.open(null);
        try {
            assertTrue(there.await(10, TimeUnit.SECONDS), "the other replica is there");
            for (int write = 1; write <= 3; write++) {
                world.write("update account set version = version + 1 where id = $1", Tuple.of(officer.account()));
                assertEquals(write, forgotten.get());
            }
        } finally {
            other.close(null);
        }
    }

    @Test
    void aReplicaThatDiedIsWaitedForOnlyUntilItCanKeepNothing() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        world.write("insert into replica (id, heard_at) values ($1, clock_timestamp())", Tuple.of(UUID.randomUUID()));
        long began = System.nanoTime();
        world.write("update account set version = version + 1 where id = $1", Tuple.of(officer.account()));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(
                took.compareTo(Duration.ofMillis(2900)) > 0 && took.compareTo(Duration.ofSeconds(8)) < 0,
                took.toString());
    }

    @Test
    void whatNobodyKeepsInMemoryIsAnsweredAtOnce() {
        Corner corner = world.corner();
        Person person = world.person(corner.school(), "Không Quyền");
        world.write("insert into replica (id, heard_at) values ($1, clock_timestamp())", Tuple.of(UUID.randomUUID()));
        long began = System.nanoTime();
        world.write(
                "insert into recovery_code (account_id, code_hash) values ($1, $2)",
                Tuple.of(person.account(), Buffer.buffer("synthetic")));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(took.compareTo(Duration.ofMillis(2900)) < 0, took.toString());
    }

    /** Keeps the line of the replica busy, as a pause of its process would. */
    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
