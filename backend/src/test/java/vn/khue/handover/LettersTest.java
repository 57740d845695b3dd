package vn.khue.handover;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.TestPostOffice;

/** Letters to units, through a real SMTP server. */
@KhueTest
class LettersTest extends DayScene {

    private static final String INVITED = "items.find { it.kind == 'handover-invited' }";
    private static final String UNFINISHED = "items.find { it.kind == 'handover-unfinished' }";

    private GreenMail post;

    @BeforeEach
    void openPostOffice() {
        int port = ConfigProvider.getConfig().getValue(TestPostOffice.PORT, Integer.class);
        post = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        post.start();
    }

    @AfterEach
    void closePostOffice() {
        post.stop();
    }

    private Response order(Person who, String campaign, Map<String, Object> order) {
        return who.asks()
                .contentType("application/json")
                .body(order)
                .post("/handover/campaigns/" + campaign + "/letters");
    }

    private Response done(String campaign, Map<String, Object> order) throws InterruptedException {
        String job = order(department, campaign, order)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        Response seen = department.asks().get("/jobs/" + job);
        while (!"done".equals(seen.path("state")) && Instant.now().isBefore(latest)) {
            assertNotEquals("failed", seen.path("state"), seen.asString());
            Thread.sleep(200);
            seen = department.asks().get("/jobs/" + job);
        }
        return seen;
    }

    private static ValidatableResponse waiting(Person who) {
        return who.asks().get("/me/waiting").then().statusCode(200);
    }

    private static Map<String, Object> mail(Map<String, Object> person, String email) {
        person.put("email", email);
        return person;
    }

