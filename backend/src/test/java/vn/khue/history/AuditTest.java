package vn.khue.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class AuditTest {

    @Inject
    World world;

    private void rename(UUID unit, String name) {
        world.write("update unit set name = $2, version = version + 1 where id = $1", Tuple.of(unit, name));
    }

    @Test
    void anEntrySaysWhichFieldsChangedFromWhatToWhat() {
        Corner corner = world.corner();
        rename(corner.school(), "Trường Mới");
        world.administrator(corner.commune())
                .asks()
                .get("/audit?entity=unit&record=" + corner.school())
                .then()
                .statusCode(200)
                .body("items.operation", contains("update", "insert"))
                .body("items[0].entity", equalTo("unit"))
                .body("items[0].unit.id", equalTo(corner.school().toString()))
                .body("items[0].request", equalTo("test"))
                .body("items[0].actor", nullValue())
                .body("items[0].version", equalTo(2))
                .body("items[0].changes.find { it.field == 'name' }.from", equalTo("Trường Tiểu học Thử Nghiệm"))
                .body("items[0].changes.find { it.field == 'name' }.to", equalTo("Trường Mới"))
                .body("items[0].changes.field", not(hasItem("kind")))
                .body("items[1].changes.find { it.field == 'kind' }.from", nullValue())
                .body("items[1].changes.find { it.field == 'kind' }.to", equalTo("school"));
    }

    @Test
    void anEntrySaysWhomItConcerns() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        Person head = world.person(corner.school(), "Hiệu Trưởng", vn.khue.access.Role.VIEWER, null);
        for (String entity : List.of("account", "grant", "session")) {
            officer.asks()
                    .get("/audit?unit=" + corner.school() + "&entity=" + entity)
                    .then()
                    .statusCode(200)
                    .body("items.concerns.id", contains(head.account().toString()))
                    .body("items[0].concerns.fullName", equalTo("Hiệu Trưởng"));
        }
        officer.asks().get("/audit?entity=unit&unit=" + corner.school()).then().body("items[0].concerns", nullValue());
    }

    @Test
    void everybodySeesTheirOwnPartOfTheTreeOnly() {
        Corner corner = world.corner();
        rename(corner.otherSchool(), "Trường Khác");
        Person officer = world.administrator(corner.commune());
        officer.asks()
                .get("/audit?limit=500&entity=unit")
                .then()
                .statusCode(200)
                .body(
                        "items.unit.id",
                        everyItem(is(org.hamcrest.Matchers.in(List.of(
                                corner.commune().toString(),
                                corner.school().toString(),
                                corner.schoolBeside().toString())))));
        officer.asks()
                .get("/audit?record=" + corner.otherSchool())
                .then()
                .statusCode(200)
                .body("items", empty());
        officer.asks()
                .get("/audit?unit=" + corner.otherSchool())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("query:unit"));
    }

    @Test
    void whoHoldsNothingSeesNothing() {
        Person nobody = world.person(world.corner().school(), "Không Quyền");
        nobody.asks().get("/audit").then().statusCode(200).body("items", empty());
        nobody.asks().get("/audit/seals").then().statusCode(200).body("items", empty());
    }

    @Test
    void theFilterByUnitTakesEverythingBelowIt() {
        Corner corner = world.corner();
        world.administrator(corner.department())
                .asks()
                .get("/audit?limit=500&entity=unit&unit=" + corner.commune())
                .then()
                .statusCode(200)
                .body(
                        "items.record",
                        containsInAnyOrder(
                                corner.commune().toString(),
                                corner.school().toString(),
                                corner.schoolBeside().toString()));
    }

    @Test
    void theFilterByActorShowsWhatThatAccountWrote() {
        Corner corner = world.corner();
        Person officer = world.administrator(corner.commune());
        world.read("""
                with named as (select set_config('khue.actor', $1, true), set_config('khue.request', 'req-1', true))
                update unit set name = 'Trường do người này sửa' from named where id = $2 returning name
                """, Tuple.of(officer.account().toString(), corner.school()));
        officer.asks()
                .get("/audit?actor=" + officer.account())
                .then()
                .statusCode(200)
                .body("items.request", contains("req-1"))
                .body("items[0].actor.username", equalTo(officer.username()));
    }

    @Test
    void valuesOfSecretsAreNeverShown() {
        Corner corner = world.corner();
        Person person = world.administrator(corner.school());
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, 'the-hash', false) "
                        + "on conflict (account_id) do update set password_hash = 'the-hash'",
                Tuple.of(person.account()));
        person.asks()
                .get("/audit?entity=credential&record=" + person.account())
                .then()
                .statusCode(200)
                .body("items[0].changes.find { it.field == 'passwordHash' }.to", matchesPattern("#[0-9a-f]{8}"));
    }

    @Test
    void whatBelongsToNoUnitIsForTheRootOnly() {
        Corner corner = world.corner();
        UUID key = UUID.randomUUID();
        world.write(
                "insert into signing_key (id, private_key, public_key, retired_at) values ($1, '\\x00', '\\x00', now() - interval '1 year')",
                Tuple.of(key));
        world.administrator(corner.department())
                .asks()
                .get("/audit?record=" + key)
                .then()
                .body("items", hasSize(1));
        world.administrator(corner.department())
                .asks()
                .get("/audit?entity=signing-key")
                .then()
                .body("items.record", hasItem(key.toString()));
        world.administrator(corner.commune())
                .asks()
                .get("/audit?record=" + key)
                .then()
                .body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&entity=unit&entity=unit-link"})
    void pagesFollowEachOtherWithoutGapOrRepetition(String filter) {
        Corner corner = world.corner();
        for (int round = 0; round < 5; round++) {
            rename(corner.school(), "Trường số " + round);
        }
        for (Person person : List.of(world.administrator(corner.department()), world.administrator(corner.commune()))) {
            String asked = "/audit?limit=3&unit=" + corner.commune() + filter;
            List<Integer> seqs = new ArrayList<>();
            String next = "";
            do {
                var page = person.asks()
                        .get(asked + next)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seqs.addAll(page.getList("items.seq"));
                next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
            } while (next != null);
            List<Integer> sorted =
                    seqs.stream().distinct().sorted((one, other) -> other - one).toList();
            assertEquals(sorted, seqs);
            int total =
                    person.asks().get(asked + "&count=true").then().extract().path("total");
            assertEquals(total, seqs.size());
        }
    }

    @Test
    void theTimeBoundsTheEntries() {
        Corner corner = world.corner();
        Instant between = Instant.now();
        rename(corner.school(), "Trường Sau Đó");
        Person person = world.administrator(corner.school());
        person.asks().get("/audit?entity=unit&from=" + between).then().body("items.operation", contains("update"));
        person.asks().get("/audit?entity=unit&until=" + between).then().body("items.operation", contains("insert"));
        person.asks()
                .queryParam("from", "+1000000000-01-01T00:00:00Z")
                .get("/audit")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void sealsAreListedWithTheCountOfWhatIsNotSealed() {
        Corner corner = world.corner();
        world.administrator(corner.commune())
                .asks()
                .get("/audit/seals?limit=1")
                .then()
                .statusCode(200)
                .header("X-Khue-Unsealed", matchesPattern("[0-9]+"));
    }
}
