package vn.khue.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.api.Day;
import vn.khue.record.SchoolYear;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class ExportTest {

    private static final String YEAR = SchoolYear.name(SchoolYear.of(Day.today()));
    private static final String PURPOSE = "Lập danh sách khám sức khỏe";

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        school.entered("classes", school.aClass("6A1"));
        school.entered("students", school.aPupil("Nguyễn Thị An", "6A1"));
    }

    private static Map<String, Object> body(String format, String... columns) {
        Map<String, Object> body = new HashMap<>();
        body.put("type", "student");
        body.put("format", format);
        body.put("purpose", PURPOSE);
        if (columns.length > 0) {
            body.put("columns", List.of(columns));
        }
        return body;
    }

    private static Response ask(Person who, Map<String, Object> body) {
        return who.asks().contentType("application/json").body(body).post("/exports");
    }

    private static Response file(Person who, Map<String, Object> body) {
        Response asked = ask(who, body);
        asked.then().statusCode(201);
        return given().auth().oauth2(who.token()).get("/api/v1/" + asked.path("file"));
    }

    @Test
    void commaSeparatedAsExcelOpensIt() {
        Map<String, Object> pupil = school.aPupil("Đặng Thị Bé", "6A1");
        pupil.put("permanentAddress", "=HYPERLINK(\"http://x\", 1)");
        school.entered("students", pupil);
        Response csv =
                file(school.editor(), body("csv", "state", "fullName", "dateOfBirth", "gender", "permanentAddress"));
        csv.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .header("Content-Disposition", equalTo("attachment; filename=\"hoc-sinh-" + YEAR + ".csv\""))
                .header("Cache-Control", equalTo("no-store"));
        String[] lines = new String(csv.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0].startsWith("\uFEFFTrạng thái hồ sơ,Họ và tên"), lines[0]);
        assertTrue(lines[1].startsWith("Nháp,Nguyễn Thị An,02/03/2015,Nữ,"), lines[1]);
        assertTrue(lines[2].startsWith("Nháp,Đặng Thị Bé,02/03/2015,Nữ,"), lines[2]);
        assertTrue(lines[2].endsWith("\"'=HYPERLINK(\"\"http://x\"\", 1)\""), lines[2]);
        assertEquals(3, lines.length);
    }

    @Test
    void programsGetNamesOfTheApiAndCodes() {
        Map<String, Object> body = body("csv", "school", "fullName", "gender");
        body.put("codes", true);
        String text = new String(file(school.editor(), body).asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\uFEFFschool,schoolName,fullName,gender\r\n"), text);
        assertTrue(text.contains(",Nguyễn Thị An,02\r\n"), text);
    }

    @Test
    void aWorkbookTellsOnItsSecondSheetWhatItIs() throws IOException {
        Response workbook = file(school.editor(), body("xlsx", "fullName", "dateOfBirth", "permanentAddress"));
        workbook.then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"hoc-sinh-" + YEAR + ".xlsx\""));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertEquals("Họ và tên", rows.get(0).getCellText(0));
            assertEquals("Nguyễn Thị An", rows.get(1).getCellText(0));
            assertEquals(
                    "2015-03-02",
                    rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate().toString());
            List<Row> about = read.getSheet(1).orElseThrow().read();
            String told = about.stream()
                    .map(row -> row.getCellText(0) + ": " + row.getCellText(1))
                    .toList()
                    .toString();
            assertTrue(told.contains("Mục đích: " + PURPOSE), told);
            assertTrue(told.contains("Số hồ sơ: 1"), told);
            assertTrue(told.contains("Người xuất: Người Nhập"), told);
            assertTrue(told.contains("dữ liệu cá nhân"), told);
        }
    }

    @Test
    void whatWasApprovedLastCanBeTakenOutWhileItIsEdited() throws IOException {
        String id = school.entered("students", school.aPupil("Lê Thị Bình", "6A1"));
        Person approver = world.person(corner.commune(), "Cán Bộ Phường", Role.APPROVER, null);
        school.editor().steps("/students/" + id + "/submit", 1).then().statusCode(200);
        approver.steps("/students/" + id + "/approve", 2).then().statusCode(200);
        Map<String, Object> changed = Map.of("fullName", "Lê Thị Bính", "dateOfBirth", "2015-04-05");
        school.editor().changes("/students/" + id, 3, changed).then().statusCode(200);
        Map<String, Object> body = body("xlsx", "fullName", "dateOfBirth", "state");
        body.put("official", true);
        Response workbook = file(school.editor(), body);
        workbook.then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"hoc-sinh-chinh-thuc-" + YEAR + ".xlsx\""));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook.asByteArray()))) {
            List<Row> rows = read.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals("Lê Thị Bình", rows.get(1).getCellText(0));
            assertEquals(
                    "2015-03-02",
                    rows.get(1).getCellAsDate(1).orElseThrow().toLocalDate().toString());
            assertEquals("Đã duyệt", rows.get(1).getCellText(2));
            String what = read.getSheet(1).orElseThrow().read().get(0).getCellText(1);
            assertTrue(what.endsWith(", bản chính thức (đã duyệt gần nhất)"), what);
        }
        school.editor()
                .asks()
                .get("/exports")
                .then()
                .body("items[0].official", equalTo(true))
                .body("items[0].records", equalTo(1));
    }

    @Test
    void moreThanAPageOfRecordsAreAllThereOnce() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2_300; i++) {
            Map<String, Object> row = school.aPupil("Trần Văn Ba", "6A1");
            row.remove("school");
            row.remove("schoolYear");
            row.put("dateOfBirth", "2015-%02d-%02d".formatted(1 + i % 12, 1 + i % 28));
            rows.add(row);
        }
        Map<String, Object> many =
                new HashMap<>(Map.of("school", corner.school().toString(), "rows", rows));
        school.editor()
                .asks()
                .contentType("application/json")
                .body(many)
                .post("/students/rows")
                .then()
                .body("created", equalTo(2_300));
        Map<String, Object> body = body("csv", "code");
        Response csv = file(school.editor(), body);
        List<String> codes = new String(csv.asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertEquals(2_301, codes.size());
        assertEquals(2_301, codes.stream().distinct().count());
    }

    @Test
    void aFilterNarrowsAndTheJournalKeepsThePurpose() {
        school.entered("students", school.aPupil("Lê Văn Tám", "6A1"));
        Map<String, Object> body = body("csv", "fullName");
        body.put("filter", Map.of("q", "tam"));
        ask(school.editor(), body)
                .then()
                .statusCode(201)
                .body("records", equalTo(1))
                .body("purpose", equalTo(PURPOSE))
                .body("personal", equalTo(false))
                .body("filter.q", equalTo("tam"))
                .body("taken", equalTo(0));
        Person administrator = world.administrator(corner.school());
        administrator
                .asks()
                .get("/audit?entity=export")
                .then()
                .statusCode(200)
                .body("items[0].entity", equalTo("export"));
        administrator
                .asks()
                .get("/exports")
                .then()
                .body("items.purpose", contains(PURPOSE))
                .body("items[0].by.fullName", equalTo("Người Nhập"))
                .body("items[0].file", nullValue());
        Person stranger = world.administrator(corner.otherSchool());
        stranger.asks().get("/exports").then().statusCode(200).body("items", empty());
    }

    @Test
    void whatAnExportShowsOfAPupilIsAReading() {
        Person administrator = world.administrator(corner.school());
        String pupil = school.editor().asks().get("/students?fields=id").path("items[0].id");
        file(school.editor(), body("csv", "fullName", "classCode")).then().statusCode(200);
        administrator.asks().get("/students/" + pupil + "/readers").then().body("items", empty());
        file(school.editor(), body("csv", "fullName", "permanentAddress"))
                .then()
                .statusCode(200);
        administrator
                .asks()
                .get("/students/" + pupil + "/readers")
                .then()
                .body("items.way", contains("export"))
                .body("items.name", contains("Người Nhập"));
    }

    @Test
    void eachFetchIsCounted() {
        Response asked = ask(school.editor(), body("csv", "fullName"));
        for (int i = 0; i < 2; i++) {
            school.editor().asks().get("/" + asked.path("file")).then().statusCode(200);
        }
        school.editor().asks().get("/exports").then().body("items[0].taken", equalTo(2));
    }

    @Test
    void onlyTheAskerFetchesAndOnlyForADay() {
        Response asked = ask(school.editor(), body("csv", "fullName"));
        String file = asked.path("file");
        world.administrator(corner.school()).asks().get("/" + file).then().statusCode(404);
        school.editor().asks().get("/" + file.replace(".csv", ".xlsx")).then().statusCode(404);
        world.write(
                "update record_export set expires_at = now() - interval '1 minute', version = version + 1 where id = $1",
                Tuple.of(UUID.fromString(asked.path("id"))));
        school.editor()
                .asks()
                .get("/" + file)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:khue:problem:export-expired"));
        school.editor().asks().get("/exports").then().body("items[0].file", nullValue());
    }

    @Test
    void whoMayNotTakeOutIsToldWhatIsMissing() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        ask(viewer, body("csv")).then().statusCode(403).body("errors.code", contains("lacks-permission"));
    }

    @Test
    void rightsAreThoseOfTheMomentOfFetching() {
        Person editor = world.person(corner.school(), "Sắp Nghỉ", Role.EDITOR, null);
        String file = ask(editor, body("csv", "fullName")).path("file");
        world.write(
                "update access_grant set revoked_at = now(), revoked_by = account_id, revoke_reason = 'x', version = version + 1 "
                        + "where account_id = $1",
                Tuple.of(editor.account()));
        Response refused = editor.asks().get("/" + file);
        assertEquals(404, refused.statusCode(), refused.asString());
    }

    @Test
    void onlyWhatOneMayTakeOutIsInTheFile() {
        School other =
                new School(corner.otherSchool(), world.person(corner.otherSchool(), "Người Nhập", Role.EDITOR, null));
        other.entered("classes", other.aClass("6B1"));
        other.entered("students", other.aPupil("Trần Văn Khác", "6B1"));
        Person taker = world.person(corner.school(), "Người Lấy", Role.VIEWER, null);
        world.grant(taker, Role.EDITOR, corner.otherSchool(), null, 0);
        taker.asks().get("/students").then().body("items.size()", greaterThanOrEqualTo(2));
        Response csv = file(taker, body("csv", "fullName", "permanentAddress"));
        csv.then().statusCode(200);
        String text = new String(csv.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.contains("Trần Văn Khác"), text);
        assertFalse(text.contains("Nguyễn Thị An"), "reading alone is not enough to take out: " + text);
    }

    @Test
    void aPurposeIsCountedInSignsAndNotInHalvesOfThem() {
        Map<String, Object> body = body("csv", "fullName");
        body.put("purpose", "🦆".repeat(9));
        ask(school.editor(), body).then().statusCode(422).body("errors.pointer", contains("/purpose"));
        body.put("purpose", "🦆".repeat(10));
        ask(school.editor(), body).then().statusCode(201);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, Object> body = body("pdf", "fullName", "fullName", "shoeSize");
        body.put("purpose", "   ngắn      ");
        body.put("schoolYear", "2026");
        body.put("filter", Map.of("state", List.of("gone")));
        ask(school.editor(), body)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/format", "/purpose", "/columns/1", "/columns/2", "/schoolYear", "/filter/state"));
        ask(school.editor(), Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/type", "/format", "/purpose"));
        ask(school.editor(), Map.of("type", "pupil", "format", "csv", "purpose", PURPOSE))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("not-one-of"))
                .body("errors.size()", greaterThan(0));
    }
}
