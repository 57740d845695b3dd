package vn.khue.handover;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** What is seen of a campaign as a whole: by steps, and while it happens. */
@KhueTest
class BoardTest extends DayScene {

    @TestHTTPResource
    URL root;

    @Test
    void unitsAreFoundByWhatTheyLack() {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        String path = "/handover/campaigns/" + campaign + "/dossiers?missing=";
        registered(dossier);
        department
                .asks()
                .get(path + "registered")
                .then()
                .body("items.unit.id", contains(corner.otherCommune().toString()));
        step(department, dossier, "appoint", decision());
        department.asks().get(path + "appointed").then().body("items", hasSize(2));
        paper(department, dossier, "decision", "qd.pdf", PDF);
        department.asks().get(path + "appointed").then().body("items", hasSize(1));
        complete(dossier);
        for (String step : new String[] {"attended", "introduced", "prepared", "minuted"}) {
            department.asks().get(path + step).then().statusCode(200).body("items", hasSize(1));
        }
        department.asks().get(path + "signed").then().body("items", hasSize(2));
        department.asks().get(path + "flown").then().statusCode(400);
    }

    @Test
    void whoWatchesIsToldOfEachChange() throws IOException {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        HttpURLConnection watching =
                (HttpURLConnection) URI.create(root + "api/v1/handover/campaigns/" + campaign + "/events")
                        .toURL()
                        .openConnection();
        watching.setRequestProperty("Authorization", "Bearer " + department.token());
        watching.setRequestProperty("Accept", "text/event-stream");
        watching.setReadTimeout(20_000);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(watching.getInputStream(), StandardCharsets.UTF_8))) {
            assertTrue(next(lines).contains("\"registered\":0"));
            registered(dossier);
            assertTrue(next(lines).contains("\"registered\":1"));
        } finally {
            watching.disconnect();
        }
        Person commune = world.administrator(corner.commune());
        commune.asks().get("/handover/campaigns/" + campaign + "/events").then().statusCode(404);
        department
                .asks()
                .get("/handover/campaigns/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
    }

    private static String next(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    void afterItsEndOnlyAnotherOfficerTakesOver() {
        String campaign = opened();
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        signed(one);
        department
                .asks()
                .header("If-Match", "\"v1\"")
                .post("/handover/campaigns/" + campaign + "/end")
                .then()
                .statusCode(200);
        step(department, two, "attend", body("attended", true))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:campaign-ended"));
        String next = department
                .asks()
                .contentType("application/json")
                .body(body("reason", "Cán bộ chuyển công tác"))
                .post("/handover/dossiers/" + one + "/supersede")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        register(department, next, version(department, next), body("people", two(), "reason", "thay cán bộ"))
                .then()
                .statusCode(200);
        signed(next);
    }
}
