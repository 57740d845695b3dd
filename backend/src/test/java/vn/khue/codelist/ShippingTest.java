package vn.khue.codelist;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.api.Day;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** What a start makes of lists that a newer Khuê ships. */
@KhueTest
class ShippingTest {

    @Inject
    World world;

    @Inject
    Shipping shipping;

    /** A list of this test alone; names hold letters only. */
    private final String name = "test" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private Person anybody;

    @BeforeEach
    void makePerson() {
        anybody = world.administrator(world.corner().school());
    }

    private static JsonObject code(String code, String label, String from, String until) {
        return new JsonObject()
                .put("code", code)
                .put("label_vi", label)
                .put("label_en", null)
                .put("aliases", List.of())
                .put("parent", null)
                .put("ordinal", 0)
                .put("valid_from", from)
                .put("valid_until", until);
    }

    private int bring(JsonObject... codes) {
        JsonArray all = new JsonArray(List.of(codes));
        return shipping.bring(List.of(new Shipped(name, "Danh mục thử", "Trial", all, all.encode())))
                .await()
                .indefinitely();
    }

    @Test
    void whatHasNotChangedIsLeftAlone() {
        assertEquals(1, bring(code("1", "Một", null, null)));
        assertEquals(0, bring(code("1", "Một", null, null)));
        anybody.asks().get("/code-lists/" + name).then().header("ETag", "\"v1\"");
    }

    @Test
    void aNewLabelMakesANewVersion() {
        bring(code("1", "Một", null, null));
        bring(code("1", "Số một", null, null));
        anybody.asks()
                .get("/code-lists/" + name)
                .then()
                .header("ETag", "\"v2\"")
                .body("codes.label.vi", equalTo(List.of("Số một")));
    }

    @Test
    void aCodeThatIsNotShippedAnyMoreEndsTodayAndStaysReadable() {
        bring(code("1", "Một", null, null), code("2", "Hai", null, null));
        bring(code("1", "Một", null, null));
        anybody.asks()
                .get("/code-lists/" + name)
                .then()
                .body("codes.find { it.code == '2' }.until", equalTo(Day.today().toString()));
        anybody.asks()
                .get("/code-lists/" + name + "?asOf=" + Day.today())
                .then()
                .body("codes.code", equalTo(List.of("1")));
        anybody.asks().get("/code-lists/" + name + "?asOf=2020-01-01").then().body("codes.code", hasItem("2"));
    }

    @Test
    void aCodeMayBeNamedAnewFromADayOn() {
        bring(code("1", "Sở cũ", null, "2025-07-01"), code("1", "Sở mới", "2025-07-01", null));
        anybody.asks()
                .get("/code-lists/" + name + "?asOf=2025-06-30")
                .then()
                .body("codes.label.vi", equalTo(List.of("Sở cũ")));
        anybody.asks()
                .get("/code-lists/" + name + "?asOf=2025-07-01")
                .then()
                .body("codes.label.vi", equalTo(List.of("Sở mới")));
    }

    @Test
    void everyShippedCodeStandsOnceAndUnderOneThatIsThere() {
        List<Shipped> shipped = Shipped.read();
        Set<String> provinces = new HashSet<>();
        for (Shipped list : shipped) {
            Set<String> seen = new HashSet<>();
            list.codes()
                    .forEach(code -> assertEquals(true, seen.add(((JsonObject) code).getString("code")), list.name()));
            if (list.name().equals("province")) {
                provinces.addAll(seen);
            }
        }
        for (Shipped list : shipped) {
            for (Object code : list.codes()) {
                String parent = ((JsonObject) code).getString("parent");
                assertEquals(true, parent == null || provinces.contains(parent), list.name());
            }
        }
        assertEquals(57, shipped.size());
    }
}
