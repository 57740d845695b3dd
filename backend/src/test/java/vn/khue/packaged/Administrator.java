package vn.khue.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/** The administrator of the department, who talks to one running Khuê. */
final class Administrator {

    static final Pattern ONE_TIME_PASSWORD = Pattern.compile("one-time password +(\\S+)");

    private static final String USERNAME = "sogddt.admin";
    private static final String PASSWORD = "cây bàng trước ngõ";

    private final PackagedKhue khue;
    private final String token;

    private Administrator(PackagedKhue khue, String token) {
        this.khue = khue;
        this.token = token;
    }

    /** Comes with the one-time password that was printed, and chooses one to stay. */
    static Administrator first(PackagedKhue khue) throws InterruptedException {
        String oneTime = khue.output().await(ONE_TIME_PASSWORD);
        Administrator administrator = login(khue, oneTime);
        administrator
                .asks()
                .body(Map.of("current", oneTime, "new", PASSWORD))
                .post("/auth/password")
                .then()
                .statusCode(204);
        return administrator;
    }

    /** Comes back with the password chosen before. */
    static Administrator again(PackagedKhue khue) {
        return login(khue, PASSWORD);
    }

    private static Administrator login(PackagedKhue khue, String password) {
        Response answer = khue.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("username", USERNAME, "password", password))
                .post("/auth/login");
        assertEquals(200, answer.statusCode(), answer.asString());
        return new Administrator(khue, answer.path("accessToken"));
    }

    String token() {
        return token;
    }

    RequestSpecification asks() {
        return khue.asks().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Founds a commune; when this returns, Khuê has answered that it is written. */
    void found(String code) {
        Response answer = asks().body(Map.of(
                        "code",
                        code,
                        "kind",
                        "commune",
                        "type",
                        "xa",
                        "name",
                        "Xã " + code,
                        "parent",
                        "code:SO-GDDT-HP"))
                .post("/units");
        assertEquals(201, answer.statusCode(), answer.asString());
    }

    void finds(String code) {
        Response answer = asks().get("/units/code:" + code);
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals("Xã " + code, answer.path("name"));
    }

    /** Waits until Khuê has sealed everything that was written so far. */
    void sealed() throws Exception {
        Waiting.until(() -> "seals", () -> "0".equals(asks().get("/audit/seals").header("X-Khue-Unsealed")));
    }
}
