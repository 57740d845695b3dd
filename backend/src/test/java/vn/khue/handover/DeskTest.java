package vn.khue.handover;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Desks, their times, and the scans that are taken there. */
@KhueTest
class DeskTest extends DayScene {

    private static final Instant OPENS = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);

    private static Map<String, Object> desk(int places, int minutes) {
        return body(
                "name",
                "Bàn khu vực phía Đông",
                "place",
                "33 Nguyễn Đức Cảnh, phường Lê Chân",
                "opensAt",
                OPENS.toString(),
                "closesAt",
                OPENS.plus(minutes, ChronoUnit.MINUTES).toString(),
                "minutesEach",
                15,
                "places",
                places);
    }

    private Response add(Person who, String campaign, Map<String, Object> desk) {
        return who.asks().contentType("application/json").body(desk).post("/handover/campaigns/" + campaign + "/desks");
    }

    @Test
    void aTimeTakesAsManyUnitsAsTheDeskHasPlaces() {
        String campaign = opened();
        String desk = add(department, campaign, desk(1, 15))
                .then()
                .statusCode(201)
                .body("room", equalTo(1))
                .extract()
                .path("id");
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        step(department, one, "schedule", body("desk", desk))
                .then()
                .statusCode(200)
                .body("slot.at", equalTo(OPENS.toString()))
                .body("slot.name", equalTo("Bàn khu vực phía Đông"));
        step(department, two, "schedule", body("desk", desk))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:desk-full"));
        step(
                        department,
                        two,
                        "schedule",
                        body("desk", desk, "at", OPENS.plusSeconds(60).toString()))
                .then()
                .statusCode(409);
        step(department, one, "schedule", body("desk", null))
                .then()
                .statusCode(200)
                .body("slot", nullValue());
        step(department, two, "schedule", body("desk", desk, "at", OPENS.toString()))
                .then()
                .statusCode(200);
    }

    @Test
    void unitsAreSpreadOverTheFreeTimes() {
        String campaign = opened();
        String desk = add(department, campaign, desk(1, 60)).path("id");
        department
                .asks()
                .post("/handover/desks/" + desk + "/fill")
                .then()
                .statusCode(200)
                .body("placed", equalTo(2))
                .body("desk.taken", equalTo(2))
                .body("desk.room", equalTo(4));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?desk=" + desk)
                .then()
                .body(
                        "items.slot.at",
                        containsInAnyOrder(
                                OPENS.toString(), OPENS.plusSeconds(900).toString()));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?missing=scheduled")
                .then()
                .body("items", hasSize(0));
        department.asks().post("/handover/desks/" + desk + "/fill").then().body("placed", equalTo(0));
    }

    @Test
    void aDeskOfOneHalfTakesTheUnitsOfThatHalfOnly() {
        List<String> east = List.of("11914", "11948");
        List<String> west = List.of("10792", "10804", "10813");
        UUID city = world.read("select id from unit where code = 'SO-GDDT-HP'", Tuple.tuple())
                .iterator()
                .next()
                .getUUID("id");
        department = world.administrator(city);
        Map<String, Object> wish = campaign();
        wish.put("unit", "code:SO-GDDT-HP");
        wish.put(
                "units",
                Stream.concat(east.stream(), west.stream())
                        .map(code -> "code:" + code)
                        .toList());
        String campaign =
                open(department, wish).then().statusCode(201).extract().path("id");
        Map<String, Object> eastern = desk(2, 60);
        eastern.put("area", "east");
        String desk = add(department, campaign, eastern).path("id");
        department.asks().post("/handover/desks/" + desk + "/fill").then().body("placed", equalTo(2));
        slots(campaign, desk, east);
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?missing=scheduled")
                .then()
                .body("items.findAll { it.area == 'west' }.unit.code", containsInAnyOrder(west.toArray()))
                .body("items.findAll { it.area == 'east' }", hasSize(0))
                .body("items", hasSize(3))
                .body("items.slot", everyItem(nullValue()));
        department.asks().post("/handover/desks/" + desk + "/fill").then().body("placed", equalTo(0));
        Map<String, Object> western = desk(2, 60);
        western.put("area", "west");
        String other = add(department, campaign, western).path("id");
        department.asks().post("/handover/desks/" + other + "/fill").then().body("placed", equalTo(3));
        slots(campaign, other, west);
        slots(campaign, desk, east);
    }

    private void slots(String campaign, String desk, List<String> codes) {
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/dossiers?desk=" + desk)
                .then()
                .statusCode(200)
                .body("items.unit.code", containsInAnyOrder(codes.toArray()));
    }

    @Test
    void aDeskIsNotMadeTooSmallForWhoComes() {
        String campaign = opened();
        String desk = add(department, campaign, desk(2, 15)).path("id");
        department.asks().post("/handover/desks/" + desk + "/fill").then().body("placed", equalTo(2));
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(desk(1, 15))
                .put("/handover/desks/" + desk)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:desk-too-small"));
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(desk(2, 30))
                .put("/handover/desks/" + desk)
                .then()
                .statusCode(200)
                .body("room", equalTo(4));
    }

    @Test
    void whatIsWrongWithADeskIsToldAtOnce() {
        String campaign = opened();
        Map<String, Object> wrong = desk(21, 15);
        wrong.put("name", " ");
        wrong.put("area", "north");
        wrong.put("closesAt", OPENS.minusSeconds(1).toString());
        add(department, campaign, wrong)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/places", "/name", "/area", "/closesAt"));
        Person commune = world.administrator(corner.commune());
        add(commune, campaign, desk(1, 15)).then().statusCode(404);
        String other = opened();
        String desk = add(department, other, desk(1, 15)).path("id");
        step(department, dossier(campaign, corner.commune()), "schedule", body("desk", desk))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("desk-unknown"));
    }

    @Test
    void scansAreToldByTheirContent() {
        String dossier = invited(corner.commune());
        paper(department, dossier, "decision", "anh.jpg", "<script>alert(1)</script>".getBytes())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-a-scan"));
        paper(department, dossier, "decision", "cut.pdf", "%PDF-1.7 and no end".getBytes())
                .then()
                .statusCode(422);
        paper(department, dossier, "decision", "x.png", new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0
                })
                .then()
                .statusCode(422);
        paper(department, dossier, "decision", "big.pdf", new byte[(8 << 20) + 1])
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("scan-too-large"));
        paper(department, dossier, "photo", "x.pdf", PDF).then().statusCode(400);
        paper(department, dossier, "minutes", "x.pdf", PDF).then().statusCode(409);
        String paper = paper(department, dossier, "decision", "..\\..\\Quyết định \"125\".pdf", PDF)
                .then()
                .statusCode(200)
                .body("papers[0].mediaType", equalTo("application/pdf"))
                .body("papers[0].sha256", notNullValue())
                .extract()
                .path("papers[0].id");
        byte[] back = department
                .asks()
                .get("/handover/papers/" + paper)
                .then()
                .statusCode(200)
                .header("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertArrayEquals(PDF, back);
        world.administrator(corner.commune())
                .asks()
                .get("/handover/papers/" + paper)
                .then()
                .statusCode(404);
        department.asks().get("/handover/papers/" + UUID.randomUUID()).then().statusCode(404);
    }
}
