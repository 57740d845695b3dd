package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.khue.packaged.PackagedKhue.Ended;

/** Settings that cannot work: the packaged application ends at once and says why in one line that an operator understands. */
class WrongSettingsIT {

    private static final String SECRET = "a secret of thirty-two characters or more";

    private static Site site;
    private static Cluster cluster;

    @BeforeAll
    static void startPostgresql() throws Exception {
        site = new Site();
        cluster = Cluster.start(site, "cluster");
        cluster.database("khue", "khue_owner");
        Files.writeString(site.path("file"), "not a folder");
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    private static void refused(Map<String, String> settings, String said) throws Exception {
        Map<String, String> all =
                new HashMap<>(Map.of("KHUE_DATA", site.path("data").toString(), "KHUE_DB_WAIT", "0s"));
        all.putAll(settings);
        Ended ended = PackagedKhue.run(site, all);
        assertEquals(1, ended.code(), ended.text());
        assertEquals(1, ended.lines().size(), ended.text());
        assertTrue(
                ended.text().startsWith("Khuê cannot start: ") && ended.text().contains(said), ended.text());
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(Map.of("KHUE_PORT", "abc"), "KHUE_PORT is \"abc\""),
                arguments(Map.of("KHUE_PORT", "65536"), "a whole number from 0 to 65535"),
                arguments(Map.of("KHUE_DB_CONNECTIONS", "0"), "KHUE_DB_CONNECTIONS is \"0\""),
                arguments(Map.of("KHUE_SESSION_IDLE", "soon"), "KHUE_SESSION_IDLE is \"soon\""),
                arguments(Map.of("KHUE_DEMO", "perhaps"), "true, false"),
                arguments(Map.of("KHUE_SECOND_FACTOR_ROLES", "administrator,boss"), "KHUE_SECOND_FACTOR_ROLES"),
                arguments(Map.of("KHUE_CORS_ORIGINS", "https://a.example, *"), "origins such as https://khue.example"),
                arguments(Map.of("KHUE_PUBLIC_URL", "khue.example"), "an address such as https://khue.example"),
                arguments(Map.of("KHUE_MINUTES_FOR", "all"), "invited, every"),
                arguments(Map.of("KHUE_MINUTES_FOR", "every,"), "invited, every"),
                arguments(Map.of("KHUE_SECRET", "short"), "KHUE_SECRET needs at least 32 characters"),
                arguments(
                        Map.of("KHUE_DB_URL", "db.example", "KHUE_DB_USER", "khue_owner"),
                        "KHUE_DB_URL is not understood"),
                arguments(Map.of("KHUE_DB_URL", "postgresql://db.example/khue"), "KHUE_DB_USER is needed"));
    }

    @ParameterizedTest
    @MethodSource
    void malformed(Map<String, String> settings, String said) throws Exception {
        refused(settings, said);
    }

    @Test
    void aDataFolderThatIsAFile() throws Exception {
        refused(Map.of("KHUE_DATA", site.path("file").toString()), "(KHUE_DATA) is a file");
        refused(Map.of("KHUE_DATA", site.path("file/below").toString()), "The data folder ");
    }

    @Test
    void aSecretThatHasNoFolder() throws Exception {
        refused(
                Map.of(
                        "KHUE_DATA",
                        site.path("file").toString(),
                        "KHUE_DB_URL",
                        cluster.url("khue"),
                        "KHUE_DB_USER",
                        "khue_owner"),
                "KHUE_SECRET is not set");
    }

    @Test
    void aPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    Map.of("KHUE_PORT", Integer.toString(taken.getLocalPort())),
                    "port " + taken.getLocalPort() + " of 127.0.0.1");
        }
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        // The port is bound but not listened on: nobody else can take it, and whoever knocks is refused.
        try (Socket silent = new Socket()) {
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            refused(
                    database(
                            "postgresql://127.0.0.1:" + silent.getLocalPort() + "/khue",
                            "khue_owner",
                            Cluster.PASSWORD),
                    "Connection refused");
        }
    }

    @Test
    void aDatabaseThatDoesNotExist() throws Exception {
        refused(
                database(cluster.url("nowhere"), "khue_owner", Cluster.PASSWORD),
                "database \"nowhere\" does not exist");
    }

    @Test
    void aWrongPasswordOfTheDatabase() throws Exception {
        refused(
                database(cluster.url("khue"), "khue_owner", "wrong"),
                "password authentication failed for user \"khue_owner\"");
        Map<String, String> parted = database(cluster.url("khue"), "khue_app", "wrong");
        parted.put("KHUE_DB_OWNER", "khue_owner");
        parted.put("KHUE_DB_OWNER_PASSWORD", Cluster.PASSWORD);
        refused(parted, "password authentication failed for user \"khue_app\"");
    }

    private static Map<String, String> database(String url, String user, String password) {
        return new HashMap<>(
                Map.of("KHUE_SECRET", SECRET, "KHUE_DB_URL", url, "KHUE_DB_USER", user, "KHUE_DB_PASSWORD", password));
    }
}
