package vn.khue.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody logged in: the account, its session and a valid access token. */
public record Person(UUID account, String username, UUID session, String token) {

    /** A request of this person, in English so that texts can be compared. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token).header("Accept-Language", "en").basePath("/api/v1");
    }
}
