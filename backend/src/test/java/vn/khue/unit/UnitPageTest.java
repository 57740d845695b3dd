package vn.khue.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.db.Fold;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class UnitPageTest {

    @Inject
    World world;

    private void schools(UUID commune, int from, int until) {
        world.write("""
                with made as (
                  insert into unit (code, kind, name, levels, ownership)
                  select 'P' || left($1::uuid::text, 8) || '-' || n, 'school', 'Trường Số ' || n, '{primary}', '01'
                  from generate_series($2::int, $3::int) n returning id)
                insert into unit_link (unit_id, parent_id, valid_from) select id, $1::uuid, date '2025-07-01' from made
                """, Tuple.of(commune, from, until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "code"})
    void pagesShowEachRowOnceWhileOthersWrite(String sort) {
        Corner corner = world.corner();
        schools(corner.commune(), 100, 160);
        Person officer = world.administrator(corner.commune());
        List<String> seen = new ArrayList<>();
        String next = null;
        int page = 0;
        do {
            JsonPath answer = officer.asks()
                    .queryParam("parent", corner.commune())
                    .queryParam("sort", sort)
                    .queryParam("limit", 7)
                    .queryParam("count", true)
                    .queryParams(next == null ? java.util.Map.of() : java.util.Map.of("cursor", next))
                    .get("/units")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(answer.getList("items.id"));
            next = answer.getString("next");
            page++;
            schools(corner.commune(), 1000 * page, 1000 * page + 2);
        } while (next != null && page < 100);
        assertEquals(new HashSet<>(seen).size(), seen.size(), "no row twice");
        List<String> throughout = new ArrayList<>();
        world.read(
                        "select id::text from unit where code ~ ('^P' || left($1::text, 8) || '-1[0-6][0-9]$')",
                        Tuple.of(corner.commune().toString()))
                .forEach(row -> throughout.add(row.getString(0)));
        assertEquals(61, throughout.size());
        assertTrue(seen.containsAll(throughout), "every row that was there throughout");
    }

    @Test
    void filtersNarrowAndCombine() {
        Corner corner = world.corner();
        schools(corner.commune(), 1, 5);
        Person root = world.administrator(corner.department());
        root.asks()
                .get("/units?kind=commune&count=true")
                .then()
                .body("total", equalTo(2))
                .body("items.kind", contains("commune", "commune"));
        root.asks().get("/units?kind=commune&kind=department&count=true").then().body("total", equalTo(3));
        root.asks().get("/units?level=primary&count=true").then().body("total", equalTo(5));
        root.asks()
                .get("/units?level=primary&parent=" + corner.otherCommune() + "&count=true")
                .then()
                .body("total", equalTo(0))
                .body("items", equalTo(List.of()));
        root.asks().get("/units?status=ended&count=true").then().body("total", equalTo(0));
        root.asks().get("/units?type=xa").then().body("items.size()", equalTo(0));
        root.asks()
                .get("/units?q=NGHIEM tieu&parent=" + corner.commune() + "&count=true")
                .then()
                .body("items.name", contains("Trường Tiểu học Thử Nghiệm"))
                .body("total", equalTo(1));
        root.asks().get("/units?q=100%25").then().body("items.size()", equalTo(0));
        root.asks()
                .get("/units?limit=1&fields=id,name")
                .then()
                .body("items[0].keySet()", containsInAnyOrder("id", "name"));
        root.asks()
                .get("/units?asOf=2024-01-01")
                .then()
                .body("items.id", contains(corner.department().toString()));
        root.asks()
                .get("/units?asOf=2025-07-01&count=true&sort=code")
                .then()
                .body("total", equalTo(11))
                .body("next", nullValue());
        root.asks()
                .get("/units?asOf=2025-07-01&kind=commune")
                .then()
                .body("items.childCount", containsInAnyOrder(7, 1));
    }

    @Test
    void aSchoolIsFoundThroughItsInvisibleParent() {
        Corner corner = world.corner();
        Person head = world.administrator(corner.school());
        head.asks()
                .get("/units?parent=" + corner.commune())
                .then()
                .statusCode(200)
                .body("items.id", contains(corner.school().toString()));
        head.asks()
                .get("/units?parent=" + corner.otherCommune())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        head.asks()
                .get("/units/" + corner.school() + "/ancestors")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
        head.asks().get("/units/" + corner.commune() + "/children").then().statusCode(404);
    }

    @Test
    void whoHoldsSeveralPlacesSeesAllOfThem() {
        Corner corner = world.corner();
        Person person = world.administrator(corner.school());
        world.grant(person, vn.khue.access.Role.VIEWER, corner.otherCommune(), null, 0);
        person.asks()
                .get("/units")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                corner.school().toString(),
                                corner.otherCommune().toString(),
                                corner.otherSchool().toString()));
    }

    @Test
    void everythingWrongWithTheParametersIsToldAtOnce() {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        root.asks()
                .get(
                        "/units?limit=501&sort=size&asOf=garbage&kind=palace&type=x&level=y&status=z&parent=xyz&count=maybe&q="
                                + "a".repeat(201))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "query:limit",
                                "query:sort",
                                "query:asOf",
                                "query:kind",
                                "query:type",
                                "query:level",
                                "query:status",
                                "query:parent",
                                "query:count",
                                "query:q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=abc",
                "limit=99999999999999999999999",
                "limit=-1",
                "limit=1.5",
                "asOf=2025-13-01",
                "asOf=%2B999999999-12-31",
                "asOf=0000-01-01",
                "cursor=x",
                "cursor=%21%21",
                "cursor=bmFtZR9YH25vdC1hLXV1aWQ",
                "parent=code:",
                "parent=1-1-1-1-1",
                "q=%00",
                "parent=%00",
                "fields=id,secret",
                "sort=name,name",
                "nul%00=1"
            })
    void hostileParametersAreAnswered(String query) {
        Corner corner = world.corner();
        world.administrator(corner.department())
                .asks()
                .urlEncodingEnabled(false)
                .get("/units?" + query)
                .then()
                .statusCode(400)
                .body("errors.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "code:", "code:NOPE", "code:%00", "%00", "1-1-1-1-1", "..%2f..", "%F0%9F%90%89"})
    void hostilePathsAreNotFound(String id) {
        Corner corner = world.corner();
        Person root = world.administrator(corner.department());
        for (String below : List.of("", "/children", "/ancestors", "/history")) {
            root.asks()
                    .urlEncodingEnabled(false)
                    .get("/units/" + id + below)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void javaAndTheDatabaseFoldAlike() {
        String[] texts = {
            "Nguyễn Văn Ẩn", "ĐÔNG HẢI", "đường", "H'Mông", "Hòa  Hoà", "  x\u00a0y ", "Trường THPT A.B-C_1%", "e\u0301"
        };
        List<String> folded = new ArrayList<>();
        world.read("select fold(t) from unnest($1::text[]) with ordinality as u (t, n) order by n", Tuple.of((Object)
                        texts))
                .forEach(row -> folded.add(row.getString(0)));
        assertArrayEquals(java.util.Arrays.stream(texts).map(Fold::of).toArray(), folded.toArray());
        assertEquals("dong hai", folded.get(1));
    }
}
