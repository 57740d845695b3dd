package vn.khue.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** A session goes on by exchanging its refresh token; who uses one twice without right ends it. */
@KhueTest
class RefreshTest {

    @Inject
    World world;

    private final Visitor visitor = Visitor.anywhere();
    private Person officer;

    @BeforeEach
    void makeOfficer() {
        officer = world.administrator(world.corner().commune());
        Visitor.password(world, officer, Visitor.PASSWORD, false);
    }

    @Test
    void refreshGoesOnWithANewTokenAndAnOldOneEndsTheSession() {
        Response login = visitor.login(officer.username(), Visitor.PASSWORD);
        String first = login.cookie("khue_refresh");
        Response next = visitor.refresh(first);
        next.then().statusCode(200).body("accessToken", notNullValue());
        assertTrue(!next.cookie("khue_refresh").equals(first));
        String second = next.cookie("khue_refresh");
        Response third = visitor.refresh(second);
        String token = third.then().statusCode(200).extract().path("accessToken");
        given().auth().oauth2(token).get("/api/v1/units").then().statusCode(200);

        visitor.refresh(first).then().statusCode(401).body("type", equalTo("urn:khue:problem:session-ended"));
        hasEnded(token, third.cookie("khue_refresh"));
    }

    private void hasEnded(String accessToken, String refreshToken) {
        visitor.refresh(refreshToken).then().statusCode(401);
        given().auth()
                .oauth2(accessToken)
                .header("Accept-Language", "en")
                .get("/api/v1/units")
                .then()
                .statusCode(401)
                .body("type", equalTo("urn:khue:problem:session-ended"));
    }

    @Test
    void aTokenUsedAgainAtOnceEndsTheSession() {
        String first = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
        Response next = visitor.refresh(first);
        visitor.refresh(first).then().statusCode(401);
        hasEnded(next.path("accessToken"), next.cookie("khue_refresh"));
    }

    @Test
    void whoseAnswerWasLostRepeatsTheExchangeByItsKey() {
        String kept = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
        visitor.refresh(kept, "my key").then().statusCode(200);
        visitor.refresh(kept, "my key").then().statusCode(200);
        String next =
                visitor.refresh(kept, "my key").then().statusCode(200).extract().cookie("khue_refresh");
        visitor.refresh(next, "my key").then().statusCode(200);
    }

    @Test
    void nobodyElseRepeatsAnExchange() {
        for (String key : new String[] {null, "another key"}) {
            String kept = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
            Response next = visitor.refresh(kept, "my key");
            Response stolen = key == null ? visitor.refresh(kept) : visitor.refresh(kept, key);
            stolen.then().statusCode(401);
            hasEnded(next.path("accessToken"), next.cookie("khue_refresh"));
        }
    }

    @Test
    void whoComesFirstAfterALostAnswerMakesTheOthersVoid() {
        String kept = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
        String lost = visitor.refresh(kept, "my key").cookie("khue_refresh");
        String arrived = visitor.refresh(kept, "my key").cookie("khue_refresh");
        Response next = visitor.refresh(arrived);
        next.then().statusCode(200);
        visitor.refresh(lost).then().statusCode(401);
        hasEnded(next.path("accessToken"), next.cookie("khue_refresh"));
    }

    @Test
    void aLostAnswerIsAskedForSoonOrNotAtAll() {
        String kept = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
        Response next = visitor.refresh(kept, "my key");
        next.then().statusCode(200);
        world.write("""
                update refresh_token t set used_at = used_at - interval '31 seconds'
                from session s where s.id = t.session_id and s.account_id = $1
                """, Tuple.of(officer.account()));
        visitor.refresh(kept, "my key").then().statusCode(401);
        hasEnded(next.path("accessToken"), next.cookie("khue_refresh"));
    }

    @Test
    void ofManyRepetitionsAtOnceTheSessionGoesOnByOne() {
        for (int round = 0; round < 5; round++) {
            String token = visitor.login(officer.username(), Visitor.PASSWORD).cookie("khue_refresh");
            List<String> next = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> visitor.refresh(token, "my key")))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.then().statusCode(200).extract().cookie("khue_refresh"))
                    .toList();
            assertEquals(8, next.stream().distinct().count());
            List<Integer> answers = next.stream()
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> visitor.refresh(one).statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
            assertEquals(7, answers.stream().filter(status -> status == 401).count(), answers.toString());
        }
    }

    @Test
    void withoutACookieOrWithAForeignOneTheSessionHasEnded() {
        visitor.asks().post("/auth/refresh").then().statusCode(401);
        visitor.refresh("no-such-token").then().statusCode(401);
    }
}
