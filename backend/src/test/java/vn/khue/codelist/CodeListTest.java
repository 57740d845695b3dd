package vn.khue.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class CodeListTest {

    @Inject
    World world;

    private Person anybody;

    @BeforeEach
    void makePerson() {
        anybody = world.administrator(world.corner().school());
    }

    @Test
    void whoeverIsLoggedInReadsAllLists() {
        Response lists = anybody.asks().get("/code-lists");
        lists.then()
                .statusCode(200)
                .body("items.name", hasItem("ethnicity"))
                .body("items.size", everyItem(greaterThan(0)))
                .body("items.find { it.name == 'gender' }.label.vi", equalTo("Giới tính"))
                .body("items.find { it.name == 'gender' }.size", equalTo(2));
        for (String name : lists.<List<String>>path("items.name")) {
            anybody.asks().get("/code-lists/" + name).then().statusCode(200).body("name", equalTo(name));
        }
        given().get("/api/v1/code-lists").then().statusCode(401);
    }

    @Test
    void codesComeInTheOrderOfTheOfficialList() {
        anybody.asks()
                .get("/code-lists/gender")
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("codes.code", equalTo(List.of("01", "02")))
                .body("codes.label.en", equalTo(List.of("Male", "Female")));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        anybody.asks()
                .header("If-None-Match", "\"v1\"")
                .get("/code-lists/religion")
                .then()
                .statusCode(304);
    }

    @Test
    void theCommunesOfAProvinceStandUnderIt() {
        Response communes = anybody.asks().get("/code-lists/commune?parent=31");
        communes.then()
                .statusCode(200)
                .body("codes.size()", equalTo(114))
                .body("codes.parent", everyItem(equalTo("31")));
        communes.then().body("codes.label.vi", hasItem("Phường Thành Đông"));
    }

    @Test
    void aDayShowsWhatWasUsedThen() {
        anybody.asks().get("/code-lists/commune?asOf=2025-06-30").then().body("codes.size()", equalTo(0));
        anybody.asks().get("/code-lists/province?asOf=2025-07-01").then().body("codes.size()", equalTo(34));
    }

    @Test
    void wrongQuestionsAreAnsweredWithWhatIsWrong() {
        anybody.asks().get("/code-lists/no-such-list").then().statusCode(404);
        anybody.asks().get("/code-lists/GENDER").then().statusCode(404);
        anybody.asks()
                .get("/code-lists/gender?asOf=2025-01-01&colour=red")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("query:colour"));
        anybody.asks()
                .queryParam("asOf", "+999999-01-01")
                .get("/code-lists/gender")
                .then()
                .statusCode(400)
                .body("errors.code", equalTo(List.of("out-of-range")));
        anybody.asks().get("/code-lists/gender?parent='").then().statusCode(200).body("codes.size()", equalTo(0));
    }

    @Test
    void ethnicitiesKnowTheirOtherNames() {
        anybody.asks()
                .get("/code-lists/ethnicity")
                .then()
                .body("codes.find { it.code == '01' }.aliases", containsInAnyOrder("Việt"))
                .body("codes.find { it.code == '01' }.until", nullValue());
    }
}
