package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.packaged.PackagedKhue.Ended;

/** A dump restored into a new cluster, and what verify-history says of a history that somebody with all rights changed. */
class RestoredIT {

    private static final String DATABASE = "khue";

    private static Site site;
    private static Cluster restored;
    private static PackagedKhue khue;

    @BeforeAll
    static void moveADatabaseIntoANewCluster() throws Exception {
        site = new Site();
        Path dump;
        try (Cluster source = Cluster.start(site, "source")) {
            source.database(DATABASE, "khue_owner", "khue_app");
            try (PackagedKhue before = PackagedKhue.serve(site, settings(source))) {
                Administrator administrator = Administrator.first(before);
                administrator.sealed();
                administrator.found("IT-DUMPED");
            }
            dump = dumpWhileSomethingWaitsToBeSealed(source);
        }
        restored = Cluster.start(site, "restored");
        restored.database(DATABASE, "khue_owner", "khue_app");
        restored.restore(DATABASE, dump);
        khue = PackagedKhue.serve(site, settings(restored));
    }

    /**
     * The hard case: the dump holds a mark with a transaction number that the new cluster reaches only much later, and
     * rows that wait for it. An open transaction makes them wait, and used up numbers make the mark lie far ahead.
     */
    private static Path dumpWhileSomethingWaitsToBeSealed(Cluster source) throws Exception {
        source.sql(
                DATABASE,
                "create temporary table used_up (n int)",
                "do $$ begin for n in 1..20000 loop begin insert into used_up values (n); exception when others then raise; end; end loop; end $$");
        Waiting.until(
                () -> "everything sealed", () -> "0".equals(source.value(DATABASE, "select history_seal_next(1000)")));
        try (Connection open = source.connect(DATABASE, "postgres");
                Statement statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("select pg_current_xact_id()");
            source.sql(DATABASE, writeOneRow());
            assertEquals("0", source.value(DATABASE, "select history_seal_next(1000)"));
            assertEquals("t", source.value(DATABASE, "select " + WAITING), "rows wait for the mark");
            return source.dump(DATABASE);
        }
    }

    private static final String WAITING = """
            exists (select from history h, history_mark m
                    where h.seq <= m.seq and h.seq > (select max(to_seq) from history_seal))
            """;

    private static String writeOneRow() {
        return """
                with author as (select set_config('khue.actor', uuid7()::text, true), set_config('khue.request', 'test', true))
                update unit set version = version + 1 from author where code = 'IT-DUMPED'
                """;
    }

    private static Map<String, String> settings(Cluster cluster) {
        Map<String, String> settings = ExternalIT.settings(site, cluster, DATABASE, "khue_app");
        settings.put("KHUE_DB_OWNER", "khue_owner");
        settings.put("KHUE_DB_OWNER_PASSWORD", Cluster.PASSWORD);
        return settings;
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    private static Ended verify() throws Exception {
        return PackagedKhue.run(site, settings(restored), "verify-history");
    }

    private static void intact() throws Exception {
        Ended run = verify();
        assertEquals(0, run.code(), run.text());
        assertTrue(run.text().contains("intact: "), run.text());
    }

    private static void broken(String what, String seal) throws Exception {
        Ended run = verify();
        assertEquals(1, run.code(), run.text());
        assertTrue(
                run.text().contains("BROKEN seal " + seal + " (seq ")
                        && run.text().contains(what),
                run.text());
    }

    @Test
    void aRestoredHistoryIsIntactAndGoesOnBeingSealed() throws Exception {
        Administrator administrator = Administrator.again(khue);
        administrator.finds("IT-DUMPED");
        administrator.sealed();
        intact();
        String seals = restored.value(DATABASE, "select count(*) from history_seal");
        administrator.found("IT-RESTORED");
        administrator.sealed();
        assertTrue(
                Long.parseLong(restored.value(DATABASE, "select count(*) from history_seal")) > Long.parseLong(seals));
        intact();
    }

    @Test
    void aChangedRowIsFoundAndItsPlaceNamed() throws Exception {
        tamper("update history set actor = uuid7() where seq = 3");
        broken("rows or the seal itself changed", sealOf(3));
        tamper("update history h set actor = k.actor from beside.kept k where h.seq = k.seq and h.seq = 3");
    }

    @Test
    void aRemovedRowIsFoundAndItsPlaceNamed() throws Exception {
        tamper("delete from history where seq = 4");
        broken("1 of ", sealOf(4));
        tamper("insert into history overriding system value select * from beside.kept where seq = 4");
    }

    private static String sealOf(long seq) throws Exception {
        return restored.value(
                DATABASE, "select number from history_seal where " + seq + " between from_seq and to_seq");
    }

    /** Behind the application's back, where no trigger watches; what is about to be spoilt is kept to be put back. */
    private static void tamper(String sql) throws Exception {
        Administrator.again(khue).sealed();
        restored.sql(
                DATABASE,
                "create schema if not exists beside",
                "create table if not exists beside.kept as select * from history where seq < 10",
                "set session_replication_role = replica",
                sql);
    }
}
