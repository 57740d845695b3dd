package vn.khue.transfer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** A school that asks for somebody whom it does not see learns nothing by guessing at his birthday. */
@KhueTest
class TransferGuessTest extends TransferScene {

    private Map<String, Object> guess(String born) {
        Map<String, Object> body = body(corner.schoolBeside());
        body.put("dateOfBirth", born);
        return body;
    }

    @Test
    void aPairIsJudgedOnlyWhenEverythingElseIsRight() {
        for (String born : List.of("2015-03-02", "2014-01-01")) {
            Map<String, Object> body = guess(born);
            body.remove("reason");
            ask(beside.editor(), body).then().statusCode(422).body("errors.pointer", contains("/reason"));
        }
    }

    @Test
    void missesAreCountedAndARightPairAfterTooManyTellsNothing() {
        List<Integer> answers = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            answers.add(ask(beside.editor(), guess("2014-01-0" + i)).statusCode());
        }
        assertEquals(5, Collections.frequency(answers, 422));
        assertEquals(3, Collections.frequency(answers, 429));
        Response right = ask(beside.editor(), guess("2015-03-02"));
        right.then().statusCode(429).header("Retry-After", notNullValue());
        // Other work goes on.
        beside.editor().asks().get("/transfers").then().statusCode(200);
    }

    @Test
    void whoKnowsThePairMayAskForManyPupils() {
        for (int i = 0; i < 8; i++) {
            pupil = giving.entered("students", giving.aPupil("Nguyễn Văn Số", "6A1"));
            code = giving.editor().asks().get("/students/" + pupil).path("code");
            asked(beside.editor(), guess("2015-03-02"));
        }
    }
}
