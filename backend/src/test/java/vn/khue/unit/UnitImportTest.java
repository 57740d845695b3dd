package vn.khue.unit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.sheet.Given;
import vn.khue.sheet.Hostile;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

@KhueTest
class UnitImportTest {

    private static final String HEADING = "Mã trường,Tên trường,Xã phường,Cấp học,Loại hình,Tên khác\n";

    @Inject
    World world;

    private Corner corner;
    private Person head;
    private Person officer;
    private final String own = "I" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @BeforeEach
    void makePeople() {
        corner = world.corner();
        head = world.administrator(corner.department());
        officer = world.administrator(corner.commune());
    }

    private static RequestSpecification upload(Person person, byte[] file, boolean dryRun) {
        return person.asks().multiPart("file", "list.bin", file).multiPart("dryRun", String.valueOf(dryRun));
    }

    private static ValidatableResponse tried(Person person, byte[] file) {
        return upload(person, file, true).post("/units/import").then();
    }

    private byte[] rows(String... rows) {
        return (HEADING + String.join("\n", rows).replace("#", own)).getBytes(StandardCharsets.UTF_8);
    }

    private static ValidatableResponse written(Person person, byte[] file) {
        Response accepted = upload(person, file, false).post("/units/import");
        accepted.then()
                .statusCode(202)
                .header("Location", containsString("/jobs/"))
                .body("kind", equalTo("units-import"));
        return finished(person, accepted.path("id"));
    }

    private static ValidatableResponse finished(Person person, String job) {
        Instant end = Instant.now().plus(Duration.ofSeconds(120));
        Response found;
        do {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = person.asks().get("/jobs/" + job);
        } while (found.path("finishedAt") == null && Instant.now().isBefore(end));
        return found.then().statusCode(200).body("state", equalTo("done")).rootPath("result");
    }

    private long count(String sql, Object value) {
        return world.read(sql, Tuple.of(value)).iterator().next().getLong(0);
    }

    @Test
    void aWorkbookAsItArrivesIsTriedThenWrittenThenUnchanged() {
        byte[] file = Given.of("schools-as-they-arrive.xlsx");
        tried(head, file)
                .statusCode(200)
                .body("rows", equalTo(6), "created", equalTo(6), "failed", equalTo(0))
                .body("items.row", contains(6, 7, 8, 13, 14, 15))
                .body(
                        "items.parent.id",
                        contains(
                                corner.commune().toString(),
                                corner.commune().toString(),
                                corner.commune().toString(),
                                corner.commune().toString(),
                                corner.otherCommune().toString(),
                                corner.department().toString()))
                .body("ignoredColumns", contains("STT", "Ghi chú"))
                .body("missing", equalTo(3))
                .body("missingSchools.id", hasItem(corner.school().toString()));
        assertEquals(0, count("select count(*) from unit where code = $1", "HN-002"));
        written(head, file).body("created", equalTo(6), "failed", equalTo(0));
        head.asks()
                .get("/units/code:HN-003")
                .then()
                .statusCode(200)
                .body("name", equalTo("Trường TH và THCS Ngô Quyền"))
                .body("levels", contains("primary", "lower-secondary"))
                .body("ownership", equalTo("01"))
                .body("parentFrom", equalTo("2025-07-01"))
                .body("parent.id", equalTo(corner.commune().toString()));
        head.asks().get("/units/code:HN-004").then().body("name", equalTo("=Trường Mầm non 1+1"));
        assertEquals(1, count("select count(distinct tx) from history where actor = $1", head.account()));
        assertEquals(12, count("select count(*) from history where actor = $1", head.account()));
        written(head, file).body("unchanged", equalTo(6), "created", equalTo(0), "changed", equalTo(0));
        assertEquals(12, count("select count(*) from history where actor = $1", head.account()));
    }

