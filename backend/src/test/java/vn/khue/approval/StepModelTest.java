package vn.khue.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

/**
 * Random sequences of steps by random people over the door, each compared with a model that is written down here a
 * second time, in other words than the table that decides.
 */
@KhueTest
class StepModelTest {

    private static final int RECORDS = 3;
    private static final int FEWEST = 100;
    private static final int MOST = 1000;
    private static final Set<String> ALL = Set.of("draft", "submitted", "verified", "approved", "returned");
    /** Open for most of the time, so that something happens. */
    private static final List<String> DEEDS = List.of(
            "edit", "edit", "submit", "submit", "submit", "submit", "verify", "verify", "verify", "approve", "approve",
            "approve", "return", "discard", "close", "reopen", "reopen", "reopen");

    @Inject
    World world;

    private School school;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final Set<String> seen = new HashSet<>();
    private final Set<Role> closedBy = new HashSet<>();

    /** What the model knows of one record. */
    private static final class Pupil {
        String id;
        String state;
        int version;
        Integer official;
        final Set<Role> editors = new HashSet<>();

        /** Another record in the place of one that is gone, or the first one. */
        void entered(String as) {
            id = as;
            state = "draft";
            version = 1;
            official = null;
            editors.clear();
            editors.add(Role.EDITOR);
        }
    }

    @Test
    void whatPeopleDoLeadsWhereTheModelSays() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Corner corner = world.corner();
        for (Role role : List.of(Role.EDITOR, Role.VERIFIER, Role.APPROVER, Role.ADMINISTRATOR, Role.VIEWER)) {
            UUID home = role == Role.APPROVER ? corner.commune() : corner.school();
            people.put(role, world.person(home, "Người " + role.code(), role, null));
        }
        school = new School(corner.school(), people.get(Role.EDITOR));
        school.entered("classes", school.aClass("6A1"));
        List<Pupil> pupils = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            pupils.add(new Pupil());
            enter(pupils.get(i));
        }
        List<Role> roles = List.copyOf(people.keySet());
        for (int i = 0; i < FEWEST || i < MOST && !seen.containsAll(ALL); i++) {
            Role role = roles.get(random.nextInt(roles.size()));
            String deed = DEEDS.get(random.nextInt(DEEDS.size()));
            Pupil pupil = pupils.get(random.nextInt(RECORDS));
            String told = "seed " + seed + ", step " + i + ": " + role.code() + " " + deed + " of " + pupil.state
                    + (closedBy.isEmpty() ? "" : ", closed by " + closedBy);
            if ("close".equals(deed) || "reopen".equals(deed)) {
                lock(deed, role, corner, told);
            } else {
                int expected = expected(role, deed, pupil);
                assertEquals(expected, ask(role, deed, pupil, i).statusCode(), told);
                if (expected < 300) {
                    follow(role, deed, pupil);
                }
            }
            compare(pupil, told);
        }
        assertTrue(seen.containsAll(ALL), () -> "seed " + seed + " saw " + seen);
    }

    private void enter(Pupil pupil) {
        pupil.entered(school.entered("students", school.aPupil("Nguyễn Thị An", "6A1")));
    }

    private void lock(String deed, Role role, Corner corner, String told) {
        boolean may = role == Role.APPROVER || role == Role.ADMINISTRATOR;
        Response answer = people.get(role)
                .asks()
                .contentType("application/json")
                .body(Map.of("unit", corner.school().toString(), "reason", "thử"))
                .post("/approval/" + deed);
        assertEquals(may ? 200 : 403, answer.statusCode(), told);
        if (may) {
            boolean changes = "close".equals(deed) ? closes(role) : reopens(role);
            assertEquals(changes ? 1 : 0, answer.<Integer>path("changed"), told);
        }
    }

    /** The commune closes over the school, not the other way round. */
    private boolean closes(Role role) {
        return closedBy.contains(Role.APPROVER) || role == Role.ADMINISTRATOR && !closedBy.isEmpty()
                ? false
                : closedBy.add(role);
    }

    /** The topmost closing first; the school's own by both, the commune's by the commune. */
    private boolean reopens(Role role) {
        Role topmost = closedBy.contains(Role.APPROVER) ? Role.APPROVER : Role.ADMINISTRATOR;
        return (role == Role.APPROVER || topmost == role) && closedBy.remove(topmost);
    }

    private static final Map<String, Set<Role>> MAY = Map.of(
            "edit", Set.of(Role.EDITOR, Role.ADMINISTRATOR),
            "submit", Set.of(Role.EDITOR, Role.ADMINISTRATOR),
            "discard", Set.of(Role.EDITOR, Role.ADMINISTRATOR),
            "verify", Set.of(Role.VERIFIER, Role.APPROVER, Role.ADMINISTRATOR),
            "approve", Set.of(Role.APPROVER, Role.ADMINISTRATOR),
            "return", Set.of(Role.VERIFIER, Role.APPROVER, Role.ADMINISTRATOR));

    private int expected(Role role, String deed, Pupil pupil) {
        boolean takesBack = "return".equals(deed) && "approved".equals(pupil.state) && role == Role.VERIFIER;
        if (!MAY.get(deed).contains(role) || takesBack) {
            return 403;
        }
        boolean fits = switch (deed) {
            case "submit" -> "draft".equals(pupil.state) || "returned".equals(pupil.state);
            case "verify" -> "submitted".equals(pupil.state);
            case "approve" -> "submitted".equals(pupil.state) || "verified".equals(pupil.state);
            case "discard" -> pupil.official == null && ("draft".equals(pupil.state) || "returned".equals(pupil.state));
            case "return" -> !"draft".equals(pupil.state) && !"returned".equals(pupil.state);
            default -> true;
        };
        if (!closedBy.isEmpty() || !fits) {
            return 409;
        }
        if ("discard".equals(deed)) {
            return 204;
        }
        boolean judges = "verify".equals(deed) || "approve".equals(deed);
        boolean fromAbove = "approve".equals(deed) || "return".equals(deed) && "approved".equals(pupil.state);
        return judges && pupil.editors.contains(role) || fromAbove && role == Role.ADMINISTRATOR ? 403 : 200;
    }

    private Response ask(Role role, String deed, Pupil pupil, int step) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("edit".equals(deed) ? "homeTown" : "reason", "Lần " + step);
        var request = people.get(role)
                .asks()
                .header("If-Match", "\"v" + pupil.version + "\"")
                .contentType("application/json")
                .body(body);
        return "edit".equals(deed)
                ? request.patch("/students/" + pupil.id)
                : request.post("/students/" + pupil.id + "/" + deed);
    }

    private void follow(Role role, String deed, Pupil pupil) {
        pupil.version++;
        switch (deed) {
            case "edit" -> {
                pupil.state = "returned".equals(pupil.state) ? "returned" : "draft";
                pupil.editors.add(role);
            }
            case "submit" -> pupil.state = "submitted";
            case "verify" -> pupil.state = "verified";
            case "return" -> pupil.state = "returned";
            case "discard" -> enter(pupil);
            default -> {
                pupil.state = "approved";
                pupil.official = pupil.version;
                pupil.editors.clear();
            }
        }
        seen.add(pupil.state);
    }

    private void compare(Pupil pupil, String told) {
        Response now = people.get(Role.VIEWER).asks().get("/students/" + pupil.id);
        assertEquals(pupil.state, now.path("state"), told);
        assertEquals(pupil.version, now.<Integer>path("version"), told);
        assertEquals(pupil.official, now.<Integer>path("officialVersion"), told);
        assertEquals(!closedBy.isEmpty(), now.path("closedBy") != null, told);
    }
}
