package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;

/** Trainings, what a unit does by its link before the handover, and who took part. */
@KhueTest
class TrainingTest extends DayScene {

    private static final String MEETING = "https://hop.example.org/bangiao, mã 123 456";

    private static Map<String, Object> training(Instant from) {
        return body(
                "name",
                "Tập huấn trực tuyến",
                "online",
                true,
                "access",
                MEETING,
                "startsAt",
                from.toString(),
                "endsAt",
                from.plusSeconds(3600).toString());
    }

    private Response add(Person who, String campaign, Map<String, Object> training) {
        return who.asks()
                .contentType("application/json")
                .body(training)
                .post("/handover/campaigns/" + campaign + "/sessions");
    }

    private static Response byLink(String token, String part, String method, Map<String, Object> body) {
        int version = show(token).path("version");
        RequestSpecification request = stranger()
                .header("If-Match", "\"v" + version + "\"")
                .contentType("application/json")
                .body(body);
        return request.request(method, "/handover/registrations/" + token + "/" + part);
    }

    @Test
    void howOneGetsInIsToldToUnitsThatHaveNamedTheirPeople() {
        String campaign = opened();
        add(department, campaign, training(in(24)))
                .then()
                .statusCode(201)
                .body("checkCode", matchesPattern("[0-9]{6}"))
                .body("access", equalTo(MEETING));
        String token = link(campaign, corner.commune());
        show(token).then().body("trainings.access", contains(nullValue())).body("trainings.name", hasSize(1));
        name(token, 1, two()).then().statusCode(200).body("trainings.access", contains(MEETING));
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        auditor.asks()
                .get("/handover/campaigns/" + campaign + "/sessions")
                .then()
                .statusCode(200)
                .body("items.access", contains(nullValue()))
                .body("items.checkCode", contains(nullValue()));
    }

