package vn.khue.handover;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** After its end nothing is added to a campaign; what it has is still read and printed, and officers still change. */
@KhueTest
class EndedCampaignTest extends DayScene {

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:khue:problem:campaign-ended"));
    }

    private Response post(String path, Map<String, Object> body) {
        return department.asks().contentType("application/json").body(body).post(path);
    }

    private Response put(String path, Map<String, Object> body) {
        return department
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(body)
                .put(path);
    }

    @Test
    void nothingIsAdded() {
        String campaign = opened();
        String path = "/handover/campaigns/" + campaign;
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        Map<String, Object> desk = body(
                "name",
                "Bàn Đông",
                "opensAt",
                in(72).toString(),
                "closesAt",
                in(74).toString(),
                "minutesEach",
                15,
                "places",
                2);
        Map<String, Object> training =
                body("name", "Tập huấn", "online", true, "startsAt", in(24).toString(), "endsAt", in(25).toString());
        String placed =
                post(path + "/desks", desk).then().statusCode(201).extract().path("id");
        String held = post(path + "/sessions", training)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .post(path + "/end")
                .then()
                .statusCode(200);

        refused(post(path + "/desks", desk));
        refused(put("/handover/desks/" + placed, desk));
        refused(department.asks().post("/handover/desks/" + placed + "/fill"));
        refused(post(path + "/sessions", training));
        refused(put("/handover/sessions/" + held, training));
        refused(department
                .asks()
                .multiPart("file", "co mat.csv", "Name\nTrần Văn Đầu Mối\n".getBytes())
                .post("/handover/sessions/" + held + "/attendance"));
        refused(paper(department, dossier, "decision", "quyet dinh.pdf", PDF));
        refused(post(path + "/prints", body("what", "slips")));
        refused(department.asks().post("/handover/dossiers/" + dossier + "/credentials"));
        post(path + "/prints", body("what", "minutes")).then().statusCode(202);
    }

    @Test
    void whatIsSignedGoesOn() {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(200);
        department
                .asks()
                .post("/handover/dossiers/" + dossier + "/credentials")
                .then()
                .statusCode(200);
        paper(receiver(dossier), dossier, "rules", "quy dinh.pdf", PDF).then().statusCode(200);
        String later = post("/handover/dossiers/" + dossier + "/supersede", body("reason", "thay cán bộ"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        complete(later);
        sign(department, later).then().statusCode(200);
    }
}
