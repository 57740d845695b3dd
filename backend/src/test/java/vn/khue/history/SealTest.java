package vn.khue.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.World;

/** What the seals prove, against somebody who owns the database. */
@KhueTest
class SealTest {

    /** What other tests have left is no matter here. */
    private static final int MANY = 10_000;

    @Inject
    World world;

    @Inject
    SealStore seals;

    @Inject
    VerifyHistory command;

    private UUID department;

    /** Seals so little at once that the entries of one corner fill several seals. */
    @BeforeEach
    void sealSomething() {
        sealAll(MANY);
        department = world.corner().department();
        sealAll(5);
    }

    private void sealAll(int atOnce) {
        while (seals.unsealed().await().indefinitely() > 0) {
            seals.seal(atOnce).await().indefinitely();
        }
    }

    private long seq() {
        return world.read("select min(seq) as seq from history where record = $1", Tuple.of(department))
                .iterator()
                .next()
                .getLong("seq");
    }

    private Seal sealOf(long seq) {
        return Seal.of(world.read("select * from history_seal where $1 between from_seq and to_seq", Tuple.of(seq))
                .iterator()
                .next());
    }

    private record Run(int exit, String said) {}

    private Run verify(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = command.run(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8));
    }

    private void broken(String what) {
        Run run = verify();
        Seal seal = sealOf(seq());
        assertEquals(1, run.exit(), run.said());
        assertTrue(
                run.said()
                        .contains("BROKEN seal " + seal.number() + " (seq " + seal.fromSeq() + " to " + seal.toSeq()
                                + "): " + what),
                run.said());
    }

    private void intact() {
        Run run = verify();
        assertEquals(0, run.exit(), run.said());
        assertTrue(run.said().startsWith("intact: "), run.said());
    }

    @Test
    void anUntouchedHistoryIsIntactAndCountsWhatIsNotSealedYet() {
        world.corner();
        Run run = verify();
        assertEquals(0, run.exit(), run.said());
        assertTrue(run.said().contains(" sealed rows, 11 not yet sealed"), run.said());
    }

    @Test
    void aChangedEntryIsFound() throws SQLException {
        long seq = seq();
        try (Superuser superuser = new Superuser()) {
            superuser.run("update history set data = data || '{\"name\": \"Another\"}' where seq = ?", seq);
            broken("rows or the seal itself changed");
            superuser.run("update history set data = data || '{\"name\": \"Sở thử nghiệm\"}' where seq = ?", seq);
        }
        intact();
    }

    @Test
    void aReasonThatWasNeverSaidIsFound() throws SQLException {
        long seq = seq();
        try (Superuser superuser = new Superuser()) {
            superuser.run("update history set reason = 'Theo quyết định' where seq = ?", seq);
            broken("rows or the seal itself changed");
            superuser.run("update history set reason = null where seq = ?", seq);
        }
        intact();
    }

    @Test
    void aRemovedAndAnAddedEntryAreFound() throws SQLException {
        long seq = seq();
        Seal seal = sealOf(seq);
        try (Superuser superuser = new Superuser()) {
            superuser.run("create temporary table kept as select * from history where seq = ?", seq);
            superuser.run("delete from history where seq = ?", seq);
            Run run = verify();
            assertEquals(1, run.exit(), run.said());
            assertTrue(
                    run.said().contains("BROKEN seal " + seal.number() + " ")
                            && run.said().contains("1 of 5 rows removed"),
                    run.said());
            superuser.run("insert into history overriding system value select * from kept");
            intact();
            superuser.run("update kept set record = uuid7()");
            superuser.run("insert into history overriding system value select * from kept on conflict do nothing");
            superuser.run("update kept set at = at + interval '1 second'");
            superuser.run("insert into history overriding system value select * from kept");
            broken("1 rows added to 5");
            superuser.run("delete from history h using kept k where h.seq = k.seq and h.at = k.at");
        }
        intact();
    }

    @Test
    void aChangedOrRemovedSealIsFound() throws SQLException {
        Seal seal = sealOf(seq());
        try (Superuser superuser = new Superuser()) {
            superuser.run("create temporary table kept as select * from history_seal where number = ?", seal.number());
            superuser.run("update history_seal set at = at + interval '1 day' where number = ?", seal.number());
            broken("rows or the seal itself changed");
            superuser.run("delete from history_seal where number = ?", seal.number());
            Run run = verify();
            assertEquals(1, run.exit(), run.said());
            assertTrue(run.said().contains("the seals from number " + seal.number() + " on are missing"), run.said());
            superuser.run("insert into history_seal select * from kept");
        }
        intact();
    }

    @Test
    void aSealRememberedElsewhereTellsOfAChainMadeAnew() {
        Seal seal = sealOf(seq());
        assertEquals(0, verify(seal.number() + ":" + seal.hash()).exit());
        assertEquals(1, verify(seal.number() + ":" + "0".repeat(64)).exit());
        assertEquals(1, verify("9999999:" + seal.hash()).exit());
        assertEquals(1, verify("what").exit());
    }

    @Test
    void nothingIsSealedThatAnOpenTransactionCouldStillPrecede() throws SQLException {
        try (Superuser slow = new Superuser()) {
            slow.run("set session_replication_role = origin");
            slow.connection().setAutoCommit(false);
            UUID late = UUID.randomUUID();
            try (Statement statement = slow.connection().createStatement()) {
                statement.execute(
                        "select set_config('khue.actor', uuid7()::text, true), set_config('khue.request', 'slow', true)");
            }
            slow.run(
                    "insert into unit (id, code, kind, name) values (?, ?, 'school', 'Trường chậm')",
                    late,
                    "S" + late.toString().substring(0, 8));
            UUID quick = UUID.randomUUID();
            world.write(
                    "insert into signing_key (id, private_key, public_key, retired_at) values ($1, '\\x00', '\\x00', now() - interval '1 year')",
                    Tuple.of(quick));
            seals.seal(1000).await().indefinitely();
            seals.seal(1000).await().indefinitely();
            assertEquals(1, seals.unsealed().await().indefinitely(), "the quick one waits for the slow one before it");
            slow.connection().commit();
            sealAll(5);
        }
        intact();
    }
}
