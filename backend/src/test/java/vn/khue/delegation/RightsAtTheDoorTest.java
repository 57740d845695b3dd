package vn.khue.delegation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Access;
import vn.khue.access.Permission;
import vn.khue.access.RecordTypes;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class RightsAtTheDoorTest {

    private static final int CALLS = 250;

    @Inject
    World world;

    @Inject
    Access access;

    @Inject
    MeterRegistry meters;

    @Test
    void noSequenceOfCallsRaisesWhatSomebodyHoldsOrHandsOut() {
        long seed = Long.getLong("khue.seed", new Random().nextLong());
        System.out.println("RightsAtTheDoorTest seed " + seed);
        Random random = new Random(seed);
        Corner corner = world.corner();
        List<UUID> units = List.of(
                corner.department(), corner.commune(), corner.school(), corner.schoolBeside(), corner.otherCommune());
        Person department = world.person(corner.department(), "Trần Văn Sở");
        UUID root = world.grant(department, Role.ADMINISTRATOR, corner.department(), null, 6);
        Person actor = world.person(corner.commune(), "Lê Thị Thử");
        UUID own = world.grant(actor, Role.ADMINISTRATOR, corner.commune(), root, 3);
        world.write(
                "update access_grant set record_types = '{student,class}', valid_until = now() + interval '40 days' where id = $1",
                Tuple.of(own));
        Person head = world.person(corner.school(), "Phạm Hiệu Trưởng");
        world.grant(head, Role.ADMINISTRATOR, corner.school(), root, 4);
        List<Person> people = new ArrayList<>(List.of(department, actor, head));
        for (int i = 0; i < 4; i++) {
            people.add(world.person(random.nextBoolean() ? corner.commune() : corner.school(), "Người Thứ " + i));
        }
        Map<Person, Set<String>> before = new LinkedHashMap<>();
        people.forEach(person -> before.put(person, closure(person, units)));

        int done = 0;
        for (int call = 0; call < CALLS; call++) {
            Response answer =
                    random.nextInt(5) < 2 ? give(actor, people, units, random) : touch(actor, people, corner, random);
            assertTrue(answer.statusCode() < 500, "seed " + seed + ": " + answer.asString());
            done += answer.statusCode() < 300 ? 1 : 0;
        }
        for (Person person : people) {
            Set<String> gained = closure(person, units);
            gained.removeAll(before.get(person));
            gained.removeAll(before.get(actor));
            assertEquals(Set.of(), gained, "seed " + seed);
        }
        assertTrue(done > CALLS / 8, "too little was allowed: " + done);
    }

    private static Response give(Person actor, List<Person> people, List<UUID> units, Random random) {
        Map<String, Object> body = new HashMap<>();
        Role role = Role.values()[random.nextInt(3)];
        body.put("account", people.get(random.nextInt(people.size())).account());
        body.put("unit", units.get(1 + random.nextInt(units.size() - 1)));
        body.put("role", role.code());
        body.put("passes", role.passable() ? random.nextInt(3) : 0);
        body.put("reason", "thử");
        wish(body, random);
        return json(actor, body).post("/grants");
    }

    private static void wish(Map<String, Object> body, Random random) {
        if (random.nextInt(4) > 0) {
            body.put("recordTypes", random.nextBoolean() ? List.of("student") : List.of("class", "student"));
        }
        if (random.nextInt(4) > 0) {
            body.put(
                    "until",
                    Instant.now().plus(1 + random.nextInt(60), ChronoUnit.DAYS).toString());
        }
    }

    /** Changes, reviews or revokes some grant of the corner, visible to the actor or not. */
    private Response touch(Person actor, List<Person> people, Corner corner, Random random) {
        List<UUID> ids = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        world.read(
                        "select g.id, g.version from access_grant g join unit_within w on w.unit_id = g.unit_id "
                                + "where w.ancestor_id = $1 and g.revoked_at is null order by g.created_at, g.id",
                        Tuple.of(corner.department()))
                .forEach(row -> {
                    ids.add(row.getUUID("id"));
                    versions.add(row.getInteger("version"));
                });
        int place = random.nextInt(ids.size());
        UUID id = ids.get(place);
        Map<String, Object> body = new HashMap<>(Map.of("reason", "thử"));
        switch (random.nextInt(3)) {
            case 0 -> {
                wish(body, random);
                body.put("passes", random.nextInt(4));
                return json(actor, body)
                        .header("If-Match", "\"v" + versions.get(place) + "\"")
                        .patch("/grants/" + id);
            }
            case 1 -> {
                body.put("decision", random.nextInt(3) > 0 ? "confirm" : "lapse");
                body.put(
                        "until",
                        Instant.now()
                                .plus(1 + random.nextInt(60), ChronoUnit.DAYS)
                                .toString());
                return json(actor, body)
                        .header("If-Match", "\"v" + versions.get(place) + "\"")
                        .post("/grants/" + id + "/review");
            }
            default -> {
                return revoke(actor, id, body, random.nextBoolean() ? null : people.get(random.nextInt(people.size())));
            }
        }
    }

    private static Response revoke(Person actor, UUID id, Map<String, Object> body, Person successor) {
        Map<String, Object> asked = new HashMap<>();
        if (successor != null) {
            asked.put("successor", successor.account());
        }
        Response preview = json(actor, asked).post("/grants/" + id + "/revocation-preview");
        if (preview.statusCode() != 200) {
            return preview;
        }
        body.putAll(asked);
        body.put("previewTag", preview.path("previewTag"));
        Response done = json(actor, body).post("/grants/" + id + "/revoke");
        assertEquals(200, done.statusCode(), done.asString());
        assertEquals(preview.<Object>path("counts"), done.path("counts"));
        assertEquals(preview.<Object>path("grants.id"), done.path("grants.id"));
        assertEquals(preview.<Object>path("reanchored.newParent"), done.path("reanchored.newParent"));
        return done;
    }

    private static RequestSpecification json(Person person, Map<String, ?> body) {
        return person.asks().contentType(ContentType.JSON).body(body);
    }

    /** What the decision allows somebody at present, asked of the code that decides. */
    private Set<String> closure(Person person, List<UUID> units) {
        Set<String> rights = new HashSet<>();
        for (UUID unit : units) {
            for (Permission permission : List.of(Permission.GRANT_GIVE, Permission.RECORD_EDIT, Permission.UNIT_VIEW)) {
                for (String type : RecordTypes.CODES) {
                    if (access.decide(person.account(), permission, unit, type)
                            .await()
                            .indefinitely()
                            .allowed()) {
                        rights.add(permission + " " + unit + " " + type);
                    }
                }
            }
        }
        return rights;
    }

    @Test
    void aThousandGrantsBelowCostNoMoreStatementsThanTwo() {
        Corner corner = world.corner();
        Person department = world.person(corner.department(), "Trần Văn Sở");
        UUID root = world.grant(department, Role.ADMINISTRATOR, corner.department(), null, 6);
        long few = statements(department, holderOf(2, corner, root));
        long many = statements(department, holderOf(1000, corner, root));
        assertTrue(few > 3, "statements are counted: " + few);
        // The server's own beats and looks for jobs are counted too; a statement per grant would be a thousand more.
        assertTrue(many < few + 100, few + " statements for two grants below, " + many + " for a thousand");
    }

    private UUID holderOf(int below, Corner corner, UUID root) {
        Person officer = world.person(corner.commune(), "Lê Thị Phường");
        UUID grant = world.grant(officer, Role.ADMINISTRATOR, corner.commune(), root, 2);
        String mark = UUID.randomUUID().toString().substring(0, 8);
        world.write("""
                insert into account (username, full_name, unit_id)
                select 'm' || $1::text || '.' || n, 'Nguyễn Văn ' || n, $2 from generate_series(1, $3::int) n
                """, Tuple.of(mark, corner.school(), below));
        world.write("""
                insert into access_grant (account_id, role, unit_id, parent_id, passes, given_by, reason)
                select id, 'viewer', $2, $3, 0, $4, 'test' from account where username like 'm' || $1::text || '.%'
                """, Tuple.of(mark, corner.school(), grant, officer.account()));
        return grant;
    }

    /** How many statements decision, explanation, preview and revocation of the grant take together. */
    private long statements(Person actor, UUID grant) {
        json(actor, Map.of())
                .post("/grants/" + grant + "/revocation-preview")
                .then()
                .statusCode(200);
        long before = counted();
        Response preview = json(actor, Map.of()).post("/grants/" + grant + "/revocation-preview");
        json(actor, Map.of("previewTag", preview.path("previewTag"), "reason", "thử"))
                .post("/grants/" + grant + "/revoke")
                .then()
                .statusCode(200);
        return counted() - before;
    }

    private long counted() {
        long count = 0;
        for (Meter meter : meters.getMeters()) {
            if (meter instanceof Timer timer && meter.getId().getName().startsWith("postgresql.")) {
                count += timer.count();
            }
        }
        return count;
    }
}
