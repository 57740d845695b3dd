package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** What a campaign leaves to do is among the work that waits for people. */
@KhueTest
class RemindedTest extends DayScene {

    private static final String BEHIND = "items.find { it.kind == 'handover-behind' }";
    private static final String INVITED = "items.find { it.kind == 'handover-invited' }";

    private static ValidatableResponse waiting(Person who) {
        return who.asks().get("/me/waiting").then().statusCode(200);
    }

    @Test
    void whoRunsACampaignSeesHowManyAreBehind() {
        String campaign = opened();
        waiting(department)
                .body(BEHIND + ".count", equalTo(2))
                .body(BEHIND + ".link", equalTo("/handover/" + campaign))
                .body(BEHIND + ".dueAt", notNullValue())
                .body(INVITED, nullValue());
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        waiting(department)
                .body(BEHIND + ".count", equalTo(1))
                .body(BEHIND + ".unit.id", equalTo(corner.otherCommune().toString()));
        opened();
        waiting(department).body(BEHIND + ".link", equalTo("/handover"));
    }

    @Test
    void anInvitedUnitIsLedToItsOwnPage() {
        Person commune = world.administrator(corner.commune());
        Person viewer = world.person(corner.commune(), "Chỉ Xem", Role.VIEWER, null);
        Person school = world.administrator(corner.school());
        String campaign = opened();
        waiting(commune)
                .body(INVITED + ".count", equalTo(1))
                .body(INVITED + ".link", equalTo("/register/" + link(campaign, corner.commune())))
                .body(BEHIND, nullValue());
        waiting(viewer).body("items.kind", not(hasItem("handover-invited")));
        waiting(school).body("items.kind", not(hasItem("handover-invited")));
        int version = department.asks().get("/handover/campaigns/" + campaign).path("version");
        department
                .asks()
                .header("If-Match", "\"v" + version + "\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(200);
        waiting(commune).body(INVITED, nullValue());
    }
}
