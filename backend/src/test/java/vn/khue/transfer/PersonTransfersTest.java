package vn.khue.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** The transfers of one person, and how many there are. */
@KhueTest
class PersonTransfersTest extends TransferScene {

    private String refused(String reason) {
        String transfer = asked(giving.editor(), body(corner.schoolBeside()));
        step(beside.editor(), transfer, "refuse", 1, "{\"reason\": \"" + reason + "\"}")
                .then()
                .statusCode(200);
        return transfer;
    }

    @Test
    void thePersonsTransfersAreReadByPages() {
        String first = refused("Hết chỗ");
        String second = refused("Vẫn hết chỗ");
        for (String name : new String[] {pupil, "code:" + code}) {
            giving.editor()
                    .asks()
                    .get("/students/" + name + "/transfers?count=true")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(second, first))
                    .body("total", equalTo(2));
        }
        String next = giving.editor()
                .asks()
                .get("/students/" + pupil + "/transfers?limit=1")
                .then()
                .body("items.id", contains(second))
                .body("next", notNullValue())
                .body("total", nullValue())
                .extract()
                .path("next");
        giving.editor()
                .asks()
                .get("/students/" + pupil + "/transfers?limit=1&cursor=" + next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
        beside.editor()
                .asks()
                .get("/students/" + pupil + "/transfers")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void whoSeesNeitherThePersonNorATransferFindsNothing() {
        refused("Hết chỗ");
        away.editor().asks().get("/students/" + pupil + "/transfers").then().statusCode(404);
        away.editor().asks().get("/students/code:NONE/transfers").then().statusCode(404);
        giving.editor().asks().get("/students/nonsense/transfers").then().statusCode(404);
        giving.editor().asks().get("/staff/" + pupil + "/transfers").then().statusCode(404);
        giving.editor().asks().get("/classes/" + pupil + "/transfers").then().statusCode(404);
        giving.editor()
                .asks()
                .get("/students/" + pupil + "/transfers?limit=0")
                .then()
                .statusCode(400);
    }

    @Test
    void staffWithoutTransfersHaveAnEmptyList() {
        String teacher = giving.entered("staff", giving.aTeacher("Trần Văn Bình"));
        giving.editor()
                .asks()
                .get("/staff/" + teacher + "/transfers?count=true")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("total", equalTo(0));
        beside.editor().asks().get("/staff/" + teacher + "/transfers").then().statusCode(404);
    }

    @Test
    void theInboxTellsHowManyThereAre() {
        refused("Hết chỗ");
        asked(giving.editor(), body(corner.otherSchool()));
        giving.editor()
                .asks()
                .get("/transfers?count=true&limit=1")
                .then()
                .body("items", hasSize(1))
                .body("total", equalTo(2));
        giving.editor().asks().get("/transfers?count=true&state=refused").then().body("total", equalTo(1));
        beside.editor().asks().get("/transfers?count=true").then().body("total", equalTo(1));
    }
}
