package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.packaged.PackagedKhue.Ended;

/** The packaged application with its own PostgreSQL, over several starts on one data folder. */
class EmbeddedIT {

    private static Site site;
    private static DataFolder data;
    private static Output first;
    private static Output second;
    private static PackagedKhue khue;

    @BeforeAll
    static void startOnAnEmptyFolderAndOnceMore() throws Exception {
        site = new Site();
        data = site.keep(new DataFolder(site.path("data")));
        khue = PackagedKhue.serve(site, data.settings());
        first = khue.output();
        Administrator.first(khue).found("IT-FIRST");
        khue.stop();
        khue = PackagedKhue.serve(site, data.settings());
        second = khue.output();
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void theAdministratorsPasswordIsPrintedAtTheFirstStartOnly() {
        assertEquals(
                1,
                first.lines().stream()
                        .filter(Administrator.ONE_TIME_PASSWORD.asPredicate())
                        .count());
        assertTrue(first.text().contains("sogddt.admin"), first.text());
        assertFalse(second.text().contains("password"), second.text());
    }

    @Test
    void theSecondStartKeepsTheData() {
        Administrator.again(khue).finds("IT-FIRST");
    }

    @Test
    void nobodyHasToReadHowTheDatabaseBoots() {
        for (String line : first.lines()) {
            assertFalse(line.contains("EmbeddedPostgres") || line.contains("flywaydb"), first.text());
        }
    }

    @Test
    void aSecondProcessOnTheFolderIsRefusedInOneLineAndTheFirstKeepsServing() throws Exception {
        Ended refused = PackagedKhue.run(site, data.settings());
        assertNotEquals(0, refused.code());
        assertEquals(1, refused.lines().size(), refused.text());
        assertTrue(
                refused.text().startsWith("Khuê cannot start: Another Khuê is using the data folder"), refused.text());
        Administrator.again(khue).found("IT-BESIDE");
        Administrator.again(khue).finds("IT-BESIDE");
    }

    @Test
    void whatWasAnsweredOutlivesAKillAndTheHistoryIsIntact() throws Exception {
        Administrator administrator = Administrator.again(khue);
        administrator.sealed();
        administrator.found("IT-KILLED");
        khue.kill();
        Optional<ProcessHandle> left = data.server();
        assertTrue(left.isPresent(), "the killed Khuê leaves its PostgreSQL behind, else this proves nothing");

        // A command starts on the folder as a server does; beside a server it would be refused.
        Ended verified = PackagedKhue.run(site, data.settings(), "verify-history");
        assertEquals(0, verified.code(), verified.text());
        assertTrue(verified.text().matches("(?s).*intact: [1-9][0-9]* sealed rows, .*"), verified.text());
        assertFalse(left.get().isAlive(), "the PostgreSQL left over is ended");
        khue = PackagedKhue.serve(site, data.settings());
        Administrator.again(khue).finds("IT-KILLED");
    }
}
