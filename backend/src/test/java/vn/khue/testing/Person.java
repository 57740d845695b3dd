package vn.khue.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody logged in: the account, its session and a valid access token. */
public record Person(UUID account, String username, UUID session, String token) {

    private static final List<String> UNDER_WAY = List.of("queued", "running");
    private static final int PAUSE_MS = 50;
    private static final int LONGEST_WAIT = 600;

    /** A request of this person, in English so that texts can be compared. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token).header("Accept-Language", "en").basePath("/api/v1");
    }

    /** Changes what is there and was seen in this version. */
    public Response changes(String address, int version, Map<String, Object> body) {
        return seen(version).body(body).patch(address);
    }

    /** Takes the step at the end of the address with what was seen in this version. */
    public Response steps(String address, int version) {
        return seen(version).body("{}").post(address);
    }

    private RequestSpecification seen(int version) {
        return asks().header("If-Match", "\"v" + version + "\"").contentType("application/json");
    }

    /** The job once it has ended, however it did; as it is after half a minute when it has not. */
    public Response ended(String job) {
        Response found = asks().get("/jobs/" + job);
        for (int i = 0; i < LONGEST_WAIT && UNDER_WAY.contains(found.<String>path("state")); i++) {
            pause();
            found = asks().get("/jobs/" + job);
        }
        return found;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
