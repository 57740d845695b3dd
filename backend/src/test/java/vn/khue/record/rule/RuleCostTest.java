package vn.khue.record.rule;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.api.Day;
import vn.khue.record.SchoolYear;
import vn.khue.record.type.Dictionary;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** What it costs to look for the same in records grows with the records, and not with their square. */
@KhueTest
class RuleCostTest {

    private static final int FEW = 60;
    private static final int FOLD = 5;

    @Inject
    World world;

    @Inject
    Pool pool;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
    }

    @Test
    void pupilsOfOneNameAndBirthday() {
        school.entered("classes", school.aClass("6A1"));
        String name = "Kép " + letters();
        grows("student", "students", i -> school.aPupil(name, "6A1"));
    }

    @Test
    void pupilsOfOneNameAndBirthdayWhoseParentsAllDiffer() {
        school.entered("classes", school.aClass("6A1"));
        String name = "Khác " + letters();
        grows("student", "students", i -> {
            Map<String, Object> pupil = school.aPupil(name, "6A1");
            pupil.put("motherName", "Mẹ " + (char) ('a' + i % 20) + (char) ('a' + i / 20));
            pupil.put("fatherName", "Cha " + (char) ('a' + i % 17) + (char) ('a' + i / 17));
            return pupil;
        });
    }

    @Test
    void staffOfOneAddress() {
        String address = letters() + "@khue.example";
        grows("staff", "staff", i -> {
            Map<String, Object> teacher = school.aTeacher("Cô " + (char) ('a' + i % 20) + (char) ('a' + i / 20));
            teacher.put("nationalId", "031085" + "%06d".formatted((System.nanoTime() + i) % 1_000_000));
            teacher.put("email", address);
            return teacher;
        });
    }

    @Test
    void classesOfOneTeacher() {
        Map<String, Object> teacher = school.aTeacher("Cô Nhiều Lớp");
        teacher.put("code", "GV1");
        school.entered("staff", teacher);
        grows("class", "classes", i -> {
            Map<String, Object> body = school.aClass("L" + i);
            body.put("homeroomTeacherCode", "GV1");
            return body;
        });
    }

    private static String letters() {
        return "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private void grows(String type, String path, IntFunction<Map<String, Object>> record) {
        enter(path, record, 0, FEW);
        long few = looked(type);
        enter(path, record, FEW, FEW * FOLD);
        long many = looked(type);
        assertTrue(many < few * FOLD * 3 / 2, few + " rows for " + FEW + " records, " + many + " for " + FEW * FOLD);
    }

    private void enter(String path, IntFunction<Map<String, Object>> record, int from, int to) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Map<String, Object> row = record.apply(i);
            row.remove("school");
            rows.add(row);
        }
        school.enter(path + "/rows", Map.of("school", corner.school().toString(), "rows", rows))
                .then()
                .statusCode(200)
                .body("created", equalTo(to - from));
    }

    /** How many rows all parts of the statement handle that looks through the school. */
    private long looked(String type) {
        String sql = RuleSql.of(Dictionary.of(type).orElseThrow()).ofSchools();
        Object[] schools = {corner.school()};
        SqlConnection connection = pool.getConnection().await().atMost(Duration.ofSeconds(10));
        try {
            connection
                    .query("begin; set local enable_seqscan = off; analyze " + type)
                    .execute()
                    .await()
                    .atMost(Duration.ofSeconds(10));
            JsonArray plan = (JsonArray) connection
                    .preparedQuery("explain (analyze, timing off, format json) " + sql)
                    .execute(Tuple.of(SchoolYear.of(Day.today()), (Object)
                            List.of(schools).toArray(UUID[]::new)))
                    .await()
                    .atMost(Duration.ofSeconds(60))
                    .iterator()
                    .next()
                    .getValue(0);
            return rows(plan.getJsonObject(0).getJsonObject("Plan"));
        } finally {
            connection.query("rollback").execute().await().atMost(Duration.ofSeconds(10));
            connection.close().await().atMost(Duration.ofSeconds(10));
        }
    }

    private static long rows(JsonObject node) {
        double loops = node.getDouble("Actual Loops");
        double passed = node.getDouble("Actual Rows")
                + node.getDouble("Rows Removed by Filter", 0.0)
                + node.getDouble("Rows Removed by Join Filter", 0.0);
        long rows = Math.round(loops * passed);
        for (Object part : node.getJsonArray("Plans", new JsonArray())) {
            rows += rows((JsonObject) part);
        }
        return rows;
    }
}
