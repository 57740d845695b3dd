package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.khue.packaged.PackagedKhue.Ended;

/** The packaged application on a PostgreSQL of the operator, with one role for everything and with two. */
class ExternalIT {

    private static final String NO_RIGHT = "42501";

    private static Site site;
    private static Cluster cluster;

    @BeforeAll
    static void startPostgresql() throws Exception {
        site = new Site();
        cluster = Cluster.start(site, "cluster");
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    /** What an operator sets; the secret comes from outside, as with several replicas. */
    static Map<String, String> settings(Site site, Cluster cluster, String database, String user) {
        return new HashMap<>(Map.of(
                "KHUE_DATA",
                site.path("data-of-" + database).toString(),
                "KHUE_SECRET",
                "a secret of thirty-two characters or more",
                "KHUE_DB_URL",
                cluster.url(database),
                "KHUE_DB_USER",
                user,
                "KHUE_DB_PASSWORD",
                Cluster.PASSWORD));
    }

    private static void keepsWhatWasWritten(Map<String, String> settings) throws Exception {
        try (PackagedKhue khue = PackagedKhue.serve(site, settings)) {
            Administrator.first(khue).found("IT-EXTERNAL");
        }
        try (PackagedKhue khue = PackagedKhue.serve(site, settings)) {
            Administrator.again(khue).finds("IT-EXTERNAL");
            assertFalse(
                    khue.output().text().contains("one-time password"),
                    khue.output().text());
        }
    }

    @Test
    void oneRoleIsEnough() throws Exception {
        cluster.database("alone", "khue_alone");
        Map<String, String> settings = settings(site, cluster, "alone", "khue_alone");
        keepsWhatWasWritten(settings);
        aCommandIsRefusedUnderAnotherSecret(settings);
    }

    private static void aCommandIsRefusedUnderAnotherSecret(Map<String, String> settings) throws Exception {
        settings.put("KHUE_SECRET", "another secret of thirty-two characters or more");
        Ended refused = PackagedKhue.run(site, settings, "verify-history");
        assertEquals(1, refused.code(), refused.text());
        String last = refused.lines().get(refused.lines().size() - 1);
        assertTrue(last.startsWith("Khuê cannot start: ") && last.contains("KHUE_SECRET"), refused.text());
        assertFalse(refused.text().contains("IllegalStateException"), refused.text());
    }

    @Test
    void withTwoRolesTheOneOfTheApplicationCannotWriteTheHistory() throws Exception {
        cluster.database("parted", "khue_owner", "khue_app");
        Map<String, String> settings = settings(site, cluster, "parted", "khue_app");
        settings.put("KHUE_DB_OWNER", "khue_owner");
        settings.put("KHUE_DB_OWNER_PASSWORD", Cluster.PASSWORD);
        keepsWhatWasWritten(settings);
        assertEquals(
                "khue_owner", cluster.value("parted", "select tableowner from pg_tables where tablename = 'history'"));
        for (String forbidden : List.of(
                "update history set request = 'another'",
                "delete from history",
                "truncate history",
                "insert into history (request, actor, entity, record, operation, data)"
                        + " values ('forged', uuid7(), 'unit', uuid7(), 'insert', '{}')",
                "update history_seal set hash = ''",
                "delete from history_seal")) {
            assertEquals(NO_RIGHT, refusal(forbidden), forbidden);
        }
    }

    private static String refusal(String sql) throws SQLException {
        try (Connection connection = cluster.connect("parted", "khue_app");
                Statement statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql), sql)
                    .getSQLState();
        }
    }
}
