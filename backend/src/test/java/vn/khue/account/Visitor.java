package vn.khue.account;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** Somebody without a token who calls from an address of their own. */
record Visitor(String address) {

    static final String PASSWORD = "cây bàng trước ngõ";

    static Visitor anywhere() {
        UUID random = UUID.randomUUID();
        return new Visitor("2001:db8:" + random.toString().substring(0, 4) + ":"
                + random.toString().substring(9, 13) + "::1");
    }

    /** Gives the person a password. */
    static void password(World world, Person person, String password, boolean oneTime) {
        world.write(
                """
                insert into credential (account_id, password_hash, one_time, expires_at)
                values ($1, $2, $3, case when $3 then now() + interval '14 days' end)
                """,
                Tuple.of(person.account(), Argon2.hash(oneTime ? OneTimePassword.plain(password) : password), oneTime));
    }

    RequestSpecification asks() {
        return given().basePath("/api/v1")
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON);
    }

    Response login(String username, String password) {
        return login(username, password, null);
    }

    Response login(String username, String password, String otp) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("username", username);
        body.put("password", password);
        if (otp != null) {
            body.put("otp", otp);
        }
        return asks().body(body).post("/auth/login");
    }

    Response refresh(String token) {
        return asks().cookie("khue_refresh", token).post("/auth/refresh");
    }

    Response refresh(String token, String key) {
        return asks().cookie("khue_refresh", token)
                .header("Idempotency-Key", key)
                .post("/auth/refresh");
    }
}
