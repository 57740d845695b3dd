package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.record.SchoolYear;
import vn.khue.testing.KhueTest;

/** Campaigns belong to school years. */
@KhueTest
class CampaignYearTest extends HandoverScene {

    private void told(String campaign, String year) {
        department
                .asks()
                .get("/handover/campaigns/" + campaign)
                .then()
                .statusCode(200)
                .body("schoolYear", equalTo(year));
        department
                .asks()
                .get("/handover/campaigns")
                .then()
                .statusCode(200)
                .body("items.findAll { it.id == '" + campaign + "' }.schoolYear", hasItem(year));
    }

    @Test
    void theYearThatWasNamedIsAnswered() {
        Map<String, Object> body = campaign();
        body.put("schoolYear", "2031-2032");
        String campaign = open(department, body)
                .then()
                .statusCode(201)
                .body("schoolYear", equalTo("2031-2032"))
                .extract()
                .path("id");
        told(campaign, "2031-2032");
    }

    @Test
    void withoutOneItIsThePresentYear() {
        told(opened(), SchoolYear.name(SchoolYear.present()));
    }
}
