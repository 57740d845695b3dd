package vn.khue.record.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** Counting under words finds as many others as comparing each with each would. */
@KhueTest
class AlikeTest {

    private static final int MANY = 60;

    @Inject
    World world;

    private record Pupil(String mother, String father, boolean numbered) {

        boolean mayBe(Pupil other) {
            return mother == null
                    || other.mother == null
                    || mother.equals(other.mother)
                    || father != null && father.equals(other.father);
        }
    }

    @Test
    void asManyAreFoundAsByComparingEachWithEach() {
        Corner corner = world.corner();
        School school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        Random random = new Random(7);
        String name = "Cùng " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        List<Pupil> pupils = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Pupil pupil = new Pupil(
                    one(random, null, "Mẹ Một", "Mẹ Hai", "Mẹ Ba"),
                    one(random, null, "Cha Một", "Cha Hai"),
                    random.nextBoolean());
            pupils.add(pupil);
            Map<String, Object> row = school.aPupil(name, "6A1");
            row.remove("school");
            row.put("motherName", pupil.mother());
            row.put("fatherName", pupil.father());
            if (pupil.numbered()) {
                row.put(
                        "nationalId",
                        "031315" + "%06d".formatted(Math.floorMod(System.nanoTime() + i * 7L, 1_000_000)));
            }
            rows.add(row);
        }
        Response written =
                school.enter("students/rows", Map.of("school", corner.school().toString(), "rows", rows));
        for (int i = 0; i < MANY; i++) {
            assertEquals(expected(pupils, i), found(written, i), pupils.get(i).toString());
        }
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static Map<String, Object> expected(List<Pupil> pupils, int at) {
        Map<String, Object> counts = new HashMap<>();
        for (int i = 0; i < pupils.size(); i++) {
            if (i != at && pupils.get(i).mayBe(pupils.get(at))) {
                boolean two = pupils.get(i).numbered() && pupils.get(at).numbered();
                counts.merge(two ? "two-identities" : "same-person", 1, (a, b) -> (int) a + (int) b);
            }
        }
        return counts;
    }

    private static Map<String, Object> found(Response written, int at) {
        Map<String, Object> counts = new HashMap<>();
        List<Map<String, Object>> findings = written.path("items[" + at + "].findings");
        for (Map<String, Object> finding : findings) {
            if (List.of("two-identities", "same-person").contains(finding.get("rule"))) {
                counts.put((String) finding.get("rule"), ((Map<?, ?>) finding.get("params")).get("count"));
            }
        }
        return counts;
    }
}
