package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Khuê is killed in the middle of a signature, and once more right after it: each time there is one outcome. */
class KilledSignatureIT {

    private static final String DATABASE = "signature";
    private static final String ROLE = "khue_signature";
    private static final String COMMUNE = "IT-SIGNED";
    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = 'minutes'::regclass";
    private static final String CONNECTED = "select count(*) from pg_stat_activity where usename = '" + ROLE + "'";
    private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}");
    private static final String OWN_PASSWORD = "con đò bên bến cũ";
    private static final byte[] SCAN =
            "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static Site site;
    private static Cluster cluster;
    private static Map<String, String> settings;
    private static PackagedKhue khue;
    private static Administrator administrator;
    private static String dossier;

    @BeforeAll
    static void aUnitThatIsReadyToSign() throws Exception {
        site = new Site();
        cluster = Cluster.start(site, "cluster");
        cluster.database(DATABASE, ROLE);
        settings = ExternalIT.settings(site, cluster, DATABASE, ROLE);
        khue = PackagedKhue.serve(site, settings);
        administrator = Administrator.first(khue);
        administrator.found(COMMUNE);
        dossier = invited();
        step(
                "register",
                Map.of("people", List.of(person("leader", "Vũ Thị Lãnh Đạo"), person("officer", "Lê Đầu Mối"))));
        step("attend", Map.of("attended", true));
        step("appoint", Map.of("decisionNumber", "1/QĐ-UBND", "decisionDay", yesterday()));
        scanned("decision");
        step("letter", Map.of("number", "1/GGT-UBND", "day", yesterday()));
        scanned("letter");
        step("prepare", Map.of());
        step("minutes", Map.of());
        scanned("minutes");
    }

    private static String invited() {
        Instant now = Instant.now();
        Response opened = administrator
                .asks()
                .body(Map.of(
                        "unit", "code:SO-GDDT-HP",
                        "name", "Bàn giao tài khoản quản trị",
                        "audience", "commune",
                        "units", List.of("code:" + COMMUNE),
                        "registerBy", now.plus(Duration.ofDays(1)).toString()))
                .post("/handover/campaigns");
        assertEquals(201, opened.statusCode(), opened.asString());
        return administrator
                .asks()
                .get("/handover/campaigns/" + opened.path("id") + "/dossiers")
                .path("items[0].id");
    }

    private static Map<String, String> person(String part, String name) {
        return Map.of(
                "part",
                part,
                "fullName",
                name,
                "position",
                "Cán bộ",
                "phone",
                "0912 345 678",
                "email",
                "a@example.org");
    }

    private static String yesterday() {
        return LocalDate.now().minusDays(1).toString();
    }

    private static void step(String step, Map<String, Object> body) {
        Response answer =
                administrator.asks().header("If-Match", tag()).body(body).post(path() + "/" + step);
        assertEquals(200, answer.statusCode(), answer.asString());
    }

    private static void scanned(String kind) {
        Response answer = administrator
                .asks()
                .contentType(ContentType.MULTIPART)
                .multiPart("kind", kind)
                .multiPart("file", kind + ".pdf", SCAN)
                .post(path() + "/papers");
        assertEquals(200, answer.statusCode(), answer.asString());
    }

    private static String path() {
        return "/handover/dossiers/" + dossier;
    }

    private static Response show() {
        return administrator.asks().get(path());
    }

    private static String tag() {
        return "\"v" + show().path("version") + "\"";
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aSignatureIsThereWithItsRightOrNotAtAll() throws Exception {
        String account = show().path("account.id");
        String username = show().path("account.username");
        String password = slip();
        killedWhileItSigns();
        assertEquals("0", rights(account), "the right had been written, and went with the process");
        assertNull(show().path("minutes.signedAt"));

        step("sign", Map.of());
        khue.kill();
        back();
        assertEquals("1", rights(account));
        Response again = administrator.asks().header("If-Match", tag()).post(path() + "/sign");
        assertEquals(409, again.statusCode(), again.asString());
        String right = show().path("minutes.grant");
        assertEquals(right, one("select id from access_grant where account_id = '%s'", account));
        assertFalse(activated());

        takenIntoUse(username, password);
        khue.kill();
        back();
        assertTrue(activated());
        assertEquals("1", rights(account));
        assertEquals(401, login(username, password).statusCode(), "what is printed on the slip works once");
        assertEquals(200, login(username, OWN_PASSWORD).statusCode());
    }

    /** The signature has written the right and is about to write that it is signed. */
    private static void killedWhileItSigns() throws Exception {
        try (Connection holding = cluster.connect(DATABASE, "postgres");
                Statement hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            String tag = tag();
            Administrator signing = administrator;
            hold.execute("lock table minutes in share row exclusive mode");
            Thread signer = new Thread(() -> cutOff(signing, tag));
            signer.start();
            Waiting.until(() -> "the signature", () -> "1".equals(cluster.value(DATABASE, WAITING)));
            khue.kill();
            signer.join();
        }
        Waiting.until(() -> "the end of what it had begun", () -> "0".equals(cluster.value(DATABASE, CONNECTED)));
        back();
    }

    /** A request that gets no answer. */
    private static void cutOff(Administrator signing, String tag) {
        try {
            signing.asks().header("If-Match", tag).post(path() + "/sign");
        } catch (Exception lost) {
            // The process that would have answered is gone.
        }
    }

    private static void back() throws Exception {
        khue = PackagedKhue.serve(site, settings);
        administrator = Administrator.again(khue);
    }

    /** @return the password on it */
    private static String slip() throws IOException {
        byte[] pdf = administrator
                .asks()
                .header("If-Match", tag())
                .post(path() + "/credentials")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher password = PASSWORD.matcher(new PDFTextStripper().getText(document));
            assertTrue(password.find());
            return password.group();
        }
    }

    private static Response login(String username, String password) {
        return khue.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/auth/login");
    }

    private static boolean activated() {
        return show().path("steps.find { it.step == 'activated' }.done");
    }

    private static void takenIntoUse(String username, String password) {
        Response entered = login(username, password);
        assertEquals(200, entered.statusCode(), entered.asString());
        khue.asks()
                .auth()
                .oauth2(entered.path("accessToken"))
                .contentType(ContentType.JSON)
                .body(Map.of("current", password, "new", OWN_PASSWORD))
                .post("/auth/password")
                .then()
                .statusCode(204);
    }

    private static String rights(String account) throws SQLException {
        return one("select count(*) from access_grant where account_id = '%s' and revoked_at is null", account);
    }

    private static String one(String query, String account) throws SQLException {
        return cluster.value(DATABASE, query.formatted(account));
    }
}
