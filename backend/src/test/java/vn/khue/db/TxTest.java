package vn.khue.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class TxTest {

    private static final String RENAME = "update account set full_name = $2, version = version + 1 where id = $1";
    private static final String REMARK = "update student set version = version where id = $1";

    @Inject
    World world;

    @Inject
    Tx tx;

    private Person person;

    @BeforeEach
    void aPerson() {
        person = world.administrator(world.corner().commune());
    }

    @Test
    void aQuietWriteOfWhatReplicasKeepIsRefusedAndNothingIsWritten() {
        Throwable refused = assertThrows(
                RuntimeException.class,
                () -> tx.quiet(author(), rename("Quiet")).await().indefinitely());
        assertTrue(refused.getMessage().contains("quiet transaction"), refused.getMessage());
        assertEquals(0, named("Quiet"));
    }

    @Test
    void theNextTransactionOfTheConnectionIsNotQuiet() {
        for (int i = 0; i < 20; i++) {
            tx.quiet(author(), connection -> connection.preparedQuery(REMARK).execute(Tuple.of(person.account())))
                    .await()
                    .indefinitely();
        }
        for (int i = 0; i < 20; i++) {
            tx.sql(author(), rename("Loud")).await().indefinitely();
        }
        assertEquals(1, named("Loud"));
    }

    @Test
    void workThatFailsAfterItsFirstStatementLeavesNothing() {
        assertThrows(
                IllegalStateException.class,
                () -> tx.sql(
                                author(),
                                connection -> rename("Half").apply(connection).invoke(() -> {
                                    throw new IllegalStateException("the rest failed");
                                }))
                        .await()
                        .indefinitely());
        assertEquals(0, named("Half"));
    }

    @Test
    void aStatementThatFailsIsToldAsItselfAndNotAsTheTransactionThatItSpoilt() {
        Throwable told = assertThrows(
                RuntimeException.class,
                () -> tx.quiet(
                                author(),
                                connection -> Uni.combine()
                                        .all()
                                        .unis(
                                                connection.query("select 1 / 0").execute(),
                                                connection.query("select 1").execute())
                                        .asTuple())
                        .await()
                        .indefinitely());
        assertTrue(told.getMessage().contains("division by zero"), told.getMessage());
    }

    @Test
    void whoeverGoesAwayInTheMiddleLeavesNothing() throws InterruptedException {
        CountDownLatch wrote = new CountDownLatch(1);
        Cancellable going = tx.sql(
                        author(),
                        connection -> rename("Gone")
                                .apply(connection)
                                .invoke(wrote::countDown)
                                .chain(() ->
                                        connection.query("select pg_sleep(1)").execute()))
                .subscribe()
                .with(done -> {}, failure -> {});
        assertTrue(wrote.await(10, TimeUnit.SECONDS), "the first statement ran");
        going.cancel();
        // Waits for the row, which is locked until the connection has given it up.
        tx.sql(author(), rename("After")).await().indefinitely();
        assertEquals(0, named("Gone"));
        assertEquals(1, named("After"));
    }

    private Function<SqlConnection, Uni<Object>> rename(String name) {
        return connection -> connection
                .preparedQuery(RENAME)
                .execute(Tuple.of(person.account(), name))
                .replaceWith(name);
    }

    private int named(String name) {
        return world.read(
                        "select count(*)::int as n from account where id = $1 and full_name = $2",
                        Tuple.of(person.account(), name))
                .iterator()
                .next()
                .getInteger("n");
    }

    private static Author author() {
        return Author.system("test");
    }
}