    @Test
    void allErrorsOfARowAreToldWithTheirCells() {
        tried(head, Given.of("schools-with-errors.xlsx"))
                .statusCode(200)
                .body("created", equalTo(1), "failed", equalTo(6))
                .body("items[0].errors.code", contains("required"))
                .body("items[0].errors[0].cell", equalTo("A2"))
                .body(
                        "items[1].errors.code",
                        containsInAnyOrder(
                                "unit-code-form",
                                "required",
                                "parent-unknown",
                                "levels-unknown",
                                "not-one-of",
                                "not-a-day"))
                .body("items[1].errors.cell", containsInAnyOrder("A3", "B3", "C3", "D3", "E3", "F3"))
                .body("items[1].errors.find { it.cell == 'C3' }.column", equalTo("Phường, xã"))
                .body("items[1].errors.find { it.cell == 'C3' }.pointer", equalTo("/rows/3/parent"))
                .body("items[1].errors.hint", hasItem(containsString("1/7/2025")))
                .body("items[2].errors.code", contains("managed-by-department"))
                .body("items[3].errors[0].detail", containsString("row 6"))
                .body("items[4].errors[0].detail", containsString("row 5"))
                .body("items[5].errors.code", contains("cell-with-error"))
                .body("items[6].outcome", equalTo("created"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(head.token())
                .basePath("/api/v1")
                .multiPart("file", "list.xlsx", Given.of("schools-with-errors.xlsx"))
                .multiPart("dryRun", "true")
                .post("/units/import")
                .then()
                .body("items[3].errors[0].detail", containsString("dòng 6"));
    }

    @Test
    void textFilesOfEveryKindAreTaken() {
        for (String name : List.of("schools-comma.csv", "schools-semicolon.csv", "schools-tab-utf16.csv")) {
            tried(officer, Given.of(name))
                    .statusCode(200)
                    .body("created", equalTo(3))
                    .body("items.row", contains(2, 3, 5));
        }
    }

    @Test
    void goodRowsAreWrittenAndTheOthersLeft() {
        written(officer, rows("#1,Trường Một,Thử Nghiệm,Mầm non,,", "#2,,Thử Nghiệm,Mầm non,,"))
                .body("created", equalTo(1), "failed", equalTo(1));
        officer.asks().get("/units/code:" + own + "1").then().statusCode(200);
        officer.asks().get("/units/code:" + own + "2").then().statusCode(404);
    }

    @Test
    void aKnownSchoolFollowsTheFileWhereItSaysSomething() {
        written(officer, rows("#1,Trường Mầm non Hòa Bình,Thử Nghiệm,Mầm non,Công lập,MN Hòa Bình"));
        written(officer, rows("#1,Trường Mầm non Hoà Bình,,,,")).body("unchanged", equalTo(1));
        written(officer, rows("#1,Trường Mầm non Hòa Bình 2,Thử Nghiệm,\"Mầm non, Tiểu học\",Tư thục,HB2"))
                .body("changed", equalTo(1))
                .body("items[0].changes.field", contains("name", "aliases", "levels", "ownership"))
                .body("items[0].changes[0].from", equalTo("Trường Mầm non Hòa Bình"))
                .body("items[0].changes[0].to", equalTo("Trường Mầm non Hòa Bình 2"));
        officer.asks()
                .get("/units/code:" + own + "1")
                .then()
                .body("name", equalTo("Trường Mầm non Hòa Bình 2"))
                .body("aliases", contains("MN Hòa Bình", "HB2"))
                .body("levels", contains("preschool", "primary"))
                .body("ownership", equalTo("09"))
                .body("version", equalTo(2));
    }

    @Test
    void nothingIsMovedAndNoCodeTakenTwice() {
        String school = head.asks().get("/units/" + corner.school()).path("code");
        String commune = head.asks().get("/units/" + corner.commune()).path("code");
        tried(head, rows(school + ",Trường Tiểu học Thử Nghiệm,Xã Bên Cạnh,,,", commune + ",Trường,Xã Bên Cạnh,,,"))
                .body("items[0].errors.code", contains("stands-elsewhere"))
                .body("items[1].errors.code", contains("code-of-no-school"));
    }

    @Test
    void aCommuneNeitherReachesNorSeesAnother() {
        String elsewhere = head.asks().get("/units/" + corner.otherSchool()).path("code");
        byte[] file =
                rows("#1,Trường Lạ,Xã Bên Cạnh,Mầm non,,", elsewhere + ",Tên Khác,,,,", "#3,Trường THPT,Sở,THPT,,");
        written(officer, file)
                .body("failed", equalTo(3))
                .body("items.errors.flatten().code", contains("parent-unknown", "unit-code-taken", "parent-unknown"))
                .body("items.errors.flatten().detail", everyItem(not(containsString("Trường THCS Xã Bên"))))
                .body("items[0].parent", equalTo(null))
                .body("missingSchools", empty());
        assertEquals(0, count("select count(*) from history where actor = $1", officer.account()));
        head.asks().get("/units/" + corner.otherSchool()).then().body("name", equalTo("Trường THCS Xã Bên"));
    }

    @Test
    void aSchoolDoesNotRenameItselfAndAViewerImportsNothing() {
        Person school = world.administrator(corner.school());
        String code = head.asks().get("/units/" + corner.school()).path("code");
        tried(school, rows(code + ",Tên Mới,,,Công lập,")).body("items[0].errors.code", contains("decided-above"));
        tried(school, rows(code + ",Trường Tiểu học Thử Nghiệm,,,Công lập,")).body("changed", equalTo(1));
        tried(world.person(corner.commune(), "Người Xem", Role.VIEWER, null), rows("#1,A,,,,"))
                .statusCode(403);
    }

    @Test
    void rowsWithoutAUnitTakeTheOneOfTheForm() {
        byte[] file = rows("#1,Trường Một,,Mầm non,,");
        tried(officer, file).body("items[0].errors.code", contains("parent-needed"));
        upload(officer, file, true)
                .multiPart("parent", corner.commune().toString())
                .post("/units/import")
                .then()
                .body("items[0].outcome", equalTo("created"))
                .body("items[0].parent.id", equalTo(corner.commune().toString()));
        upload(officer, file, true)
                .multiPart("parent", corner.otherCommune().toString())
                .post("/units/import")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unit-unknown"));
    }

    @Test
    void anAmbiguousCommuneIsToldWithItsCandidates() {
        world.write("update unit set name = 'Xã Thử Nghiệm' where id = $1", Tuple.of(corner.otherCommune()));
        tried(head, rows("#1,Trường,Thử Nghiệm,Mầm non,,", "#2,Trường,Xã Thử Nghiệm,Mầm non,,"))
                .body("items[0].errors[0].code", equalTo("parent-ambiguous"))
                .body("items[0].errors[0].detail", containsString("Phường Thử Nghiệm ("))
                .body("items[1].outcome", equalTo("created"));
    }

    @Test
    void lostZerosAreOnlyWarnedAbout() {
        String code = "9" + Math.abs(own.hashCode());
        world.write(
                "insert into unit (id, code, kind, name) values ($1, $2, 'school', 'Trường Số Không')",
                Tuple.of(UUID.randomUUID(), "0" + code));
        world.write(
                "insert into unit_link (unit_id, parent_id, valid_from) select id, $1, date '2025-07-01' from unit where code = $2",
                Tuple.of(corner.commune(), "0" + code));
        tried(officer, rows(code + ",Trường,Thử Nghiệm,Mầm non,,"))
                .body("items[0].outcome", equalTo("created"))
                .body("items[0].warnings.code", contains("zeros-lost"))
                .body("items[0].warnings[0].detail", containsString("0" + code));
    }

    @Test
    void whatIsNoListIsRefusedInWords() {
        for (byte[] file : List.of(
                Hostile.letter(),
                Hostile.encrypted(),
                Hostile.columnBeyondAnySheet(),
                Hostile.externalEntity(),
                Given.of("schools-old.xls"),
                "a,b\nc,d".getBytes(StandardCharsets.UTF_8),
                new byte[] {1, 2, 0, 3},
                new byte[] {(byte) 0xe1, 0x20},
                HEADING.getBytes(StandardCharsets.UTF_8))) {
            tried(officer, file)
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("/file"))
                    .body("errors[0].code", startsWith("file-"))
                    .body("errors[0].detail", containsString(" "));
        }
        officer.asks()
                .multiPart("dryRun", "perhaps")
                .multiPart("other", "x")
                .post("/units/import")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/file", "/dryRun", "/other"));
        officer.asks()
                .contentType("application/json")
                .body("{}")
                .post("/units/import")
                .then()
                .statusCode(415);
    }

    @Test
    void aWishForATrialIsNeverPassedOver() {
        byte[] file = rows("#thu,Trường Thử,,Tiểu học,,");
        officer.asks()
                .multiPart("file", "list.csv", file)
                .multiPart("dryRun", "trial", "true".getBytes(StandardCharsets.UTF_8))
                .post("/units/import")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dryRun"));
        officer.asks()
                .multiPart("file", "list.csv", file)
                .multiPart("dryRun", "true")
                .multiPart("dryRun", "false")
                .post("/units/import")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/dryRun"));
    }

    @Test
    void aLongNameIsTakenAndALongerOneTold() {
        tried(
                        officer,
                        rows(
                                "#1," + "ễ".repeat(200) + ",Thử Nghiệm,Mầm non,,",
                                "#2," + "ễ".repeat(201) + ",Thử Nghiệm,Mầm non,,",
                                "#3,@SUM(A1),Thử Nghiệm,Mầm non,,"))
                .body("items.outcome", contains("created", "failed", "created"))
                .body("items[2].name", equalTo("@SUM(A1)"));
    }

    @Test
    void aFileOfFiveThousandRowsIsOneTransaction() {
        StringBuilder file = new StringBuilder(HEADING);
        for (int i = 0; i < 5_000; i++) {
            file.append(own)
                    .append(i)
                    .append(",Trường Mầm non Số ")
                    .append(i)
                    .append(",Thử Nghiệm,Mầm non,Công lập,\n");
        }
        byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
        written(officer, bytes).body("created", equalTo(5_000));
        assertEquals(1, count("select count(distinct tx) from history where actor = $1", officer.account()));
        tried(officer, bytes).body("unchanged", equalTo(5_000));
        tried(officer, (file + own + "x,Trường,Thử Nghiệm,,,").getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("errors[0].code", equalTo("file-too-many-rows"));
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnceAndAKeyStandsForOneFile() {
        byte[] file = rows("#1,Trường Một,Thử Nghiệm,Mầm non,,");
        String key = UUID.randomUUID().toString();
        String boundary = "khue";
        String job = sent(file, key, boundary).then().statusCode(202).extract().path("id");
        sent(file, key, boundary).then().statusCode(202).body("id", equalTo(job));
        sent(rows("#2,Trường Hai,Thử Nghiệm,Mầm non,,"), key, boundary)
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        finished(officer, job).body("created", equalTo(1));
    }

    private Response sent(byte[] file, String key, String boundary) {
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + new String(file, StandardCharsets.UTF_8) + "\r\n--" + boundary + "--\r\n";
        return officer.asks()
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data; boundary=" + boundary)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/units/import");
    }

    @Test
    void theTemplateIsAListThatCanBeImported() {
        byte[] template = officer.asks()
                .get("/units/import/template.xlsx")
                .then()
                .statusCode(200)
                .contentType(UnitImportResource.XLSX)
                .extract()
                .asByteArray();
        tried(officer, template).statusCode(422).body("errors[0].code", equalTo("file-no-rows"));
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        tried(officer, new byte[11 << 20]).statusCode(413).contentType("application/problem+json");
    }
}
