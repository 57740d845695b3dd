package vn.khue.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class AccountListTest {

    @Inject
    World world;

    private Corner corner;
    private Person officer;

    @BeforeEach
    void makeOfficer() {
        corner = world.corner();
        officer = world.administrator(corner.commune());
    }

    @Test
    void peopleAreSortedByTheirGivenName() {
        for (String name : List.of("Nguyễn Văn Ẩn", "Trần Đức", "Lê Dung", "Phạm Thị Ánh", "Vũ An", "Bùi Ân")) {
            world.person(corner.school(), name);
        }
        officer.asks()
                .queryParam("unit", corner.school())
                .get("/accounts")
                .then()
                .statusCode(200)
                .body(
                        "items.fullName",
                        contains("Vũ An", "Phạm Thị Ánh", "Bùi Ân", "Nguyễn Văn Ẩn", "Lê Dung", "Trần Đức"))
                .body("next", nullValue())
                .body("items[0].unit.kind", equalTo("school"))
                .body("items[0].passwordState", equalTo("one-time-expired"));
    }

    @Test
    void whoHasNotBegunIsFoundByTheStateOfThePassword() {
        Person begun = world.administrator(corner.school());
        Person waiting = world.person(corner.school(), "Chờ Kích Hoạt");
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, 'x', false)",
                Tuple.of(begun.account()));
        officer.asks()
                .get("/accounts?activation=set")
                .then()
                .body("items.id", contains(begun.account().toString()));
        for (String place : List.of("unit", "within")) {
            officer.asks()
                    .queryParam(place, corner.school())
                    .get("/accounts?activation=one-time&activation=one-time-expired&count=true")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(waiting.account().toString()))
                    .body("total", equalTo(1));
        }
        officer.asks().get("/accounts?secondFactor=missing").then().statusCode(200);
        officer.asks().get("/accounts?secondFactor=there&activation=odd").then().statusCode(400);
    }

    @Test
    void aCommuneSeesItsOwnAndItsSchoolsAccountsOnly() {
        Person inSchool = world.person(corner.school(), "Cô Giáo");
        Person beside = world.person(corner.otherSchool(), "Thầy Bên Cạnh");
        Person above = world.administrator(corner.department());
        officer.asks()
                .get("/accounts")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                officer.account().toString(), inSchool.account().toString()));
        officer.asks()
                .queryParam("within", corner.school())
                .get("/accounts")
                .then()
                .body("items.id", contains(inSchool.account().toString()));
        officer.asks()
                .queryParam("within", corner.department())
                .queryParam("count", true)
                .get("/accounts")
                .then()
                .body("items.id", not(hasItem(above.account().toString())))
                .body("total", equalTo(2));
        for (String place : List.of("unit", "within")) {
            officer.asks()
                    .queryParam(place, corner.otherSchool())
                    .get("/accounts")
                    .then()
                    .body("items", empty());
        }
        officer.asks().get("/accounts/" + beside.account()).then().statusCode(404);
        officer.asks().get("/accounts/code:" + beside.username()).then().statusCode(404);
        officer.asks()
                .get("/accounts/code:" + inSchool.username())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        officer.asks().get("/accounts/nonsense").then().statusCode(404);
        above.asks()
                .queryParam("within", corner.commune())
                .get("/accounts")
                .then()
                .body(
                        "items.id",
                        hasItems(
                                officer.account().toString(), inSchool.account().toString()));
    }

    @Test
    void whoHoldsNothingSeesNobody() {
        Person nobody = world.person(corner.school(), "Không Quyền");
        nobody.asks()
                .queryParam("count", true)
                .get("/accounts")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(0));
        nobody.asks().get("/accounts/" + nobody.account()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "username", "-lastLoginAt"})
    void everyRowIsSeenOncePageByPage(String sort) {
        List<String> expected = new ArrayList<>();
        expected.add(officer.account().toString());
        for (int i = 0; i < 23; i++) {
            // Many share one name and one moment of login; the id decides then.
            expected.add(world.person(i % 2 == 0 ? corner.school() : corner.schoolBeside(), "Đỗ Thị Ích " + i % 3)
                    .account()
                    .toString());
        }
        for (Person reader : List.of(officer, world.administrator(corner.department()))) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                Response page = reader.asks()
                        .queryParam("within", corner.commune())
                        .queryParam("sort", sort)
                        .queryParam("limit", 5)
                        .queryParam("cursor", cursor == null ? "" : cursor)
                        .get("/accounts");
                page.then().statusCode(200);
                seen.addAll(page.path("items.id"));
                cursor = page.path("next");
            } while (cursor != null);
            assertEquals(
                    expected.stream().sorted().toList(), seen.stream().sorted().toList());
        }
    }

    @Test
    void searchNeedsNoDiacriticsAndNoOrder() {
        Person wanted = world.person(corner.school(), "Nguyễn Thị Đào Tiên");
        world.person(corner.school(), "Nguyễn Văn Khác");
        for (String q : List.of("dao tien", "TIÊN đào", "nguyen thi", wanted.username())) {
            officer.asks()
                    .queryParam("q", q)
                    .get("/accounts")
                    .then()
                    .body("items.id", contains(wanted.account().toString()));
        }
        for (String q : List.of("100%", "_", "a\\", "'; drop table account; --")) {
            officer.asks()
                    .queryParam("q", q)
                    .get("/accounts")
                    .then()
                    .statusCode(200)
                    .body("items", empty());
        }
    }

    @Test
    void rolesAndStatesFilter() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        Person locked = world.person(corner.school(), "Bị Khoá");
        world.write(
                "update account set status = 'locked' where id = $1",
                io.vertx.mutiny.sqlclient.Tuple.of(locked.account()));
        officer.asks()
                .queryParam("role", "viewer", "auditor")
                .get("/accounts")
                .then()
                .body("items.id", contains(viewer.account().toString()));
        officer.asks()
                .queryParam("status", "locked", "ended")
                .get("/accounts")
                .then()
                .body("items.id", contains(locked.account().toString()));
    }

    @Test
    void whoHoldsWhatIsFoundOnlyWhereRightsAreSeen() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        Person mixed = world.person(corner.commune(), "Nhiều Quyền", Role.VIEWER, null);
        world.grant(mixed, Role.AUDITOR, corner.school(), null, 0);
        String asked = "/accounts?role=viewer";
        mixed.asks()
                .get(asked)
                .then()
                .statusCode(200)
                .body("items.id", contains(viewer.account().toString()));
        Person without = world.person(corner.commune(), "Không Xem Quyền", Role.VIEWER, null);
        for (String filter : List.of("?role=viewer", "?secondFactor=missing", "?role=viewer&secondFactor=missing")) {
            for (String place : List.of("", "&unit=" + corner.school(), "&within=" + corner.commune())) {
                without.asks()
                        .get("/accounts" + filter + place + "&count=true")
                        .then()
                        .statusCode(200)
                        .body("items", empty())
                        .body("total", equalTo(0));
            }
        }
    }

    @Test
    void fieldsPrune() {
        officer.asks()
                .queryParam("fields", "id,fullName")
                .get("/accounts")
                .then()
                .statusCode(200)
                .body("items[0].keySet()", containsInAnyOrder("id", "fullName"));
        officer.asks().queryParam("fields", "id,secret").get("/accounts").then().statusCode(400);
    }

    @Test
    void wrongParametersAreToldTogether() {
        officer.asks()
                .queryParam("status", "asleep")
                .queryParam("role", "king")
                .queryParam("unit", "code:")
                .queryParam("limit", "501")
                .queryParam("sort", "password")
                .get("/accounts")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("query:status", "query:role", "query:unit", "query:limit", "query:sort"));
        for (String cursor : List.of("xyz", "bmFtZR9h", "LWxhc3RMb2dpbkF0H2EfYg")) {
            officer.asks().queryParam("cursor", cursor).get("/accounts").then().statusCode(400);
        }
    }
}