    @Test
    void unitsThatAreBehindAreRemindedOfWhatTheyLack() throws Exception {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        List<Map<String, Object>> people = List.of(
                mail(person("leader", "Nguyễn Thị Lãnh Đạo"), "lanh.dao@example.org"),
                mail(person("officer", "Trần Văn Đầu Mối"), "Dau.Moi@example.org"));
        register(department, dossier, 1, Map.of("people", people)).then().statusCode(200);
        done(campaign, body("kind", "reminder", "missing", "attended"))
                .then()
                .body("result.sent", equalTo(2))
                .body("result.failed", equalTo(0))
                .body("result.units", equalTo(1))
                .body("result.asked", equalTo(2))
                .body("result.unreached.id", contains(corner.otherCommune().toString()));
        MimeMessage[] letters = post.getReceivedMessages();
        assertEquals(2, letters.length);
        assertThat(
                Arrays.stream(letters).map(LettersTest::recipient).toList(),
                containsInAnyOrder("lanh.dao@example.org", "dau.moi@example.org"));
        String text = letters[0].getContent().toString();
        assertThat(text, containsString("Phường Thử Nghiệm"));
        assertThat(text, containsString("- Tham dự tập huấn"));
        assertThat(text, not(containsString("- Đăng ký người tham dự")));
        assertThat(text, containsString("/register/" + link(campaign, corner.commune())));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].sentAt", notNullValue());
    }

    @Test
    void aReminderIsReadInTheApplicationByWhoAdministersTheUnitThere() throws Exception {
        Person administrator = world.administrator(corner.commune());
        Person viewer = world.person(corner.commune(), "Chỉ Xem", Role.VIEWER, null);
        Person school = world.administrator(corner.school());
        String campaign = opened();
        waiting(administrator).body(INVITED + ".reminder", nullValue());
        done(campaign, body("kind", "link"));
        waiting(administrator).body(INVITED + ".reminder", nullValue());
        done(campaign, body("kind", "reminder", "text", "Mời {đơn vị} đăng ký ngay."))
                .then()
                .body("result.sent", equalTo(0))
                .body("result.inApp", equalTo(1))
                .body("result.units", equalTo(1))
                .body("result.byMail", equalTo(true))
                .body("result.unreached.id", contains(corner.otherCommune().toString()));
        waiting(administrator)
                .body(INVITED + ".reminder.at", notNullValue())
                .body(INVITED + ".reminder.words", equalTo("Mời Phường Thử Nghiệm đăng ký ngay."));
        waiting(viewer).body("items.kind", not(hasItem("handover-invited")));
        waiting(school).body("items.kind", not(hasItem("handover-invited")));
        waiting(department).body("items.find { it.kind == 'handover-behind' }.reminder", nullValue());
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/letters")
                .then()
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("app"))
                .body("items[0].recipient", equalTo(administrator.username()))
                .body("items[0].words", equalTo("Mời Phường Thử Nghiệm đăng ký ngay."))
                .body("items[0].sentAt", notNullValue());
        done(campaign, body("kind", "reminder"));
        waiting(administrator).body(INVITED + ".reminder.words", containsString("hoàn tất các việc còn lại"));
    }

    @Test
    void whoHasReceivedTheAccountIsRemindedOfWhatComesAfterIt() throws Exception {
        String campaign = opened();
        String dossier = dossier(campaign, corner.commune());
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        done(campaign, body("kind", "reminder", "missing", "confirmed")).then().body("result.inApp", equalTo(0));
        Person officer = receiver(dossier);
        // What was mailed meanwhile is read here too.
        waiting(officer).body(UNFINISHED + ".reminder.words", containsString("hoàn tất các việc còn lại"));
        done(campaign, body("kind", "reminder", "missing", "confirmed", "text", "Đề nghị xác nhận."))
                .then()
                .body("result.inApp", equalTo(1));
        waiting(officer)
                .body(UNFINISHED + ".reminder.words", equalTo("Đề nghị xác nhận."))
                .body(UNFINISHED + ".link", equalTo("/first-steps"))
                .body(INVITED, nullValue());
        done(campaign, body("kind", "reminder"))
                .then()
                .body("result.inApp", equalTo(1))
                .body("result.asked", equalTo(2));
        // A reminder for a step is over when the step is taken; one for all of them when nothing is left.
        done(campaign, body("kind", "reminder", "missing", "confirmed", "text", "Lần nữa."));
        world.write("update dossier set confirmed_at = now() where id = $1", Tuple.of(UUID.fromString(dossier)));
        waiting(officer).body(UNFINISHED + ".reminder.words", containsString("hoàn tất các việc còn lại"));
        world.write("update dossier set delegated_at = now() where id = $1", Tuple.of(UUID.fromString(dossier)));
        waiting(officer).body(UNFINISHED, nullValue());
        done(campaign, body("kind", "reminder", "missing", "ready")).then().body("result.inApp", equalTo(0));
    }

    @Test
    void whoRunsTheCampaignIsNotRemindedByIt() throws Exception {
        Person both = world.administrator(corner.commune());
        world.grant(both, Role.ADMINISTRATOR, corner.department(), null, 0);
        String campaign = opened();
        done(campaign, body("kind", "reminder")).then().body("result.inApp", equalTo(0));
        waiting(both).body(INVITED, nullValue());
    }

    @Test
    void byItsLinkAUnitReadsWhatItWasRemindedOfUntilItIsDone() throws Exception {
        world.administrator(corner.commune());
        String campaign = opened();
        String asked = "/handover/registrations/" + link(campaign, corner.commune());
        given().basePath("/api/v1").get(asked).then().statusCode(200).body("reminder", nullValue());
        done(campaign, body("kind", "reminder", "missing", "registered", "text", "Mời đăng ký.\nGọi 0225 3 000 000."));
        given().basePath("/api/v1")
                .get(asked)
                .then()
                .statusCode(200)
                .body("reminder.words", equalTo("Mời đăng ký.\nGọi 0225 3 000 000."));
        registered(dossier(campaign, corner.commune()));
        given().basePath("/api/v1").get(asked).then().statusCode(200).body("reminder", nullValue());
    }

    @Test
    void ofWhatIsSaidOnlySoMuchIsKeptAsOneReads() throws Exception {
        world.administrator(corner.commune());
        String campaign = opened();
        done(campaign, body("kind", "reminder", "text", "{đơn vị}".repeat(249)))
                .then()
                .body("result.inApp", equalTo(1));
        String words = department
                .asks()
                .get("/handover/campaigns/" + campaign + "/letters")
                .path("items[0].words");
        assertEquals(4000, words.length());
    }

    @Test
    void aLinkGoesToAccountsOfTheUnitWithTheOrganizersWords() throws Exception {
        Person clerk = world.person(corner.commune(), "Văn Thư");
        world.write("update account set email = 'van.thu@example.org' where id = $1", Tuple.of(clerk.account()));
        String campaign = opened();
        done(campaign, body("kind", "link", "text", "Kính mời <b>đơn vị</b> & các trường."))
                .then()
                .body("result.sent", equalTo(1));
        assertThat(
                post.getReceivedMessages()[0].getContent().toString(),
                containsString("Kính mời <b>đơn vị</b> & các trường."));
    }

    @Test
    void accessToTrainingsGoesToTheRegisteredPeopleOnly() throws Exception {
        Person clerk = world.person(corner.commune(), "Văn Thư");
        world.write("update account set email = 'van.thu@example.org' where id = $1", Tuple.of(clerk.account()));
        String campaign = opened();
        order(department, campaign, body("kind", "training"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:no-trainings"));
        department
                .asks()
                .contentType("application/json")
                .body(body(
                        "name",
                        "Tập huấn buổi sáng",
                        "online",
                        true,
                        "access",
                        "Phòng họp 88-123, mật khẩu hoa-phuong",
                        "startsAt",
                        in(48).toString(),
                        "endsAt",
                        in(51).toString()))
                .post("/handover/campaigns/" + campaign + "/sessions")
                .then()
                .statusCode(201);
        done(campaign, body("kind", "training")).then().body("result.asked", equalTo(0));
        assertEquals(0, post.getReceivedMessages().length);
        register(
                        department,
                        dossier(campaign, corner.commune()),
                        1,
                        Map.of(
                                "people",
                                List.of(
                                        mail(person("leader", "Nguyễn Thị Lãnh Đạo"), "lanh.dao@example.org"),
                                        mail(person("officer", "Trần Văn Đầu Mối"), "dau.moi@example.org"))))
                .then()
                .statusCode(200);
        done(campaign, body("kind", "training", "text", "Gửi {cán bộ} của {đơn vị}."))
                .then()
                .body("result.sent", equalTo(2))
                .body("result.asked", equalTo(1));
        assertThat(
                Arrays.stream(post.getReceivedMessages())
                        .map(LettersTest::recipient)
                        .toList(),
                containsInAnyOrder("lanh.dao@example.org", "dau.moi@example.org"));
        String text = post.getReceivedMessages()[0].getContent().toString();
        assertThat(text, containsString("Gửi Trần Văn Đầu Mối của Phường Thử Nghiệm."));
        assertThat(text, containsString("Phòng họp 88-123, mật khẩu hoa-phuong"));
        assertThat(text, not(containsString("Việc còn lại")));
        order(department, campaign, body("kind", "link", "text", "Mời {ai đó}"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-blank"));
    }

    @Test
    void whatTheServerDoesNotTakeIsToldAndKeepsNothingBack() throws Exception {
        String campaign = opened();
        registered(dossier(campaign, corner.commune()));
        post.stop();
        done(campaign, body("kind", "link"))
                .then()
                .body("result.sent", equalTo(0))
                .body("result.failed", equalTo(1));
        department
                .asks()
                .get("/handover/campaigns/" + campaign + "/letters")
                .then()
                .body("items[0].failure", notNullValue());
    }

    @Test
    void onlyWhoRunsTheCampaignSendsLetters() {
        String campaign = opened();
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        order(auditor, campaign, body("kind", "link")).then().statusCode(403);
        order(world.administrator(corner.commune()), campaign, body("kind", "link"))
                .then()
                .statusCode(404);
        order(department, campaign, body("kind", "song", "missing", "x"))
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