    @Test
    void aUnitChecksInWithTheCodeThatIsShown() {
        String campaign = opened();
        String code = add(department, campaign, training(Instant.now())).path("checkCode");
        String later = add(department, campaign, training(in(24))).path("checkCode");
        String token = link(campaign, corner.commune());
        byLink(token, "check-in", "POST", body("code", code))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("missing-people"));
        name(token, 1, two());
        String wrong = "000000".equals(code) ? "000001" : "000000";
        byLink(token, "check-in", "POST", body("code", wrong)).then().statusCode(422);
        byLink(token, "check-in", "POST", body("code", later))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("check-code-wrong"));
        byLink(token, "check-in", "POST", body("code", code))
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'attended' }.done", equalTo(true));
        show(department, dossier(campaign, corner.commune())).then().body("attendedBy", equalTo("link"));
    }

    @Test
    void aUnitBringsItsPartByItsLink() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        byLink(token, "appointment", "PUT", decision())
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("nobody-named"));
        name(token, 1, two());
        byLink(token, "readiness", "PUT", readiness(false))
                .then()
                .statusCode(200)
                .body("steps.find { it.step == 'ready' }.missing", contains("projector"));
        byLink(token, "readiness", "PUT", readiness(true))
                .then()
                .body("steps.find { it.step == 'ready' }.done", equalTo(true));
        byLink(token, "appointment", "PUT", decision())
                .then()
                .statusCode(200)
                .body("appointment.fullName", equalTo("Trần Văn Đầu Mối"));
        byLink(token, "letter", "PUT", letter()).then().statusCode(200).body("letter.number", equalTo("37/GGT-UBND"));
        for (String kind : List.of("decision", "letter")) {
            upload(token, kind).then().statusCode(200);
        }
        show(token).then().body("steps.findAll { it.step in ['appointed', 'introduced'] }.done", contains(true, true));
        upload(token, "minutes").then().statusCode(422);
        department
                .asks()
                .get("/audit?entity=dossier&unit=" + corner.commune())
                .then()
                .statusCode(200)
                .body("items", notNullValue());
        String dossier = dossier(campaign, corner.commune());
        step(department, dossier, "attend", body("attended", true)).then().statusCode(200);
        step(department, dossier, "prepare", body()).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
        sign(department, dossier).then().statusCode(200);
        byLink(token, "letter", "PUT", letter()).then().statusCode(409);
        upload(token, "letter").then().statusCode(409);
        name(token, show(token).path("version"), two()).then().statusCode(409);
    }

    private static Map<String, Object> readiness(boolean projector) {
        return body(
                "onlinePoint",
                "Hội trường UBND",
                "equipment",
                true,
                "line",
                true,
                "sound",
                true,
                "projector",
                projector);
    }

    private static Response upload(String token, String kind) {
        int version = show(token).path("version");
        return stranger()
                .header("If-Match", "\"v" + version + "\"")
                .multiPart("kind", kind)
                .multiPart("file", "giay.pdf", PDF)
                .post("/handover/registrations/" + token + "/papers");
    }

    @Test
    void theDigestOfAScanStandsInTheAuditAndNothingOfItsContent() throws Exception {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        name(token, 1, two());
        upload(token, "decision").then().statusCode(200);
        String dossier = dossier(campaign, corner.commune());
        byte[] scan = ("%PDF-1.7\n" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        paper(department, dossier, "letter", "giay gioi thieu.pdf", scan).then().statusCode(200);
        for (Map.Entry<String, byte[]> kept :
                Map.of("decision", PDF, "letter", scan).entrySet()) {
            byte[] content = kept.getValue();
            String paper = show(department, dossier).path("papers.find { it.kind == '" + kept.getKey() + "' }.id");
            String audit = department
                    .asks()
                    .get("/audit?entity=paper&record=" + paper)
                    .then()
                    .statusCode(200)
                    .body("items.operation", contains("insert"))
                    .body("items[0].changes.find { it.field == 'sha256' }.to", equalTo(sha256(content)))
                    .body("items[0].changes.find { it.field == 'size' }.to.toString()", equalTo("" + content.length))
                    // Of what is kept from the history there is a short digest only.
                    .body("items[0].changes.find { it.field == 'content' }.to", matchesPattern("#[0-9a-f]{8}"))
                    .extract()
                    .asString();
            assertThat(audit, not(containsString("%PDF")));
            assertThat(audit, not(containsString("%%EOF")));
            assertThat(
                    audit,
                    not(containsString(
                            Base64.getEncoder().encodeToString(content).substring(0, 12))));
            assertThat(audit, not(containsString(HexFormat.of().formatHex(content, 0, 8))));
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void aCodeIsGoodFromHalfAnHourBeforeUntilHalfAnHourAfterItsTraining() {
        String campaign = opened();
        String token = link(campaign, corner.commune());
        name(token, 1, two());
        Response made = add(department, campaign, training(Instant.now()));
        String code = made.path("checkCode");
        String training = made.path("id");
        checksInAt(training, token, code, -95, -31).statusCode(422).body("errors.code", hasItem("check-code-wrong"));
        checksInAt(training, token, code, 31, 95).statusCode(422).body("errors.code", hasItem("check-code-wrong"));
        String dossier = dossier(campaign, corner.commune());
        show(department, dossier).then().body("attendedBy", nullValue());
        checksInAt(training, token, code, 29, 95).statusCode(200);
        step(department, dossier, "attend", body("attended", false)).then().statusCode(200);
        checksInAt(training, token, code, -95, -29)
                .statusCode(200)
                .body("steps.find { it.step == 'attended' }.done", equalTo(true));
    }

    /** As if the training lasted from one of these minutes to the other, from now on. */
    private ValidatableResponse checksInAt(String training, String token, String code, int from, int to) {
        world.write(
                "update training set starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $3), "
                        + "version = version + 1 where id = $1",
                Tuple.of(UUID.fromString(training), from, to));
        return byLink(token, "check-in", "POST", body("code", code)).then();
    }

    @Test
    void theListOfAMeetingToolNotesWhoTookPart() {
        String campaign = opened();
        String training = add(department, campaign, training(Instant.now())).path("id");
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        register(
                        department,
                        one,
                        1,
                        Map.of(
                                "people",
                                List.of(
                                        person("leader", "Nguyễn Thị Lãnh Đạo"),
                                        mail(person("officer", "Trần Văn Đầu Mối"), "dau.moi@example.org"))))
                .then()
                .statusCode(200);
        register(
                        department,
                        two,
                        1,
                        Map.of(
                                "people",
                                List.of(
                                        person("leader", "Nguyễn Thị Lãnh Đạo"),
                                        mail(person("officer", "Lê Văn Khác"), "khac@example.org"))))
                .then()
                .statusCode(200);
        // Two units have named a leader of this name: she says of neither that it took part.
        String ambiguous =
                "Name (Original Name),User Email,Join Time\nNguyen Thi Lanh Dao,,08:25\nNgười Lạ,la@example.org,08:30\n";
        list(department, training, ambiguous, false)
                .then()
                .statusCode(200)
                .body("noted", equalTo(0))
                .body("unknown", hasSize(2));
        String whole = ambiguous + "iPhone của Đạt,DAU.MOI@example.org,08:31\nle van khac,,08:40\n";
        list(department, training, whole, true).then().statusCode(200).body("noted", equalTo(2));
        show(department, one).then().body("attendedBy", nullValue());
        list(department, training, whole, false)
                .then()
                .statusCode(200)
                .body("rows", equalTo(4))
                .body("noted", equalTo(2));
        show(department, one).then().body("attendedBy", equalTo("list"));
        list(department, training, whole, false)
                .then()
                .body("noted", equalTo(0))
                .body("already", equalTo(2));
        list(department, training, "\u0000\u0001 nothing", false).then().statusCode(422);
        Person auditor = world.person(corner.department(), "Thanh Tra", Role.AUDITOR, null);
        list(auditor, training, whole, false).then().statusCode(403);
        list(world.administrator(corner.commune()), training, whole, false)
                .then()
                .statusCode(404);
    }

    private static Map<String, Object> mail(Map<String, Object> person, String email) {
        person.put("email", email);
        return person;
    }

    private static Response list(Person who, String training, String csv, boolean dryRun) {
        return who.asks()
                .multiPart("dryRun", Boolean.toString(dryRun))
                .multiPart("file", "participants.csv", csv.getBytes(StandardCharsets.UTF_8))
                .post("/handover/sessions/" + training + "/attendance");
    }
}
