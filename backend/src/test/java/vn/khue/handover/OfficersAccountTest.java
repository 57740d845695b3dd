package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** To whose account administration is handed over: the appointed officer, with the one that they have or a new one. */
@KhueTest
class OfficersAccountTest extends DayScene {
    @Test
    void anOfficerKeepsTheAccountThatTheyHave() {
        Person officer = administrator("Trần Văn Đầu Mối");
        inUse(officer);
        Person clerk = clerkOf(officer);
        String dossier = invited(corner.commune());
        brought(dossier);
        step(department, dossier, "prepare", body("account", officer.account().toString()))
                .then()
                .statusCode(200)
                .body("account.username", equalTo(officer.username()))
                .body("accountExisting", equalTo(true));
        step(department, dossier, "credentials", null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:account-activated"));
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        takeover(department, dossier)
                .then()
                .body("items[0].accounts[0].losesAll", equalTo(false))
                .body("items[0].accounts[0].sessions", equalTo(0));
        sign(department, dossier)
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'activated' }.done", equalTo(true));
        assertEquals(1, effective(officer.account()));
        assertEquals(1, effective(clerk.account()));
        officer.asks().get("/me").then().statusCode(200);
        assertEquals(1, minutes().stream().filter(id -> id != null).count());
        clerk.asks().get("/me").then().statusCode(200);
    }

    @Test
    void anAccountIsHandedOverToItsOwnPersonOnly() {
        String dossier = invited(corner.commune());
        brought(dossier);
        Person other = world.person(corner.commune(), "Người Khác");
        prepared(dossier, other).then().statusCode(422).body("errors.code", hasItem("another-persons"));
        Person elsewhere = world.person(corner.school(), "Trần Văn Đầu Mối");
        prepared(dossier, elsewhere).then().statusCode(422).body("errors.code", hasItem("not-an-account-there"));
        step(department, dossier, "prepare", body("account", UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/account"));
        Person officer = world.person(corner.commune(), "trần văn đầu mối");
        step(department, dossier, "prepare", body("account", officer.account().toString(), "username", "ten.moi"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-with-account"));
        world.write("update account set status = 'locked' where id = $1", Tuple.of(officer.account()));
        prepared(dossier, officer).then().statusCode(422).body("errors.code", hasItem("account-inactive"));
        world.write("update account set status = 'active' where id = $1", Tuple.of(officer.account()));
        prepared(dossier, officer).then().statusCode(200);
        // Prepared anew without it, an account is made and the officer's own stays as it is.
        step(department, dossier, "prepare", body())
                .then()
                .statusCode(200)
                .body("accountExisting", equalTo(false))
                .body("account.fullName", equalTo("Trần Văn Đầu Mối"));
    }

    @Test
    void theAccountIsTheAppointedOfficersUntilTheSignature() {
        Person officer = world.person(corner.commune(), "Trần Văn Đầu Mối");
        inUse(officer);
        String dossier = invited(corner.commune());
        completeFor(dossier, officer);
        world.write("update account set full_name = 'Người Khác' where id = $1", Tuple.of(officer.account()));
        show(department, dossier).then().body("steps.find { it.step == 'prepared' }.missing", hasItem("account-again"));
        assertEquals(List.of("missing-account-again"), reasons(sign(department, dossier)));
        assertEquals(List.of("missing-account-again"), reasons(step(department, dossier, "minutes", body())));
        world.write(
                "update account set full_name = 'Trần Văn Đầu Mối', unit_id = $2 where id = $1",
                Tuple.of(officer.account(), corner.school()));
        assertEquals(List.of("missing-account-again"), reasons(sign(department, dossier)));
    }

    @Test
    void anAccountInUseIsNotGivenToAnotherPerson() {
        String dossier = invited(corner.commune());
        brought(dossier);
        step(department, dossier, "prepare", body()).then().statusCode(200);
        Person first = receiver(dossier);
        world.write("update dossier set activated_at = now() where id = $1", Tuple.of(UUID.fromString(dossier)));
        register(
                        department,
                        dossier,
                        version(department, dossier),
                        Map.of(
                                "people",
                                List.of(person("leader", "Nguyễn Thị Lãnh Đạo"), person("officer", "Lê Thị Hai"))))
                .then()
                .statusCode(200);
        step(department, dossier, "appoint", decision()).then().statusCode(200);
        step(department, dossier, "prepare", body())
                .then()
                .statusCode(200)
                .body("account.fullName", equalTo("Lê Thị Hai"))
                .body("account.id", not(equalTo(first.account().toString())));
        assertEquals(0, effective(first.account()));
    }

    @Test
    void nobodyHandsOverToThemselves() {
        String dossier = invited(corner.commune());
        brought(dossier);
        Person root = department;
        world.write("update account set unit_id = $2 where id = $1", Tuple.of(root.account(), corner.commune()));
        world.write("update account set full_name = 'Trần Văn Đầu Mối' where id = $1", Tuple.of(root.account()));
        prepared(dossier, root).then().statusCode(422).body("errors.code", hasItem("to-oneself"));
        Person colleague = world.administrator(corner.department());
        step(colleague, dossier, "prepare", body("account", root.account().toString()))
                .then()
                .statusCode(200);
        step(colleague, dossier, "minutes", body()).then().statusCode(200);
        paper(colleague, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        sign(root, dossier).then().statusCode(422).body("errors.code", hasItem("to-oneself"));
        sign(colleague, dossier).then().statusCode(200);
    }
}
