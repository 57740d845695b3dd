package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Khuê is killed while it moves thousands of records on and takes a school over to the next year; then it comes back. */
class KilledWorkIT {

    private static final String DATABASE = "work";
    private static final String WAITING =
            "select count(*) from pg_locks where not granted and relation = 'enrolment'::regclass";
    private static final String CONNECTED = "select count(*) from pg_stat_activity where usename = 'khue_work'";
    private static final int PUPILS = 10_000;
    private static final int AT_ONCE = 5_000;
    private static final String NOW = "2025-2026";
    private static final String NEXT = "2026-2027";
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"};
    private static final String[] GIVEN = {"An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Lan", "Mai", "Nam", "Yến"};

    private static Site site;
    private static Cluster cluster;
    private static Map<String, String> settings;
    private static PackagedKhue khue;
    private static Administrator administrator;

    @BeforeAll
    static void twoSchoolsFullOfPupils() throws Exception {
        site = new Site();
        cluster = Cluster.start(site, "cluster");
        cluster.database(DATABASE, "khue_work");
        settings = ExternalIT.settings(site, cluster, DATABASE, "khue_work");
        khue = PackagedKhue.serve(site, settings);
        administrator = Administrator.first(khue);
        administrator.found("IT-WORK");
        for (String school : List.of("IT-MOVED", "IT-YEAR")) {
            add(
                    "/units",
                    Map.of(
                            "code", school,
                            "kind", "school",
                            "name", "Trường " + school,
                            "parent", "code:IT-WORK",
                            "levelGroup", "06"));
            add(
                    "/classes",
                    Map.of(
                            "school", "code:" + school,
                            "schoolYear", NOW,
                            "code", "1A",
                            "name", "Lớp 1A",
                            "grade", "01"));
            for (int from = 0; from < PUPILS; from += AT_ONCE) {
                Response written = administrator
                        .asks()
                        .body(Map.of("school", "code:" + school, "schoolYear", NOW, "rows", pupils(from)))
                        .post("/students/rows");
                assertEquals(AT_ONCE, written.<Integer>path("created"), written.asString());
            }
        }
    }

    private static void add(String path, Map<String, Object> body) {
        Response answer = administrator.asks().body(body).post(path);
        assertEquals(201, answer.statusCode(), answer.asString());
    }

    private static List<Map<String, Object>> pupils(int from) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = from; n < from + AT_ONCE; n++) {
            Map<String, Object> row = new HashMap<>();
            row.put("fullName", FAMILY[n % 10] + " Thị " + GIVEN[n / 10 % 10]);
            row.put("dateOfBirth", "2019-%02d-%02d".formatted(1 + n / 100 % 12, 1 + n / 1_200 % 28));
            row.put("gender", "02");
            row.put("ethnicity", "01");
            row.put("motherName", "Trần Thị Mẹ");
            row.put("classCode", "1A");
            row.put("enrolledOn", "2025-09-05");
            rows.add(row);
        }
        return rows;
    }

    @AfterAll
    static void end() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void nothingIsHalfDoneAndAllIsDoneAfterwards() throws Exception {
        planned();
        String year;
        String moved;
        // Enrolments follow what was written to the records: who may not write them stands in the middle of his work.
        try (Connection holding = cluster.connect(DATABASE, "postgres");
                Statement hold = holding.createStatement()) {
            holding.setAutoCommit(false);
            hold.execute("lock table enrolment in share row exclusive mode");
            year = queued(Map.of(), "/year-changes/code:IT-YEAR/run?from=" + NOW);
            moved = queued(
                    Map.of("action", "submit", "schoolYear", NOW, "filter", Map.of("unit", "code:IT-MOVED")),
                    "/students/actions");
            Waiting.until(
                    () -> "both jobs in the middle of their work", () -> "2".equals(cluster.value(DATABASE, WAITING)));
            khue.kill();
        }
        Waiting.until(() -> "the end of what they had begun", () -> "0".equals(cluster.value(DATABASE, CONNECTED)));
        for (String job : List.of(year, moved)) {
            assertEquals("running", cluster.value(DATABASE, "select state from job where id = '" + job + "'"));
        }
        khue = PackagedKhue.serve(site, settings);
        administrator = Administrator.again(khue);
        assertEquals(PUPILS, count("/students?unit=code:IT-MOVED&state=draft&schoolYear=" + NOW));
        assertEquals(0, count("/students?unit=code:IT-YEAR&schoolYear=" + NEXT));
        assertEquals(0, count("/classes?unit=code:IT-YEAR&schoolYear=" + NEXT));

        Waiting.until(() -> "the end of the jobs", () -> "done".equals(state(year)) && "done".equals(state(moved)));
        assertEquals(PUPILS, count("/students?unit=code:IT-MOVED&state=submitted&schoolYear=" + NOW));
        assertEquals(PUPILS, count("/students?unit=code:IT-YEAR&schoolYear=" + NEXT));
        assertEquals(1, count("/classes?unit=code:IT-YEAR&schoolYear=" + NEXT));
        Response result = administrator.asks().get("/jobs/" + moved);
        assertEquals(PUPILS, result.<Integer>path("result.done"), result.asString());
        String pupil = administrator
                .asks()
                .get("/students?unit=code:IT-MOVED&limit=1&schoolYear=" + NOW)
                .path("items[0].id");
        assertEquals(
                List.of(2, 1),
                administrator.asks().get("/students/" + pupil + "/history").path("items.version"),
                "one step, not two");
    }

    private static void planned() {
        String plan = "/year-changes/code:IT-YEAR?from=" + NOW;
        Map<String, Object> next = administrator.asks().get(plan).path("classes[0].to");
        Response saved = administrator
                .asks()
                .header("If-Match", "\"v0\"")
                .body(Map.of("classes", List.of(Map.of("code", "1A", "to", next)), "pupils", List.of()))
                .put(plan);
        assertEquals(200, saved.statusCode(), saved.asString());
    }

    private static String queued(Map<String, Object> body, String path) {
        Response answer = administrator.asks().body(body).post(path);
        assertEquals(202, answer.statusCode(), answer.asString());
        return answer.path("id");
    }

    private static String state(String job) {
        return administrator.asks().get("/jobs/" + job).path("state");
    }

    private static int count(String list) {
        return administrator.asks().get(list + "&count=true&limit=1").path("total");
    }
}
