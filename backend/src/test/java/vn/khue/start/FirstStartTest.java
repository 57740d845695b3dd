package vn.khue.start;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class FirstStartTest {

    @Inject
    World world;

    @Inject
    FirstStart firstStart;

    private static final String COUNT = """
            select (select count(*) from unit where code = 'SO-GDDT-HP')::int as departments,
                   (select count(*) from unit_within w join unit u on u.id = w.ancestor_id
                    where u.code = 'SO-GDDT-HP' and w.depth = 1)::int as communes,
                   (select count(*) from account where username = 'sogddt.admin')::int as administrators,
                   (select count(*) from access_grant g join account a on a.id = g.account_id
                    where a.username = 'sogddt.admin' and g.parent_id is null and g.passes = 10)::int as grants,
                   (select one_time from credential c join account a on a.id = c.account_id
                    where a.username = 'sogddt.admin') as one_time
            """;

    @Test
    void anEmptyDatabaseGetsTheDepartmentItsCommunesAndOneAdministratorOnce() {
        firstStart.begin(null);
        Row found = world.read(COUNT, Tuple.tuple()).iterator().next();
        assertEquals(1, found.getInteger("departments"));
        assertEquals(114, found.getInteger("communes"));
        assertEquals(1, found.getInteger("administrators"));
        assertEquals(1, found.getInteger("grants"));
        assertEquals(true, found.getBoolean("one_time"));
    }

    @Test
    void communesHaveTheirCodesNamesAndTypes() {
        Row row = world.read("select name, type from unit where code = '11383'", Tuple.tuple())
                .iterator()
                .next();
        assertEquals("Phường Lê Chân", row.getString("name"));
        assertEquals("phuong", row.getString("type"));
    }

    @Test
    void otherSpellingsFindTheCommune() {
        Person administrator =
                world.administrator(world.read("select id from unit where code = 'SO-GDDT-HP'", Tuple.tuple())
                        .iterator()
                        .next()
                        .getUUID(0));
        for (String spelling : List.of("Thuỷ Nguyên", "Thủy Nguyên", "thuy nguyen")) {
            administrator.asks().queryParam("q", spelling).get("/units").then().body("items.code", hasItem("11560"));
        }
    }

    @Test
    void whoeverStartedIsReady() {
        RestAssured.given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
