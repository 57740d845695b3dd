package vn.khue.handover;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.khue.testing.Person;

/** The steps of a handover, asked for over HTTP. */
abstract class DayScene extends HandoverScene {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{4}");

    Response show(Person who, String dossier) {
        return who.asks().get("/handover/dossiers/" + dossier);
    }

    int version(Person who, String dossier) {
        return show(who, dossier).path("version");
    }

    /** A step on the version that is there now. @param body null for none */
    Response step(Person who, String dossier, String step, Map<String, Object> body) {
        return step(who, dossier, step, body, version(department, dossier));
    }

    Response step(Person who, String dossier, String step, Map<String, Object> body, int version) {
        var request = who.asks().header("If-Match", "\"v" + version + "\"");
        return (body == null ? request : request.contentType(ContentType.JSON).body(body))
                .post("/handover/dossiers/" + dossier + "/" + step);
    }

    /** Signed by who has seen what rights it ends. */
    Response sign(Person who, String dossier) {
        Response shown = takeover(who, dossier);
        return step(who, dossier, "sign", body("takeover", shown.statusCode() == 200 ? shown.path("tag") : null));
    }

    static Response takeover(Person who, String dossier) {
        return who.asks().get("/handover/dossiers/" + dossier + "/takeover");
    }

    Response paper(Person who, String dossier, String kind, String name, byte[] content) {
        return who.asks()
                .multiPart("kind", kind)
                .multiPart("file", name, content)
                .post("/handover/dossiers/" + dossier + "/papers");
    }

    static Map<String, Object> body(Object... pairs) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    static Map<String, Object> decision() {
        return body(
                "decisionNumber",
                "125/QĐ-UBND",
                "decisionDay",
                LocalDate.now().minusDays(3).toString());
    }

    static Map<String, Object> letter() {
        return body("number", "37/GGT-UBND", "day", LocalDate.now().minusDays(1).toString());
    }

    /** A dossier of the unit in a new campaign. */
    String invited(UUID unit) {
        return dossier(opened(), unit);
    }

    void registered(String dossier) {
        register(department, dossier, version(department, dossier), Map.of("people", two()))
                .then()
                .statusCode(200);
    }

    /** Everything that comes before the account. */
    void brought(String dossier) {
        if (show(department, dossier).path("registeredAt") == null) {
            registered(dossier);
        }
        step(department, dossier, "attend", body("attended", true)).then().statusCode(200);
        step(department, dossier, "appoint", decision()).then().statusCode(200);
        paper(department, dossier, "decision", "quyet dinh.pdf", PDF).then().statusCode(200);
        step(department, dossier, "letter", letter()).then().statusCode(200);
        paper(department, dossier, "letter", "giay gioi thieu.pdf", PDF).then().statusCode(200);
    }

    /** Everything that comes before the signature. */
    void complete(String dossier) {
        brought(dossier);
        step(department, dossier, "prepare", body()).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
    }

    /** Handed over. @return whoever received the account, logged in */
    Person signed(String dossier) {
        complete(dossier);
        sign(department, dossier).then().statusCode(200);
        return receiver(dossier);
    }

    Person receiver(String dossier) {
        return world.session(UUID.fromString(show(department, dossier).path("account.id")));
    }

    /** The password on a new slip of the dossier. */
    String slipPassword(String dossier) throws IOException {
        return slipPassword(department.asks().post("/handover/dossiers/" + dossier + "/credentials"));
    }

    static String slipPassword(Response slip) throws IOException {
        byte[] pdf = slip.then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Matcher password = PASSWORD.matcher(new PDFTextStripper().getText(document));
            assertTrue(password.find());
            return password.group();
        }
    }

    /** From an address of its own, so that what is refused counts for nobody else. */
    static Response login(String username, String password) {
        String random = UUID.randomUUID().toString();
        return stranger()
                .header("X-Forwarded-For", "2001:db8:" + random.substring(0, 4) + ":" + random.substring(9, 13) + "::1")
                .contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/auth/login");
    }

    static List<String> reasons(Response refused) {
        return refused.then().statusCode(409).extract().path("errors.code");
    }

    /** Administration of the unit, out of what the giver holds, to be passed on once. */
    static Response give(Person giver, Person receiver, UUID unit) {
        return give(giver, receiver, unit, "administrator", 1);
    }

    static Response give(Person giver, Person receiver, UUID unit, String role, int passes) {
        return giver.asks()
                .contentType("application/json")
                .body(body(
                        "account",
                        receiver.account().toString(),
                        "unit",
                        unit.toString(),
                        "role",
                        role,
                        "passes",
                        passes,
                        "reason",
                        "thử"))
                .post("/grants");
    }

    /** How many rights of the account hold now. */
    long effective(UUID account) {
        return world.read(
                        "select count(*) as n from access_grant g where g.account_id = $1 and access_grant_state(g) = 'effective'",
                        Tuple.of(account))
                .iterator()
                .next()
                .getLong("n");
    }

    /** Somebody to whom the department gave administration of the commune before it was invited. */
    Person administrator(String name) {
        Person person = world.person(corner.commune(), name);
        give(department, person, corner.commune(), "administrator", 2).then().statusCode(201);
        return person;
    }

    Person clerkOf(Person administrator) {
        Person clerk = world.person(corner.school(), "Văn Thư Trường");
        give(administrator, clerk, corner.school()).then().statusCode(201);
        return clerk;
    }

    void inUse(Person person) {
        world.write(
                "insert into credential (account_id, password_hash, one_time) values ($1, 'x', false)",
                Tuple.of(person.account()));
    }

    Response prepared(String dossier, Person person) {
        return step(
                department, dossier, "prepare", body("account", person.account().toString()));
    }

    /** Everything that comes before the signature, for an officer who keeps their account. */
    void completeFor(String dossier, Person officer) {
        brought(dossier);
        prepared(dossier, officer).then().statusCode(200);
        step(department, dossier, "minutes", body()).then().statusCode(200);
        paper(department, dossier, "minutes", "bien ban.pdf", PDF).then().statusCode(200);
    }

    /** The dossier in which another officer takes over. */
    String succeeding(String dossier) {
        return department
                .asks()
                .contentType("application/json")
                .body(Map.of("reason", "thay cán bộ"))
                .post("/handover/dossiers/" + dossier + "/supersede")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> confirmation(boolean all) {
        return body("confidentiality", true, "officerAssigned", all, "rulesIssued", all, "schoolsDirected", all);
    }

    /** Of each right by which the commune is administered from above, the minutes that it points to; null for none. */
    List<UUID> minutes() {
        return world.read("""
                        select m.id from access_grant g join access_grant above on above.id = g.parent_id
                        left join minutes m on m.grant_id = g.id and m.signed_at is not null
                        where g.unit_id = $1 and g.role = 'administrator' and above.unit_id <> g.unit_id
                          and access_grant_state(g) = 'effective'
                        """, Tuple.of(corner.commune())).stream()
                .map(row -> row.getUUID("id"))
                .toList();
    }
}
