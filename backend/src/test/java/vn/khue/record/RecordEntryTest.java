package vn.khue.record;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.Role;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.School;
import vn.khue.testing.World;

@KhueTest
class RecordEntryTest {

    @Inject
    World world;

    private Corner corner;
    private School school;

    @BeforeEach
    void makeSchool() {
        corner = world.corner();
        school = new School(corner.school(), world.person(corner.school(), "Người Nhập Liệu", Role.EDITOR, null));
    }

    @Test
    void aPupilIsEnteredWithASystemCodeAndIsThenADraft() {
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> pupil = school.aPupil("  H’Mai   Niê Kđăm ", "6A1");
        pupil.put("nationalId", "031315" + digits(6));
        school.enter("students", pupil)
                .then()
                .statusCode(201)
                .header("ETag", "\"v1\"")
                .header("Location", containsString("/api/v1/students/"))
                .body("code", matchesPattern("HS\\d{10}"))
                .body("fullName", equalTo("H’Mai Niê Kđăm"))
                .body("state", equalTo("draft"))
                .body("status", equalTo("01"))
                .body("nationality", equalTo("704"))
                .body("school.id", equalTo(corner.school().toString()))
                .body("masked", equalTo(List.of()))
                .body("can", equalTo(List.of("edit", "submit", "discard")));
    }

    private static String digits(int many) {
        return String.valueOf(UUID.randomUUID().getMostSignificantBits())
                .replaceAll("\\D", "")
                .substring(0, many);
    }

    @Test
    void namesAreKeptComposed() {
        school.entered("classes", school.aClass("6A1"));
        school.enter("students", school.aPupil("Nguye\u0302\u0303n Thi\u0323 A\u0301nh", "6A1"))
                .then()
                .statusCode(201)
                .body("fullName", equalTo("Nguyễn Thị Ánh"));
    }

    @Test
    void theLetterOfAnotherAlphabetThatLooksLikeDIsTakenForIt() {
        school.entered("classes", school.aClass("6A1"));
        school.enter("students", school.aPupil("\u00d0ặng \u00d0ình", "6A1"))
                .then()
                .statusCode(201)
                .body("fullName", equalTo("Đặng Đình"));
        for (String q : List.of("dang dinh", "đặng đình", "\u00d0ặng")) {
            school.editor()
                    .asks()
                    .queryParam("q", q)
                    .get("/students")
                    .then()
                    .body("items.fullName", contains("Đặng Đình"));
        }
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Map<String, Object> pupil = school.aPupil("Nguyễn Văn 1", "6Z9");
        pupil.put("nationalId", "31206001234");
        pupil.put("gender", "07");
        pupil.put("heightCm", 300);
        pupil.put("email", "nobody");
        pupil.remove("dateOfBirth");
        school.enter("students", pupil)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/fullName",
                                "/classCode",
                                "/nationalId",
                                "/gender",
                                "/heightCm",
                                "/email",
                                "/dateOfBirth"))
                .body("errors.find { it.pointer == '/nationalId' }.detail", containsString("031206001234"))
                .body("errors.find { it.pointer == '/gender' }.code", equalTo("code-unknown"))
                .body("errors.find { it.pointer == '/classCode' }.code", equalTo("reference-unknown"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        Map<String, Object> pupil = school.aPupil("Nguyễn Văn An", "6A1");
        pupil.put("fullname", "x");
        pupil.put("dateOfBirth", "2/9/2015");
        pupil.put("heightCm", "120");
        pupil.put("isDisabled", "có");
        pupil.put("motherName", "\u0000");
        school.enter("students", pupil)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/fullname", "/dateOfBirth", "/heightCm", "/isDisabled", "/motherName"));
    }

    @Test
    void hostileBodiesAreAnswered() {
        for (String body : List.of("[]", "null", "\"x\"", "{\"school\": 7}", "{\"school\": {\"a\": [1]}}", "{", "")) {
            school.editor()
                    .asks()
                    .contentType("application/json")
                    .body(body)
                    .post("/students")
                    .then()
                    .statusCode(oneOf(400, 422));
        }
        Map<String, Object> far = school.aClass("6A1");
        far.put("position", 99_999_999_999L);
        school.enter("classes", far).then().statusCode(422).body("errors.pointer", hasItem("/position"));
        far.put("position", 1.5);
        school.enter("classes", far).then().statusCode(400).body("errors.pointer", hasItem("/position"));
    }

    @Test
    void aCodeIsTakenOncePerSchoolAndYear() {
        school.entered("classes", school.aClass("6A1"));
        school.enter("classes", school.aClass("6A1"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/code", "/name")))
                .body("errors.code", equalTo(List.of("value-taken", "value-taken")));
        Map<String, Object> earlier = school.aClass("6A1");
        earlier.put("schoolYear", "2024-2025");
        school.enter("classes", earlier).then().statusCode(201).body("schoolYear", equalTo("2024-2025"));
    }

    @Test
    void aNumberBelongsToOnePerson() {
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> first = school.aPupil("Trần Văn Một", "6A1");
        first.put("nationalId", "031215" + digits(6));
        school.entered("students", first);
        Map<String, Object> second = school.aPupil("Trần Văn Hai", "6A1");
        second.put("nationalId", first.get("nationalId"));
        school.enter("students", second)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/nationalId")))
                .body("errors.code", equalTo(List.of("person-known")))
                .body("errors[0].hint", containsString("transfer"));
    }

    @Test
    void recordsBelongToSchools() {
        Person administrator = world.administrator(corner.commune());
        School commune = new School(corner.commune(), administrator);
        commune.enter("classes", commune.aClass("6A1"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/school")))
                .body("errors.code", equalTo(List.of("school-needed")));
    }

    @Test
    void whoeverMayNotEditIsToldWhyAndStrangersFindNothing() {
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        new School(corner.school(), viewer)
                .enter("classes", school.aClass("6A1"))
                .then()
                .statusCode(403);
        Person stranger = world.administrator(corner.otherSchool());
        new School(corner.school(), stranger)
                .enter("classes", school.aClass("6A1"))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("unit-unknown"));
    }

    @Test
    void aRightForOneTypeIsNoneForAnother() {
        Person editor = world.person(corner.school(), "Chỉ Nhập Lớp");
        UUID grant = world.grant(editor, Role.EDITOR, corner.school(), null, 0);
        world.write("update access_grant set record_types = '{class}' where id = $1", Tuple.of(grant));
        School limited = new School(corner.school(), editor);
        limited.entered("classes", school.aClass("6A1"));
        limited.enter("students", school.aPupil("Nguyễn Văn An", "6A1")).then().statusCode(403);
        editor.asks()
                .get("/students?unit=" + corner.school())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void aClassRefersToStaffOfItsOwnSchoolOnly() {
        Map<String, Object> body = school.aClass("6A1");
        body.put("homeroomTeacherCode", "CB0000000000");
        school.enter("classes", body)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/homeroomTeacherCode")));
    }

    @Test
    void theProfileOfASchoolHasTheCodeOfItsUnit() {
        Map<String, Object> profile = new HashMap<>(Map.of(
                "school", corner.school().toString(),
                "name", "Trường Tiểu học Thử Nghiệm",
                "levelGroup", "02",
                "levels", List.of("02"),
                "ownership", "01",
                "schoolType", "01",
                "communeCode", "10507"));
        String code = world.read("select code from unit where id = $1", Tuple.of(corner.school()))
                .iterator()
                .next()
                .getString("code");
        profile.put("code", "OTHER");
        school.enter("schools", profile).then().statusCode(422).body("errors.code", hasItem("school-code-differs"));
        profile.remove("code");
        school.enter("schools", profile)
                .then()
                .statusCode(201)
                .body("code", equalTo(code))
                .body("phone", nullValue());
        school.enter("schools", profile).then().statusCode(422).body("errors.code", equalTo(List.of("profile-exists")));
    }

    @Test
    void numbersBeyondAllMeasureAreAnswered() {
        for (String number :
                List.of("1e400", "-1e400", "1E+999999999", "1e-2000000000", "123456789012345.123456", "-0.0")) {
            school.editor()
                    .asks()
                    .contentType("application/json")
                    .body("{\"school\": \"" + corner.school() + "\", \"distanceKm\": " + number + "}")
                    .post("/campuses")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItems("/name", "/isMain"));
        }
    }

    @Test
    void textThatCannotBeComposedInTimeIsRefused() {
        String marks = "\u0301".repeat(20_000) + "\u0323".repeat(20_000);
        for (String name : List.of("a" + marks, "An\uFFFD", "An\uD800")) {
            Map<String, Object> body = school.aClass("6A1");
            body.put("name", name);
            school.enter("classes", body).then().statusCode(oneOf(400, 422));
        }
    }

    @Test
    void aStrangerLearnsNothingOfNumbers() {
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> pupil = school.aPupil("Nguyễn Văn An", "6A1");
        pupil.put("nationalId", "031215" + digits(6));
        school.entered("students", pupil);
        pupil.remove("school");
        Person viewer = world.person(corner.school(), "Người Xem", Role.VIEWER, null);
        new School(corner.school(), viewer)
                .enter("students", pupil)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("required")));
    }

    @Test
    void codesOfTheSystemAreNotTakenAhead() {
        school.entered("classes", school.aClass("6A1"));
        Map<String, Object> pupil = school.aPupil("Nguyễn Văn An", "6A1");
        pupil.put("code", "HS0000009999");
        school.enter("students", pupil).then().statusCode(422).body("errors.code", equalTo(List.of("code-reserved")));
        String own = "T" + digits(10);
        pupil.put("code", own);
        school.enter("students", pupil).then().statusCode(201).body("code", equalTo(own));
    }

    @Test
    void aPartIsNoMoreThanTheWhole() {
        Map<String, Object> equipment = new HashMap<>(Map.of(
                "school",
                corner.school().toString(),
                "name",
                "Kính hiển vi",
                "category",
                "01",
                "unit",
                "Cái",
                "quantity",
                1,
                "usableQuantity",
                2,
                "condition",
                "1"));
        school.enter("equipment", equipment).then().statusCode(422).body("errors.pointer", hasItem("/usableQuantity"));
    }

    @Test
    void aThousandUnknownFieldsAreEnough() {
        StringBuilder body = new StringBuilder("{\"school\": \"" + corner.school() + "\"");
        for (int i = 0; i < 5000; i++) {
            body.append(", \"a").append(i).append("\": 0");
        }
        school.editor()
                .asks()
                .contentType("application/json")
                .body(body + "}")
                .post("/students")
                .then()
                .statusCode(400)
                .body("errors.size()", org.hamcrest.Matchers.lessThan(1100));
    }

    @Test
    void whatOneFieldSaysMayNeedAnother() {
        Map<String, Object> left = school.aPupil("Nguyễn Thị An", "6A1");
        left.put("status", "05");
        left.put("isDisabled", true);
        left.put("dateOfBirth", "2127-01-01");
        school.enter("students", left)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/statusDate' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/leavingReason' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/disabilityType' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/dateOfBirth' }.code", equalTo("out-of-range"));
        Map<String, Object> combined = school.aClass("6A9");
        combined.put("isCombined", true);
        combined.put("isSpecialised", true);
        combined.put("foreignLanguage1", "01");
        combined.put("foreignLanguage2", "01");
        school.enter("classes", combined)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '/combinedWithCode' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/specialism' }.code", equalTo("required"))
                .body("errors.find { it.pointer == '/foreignLanguage2' }.code", equalTo("same-language"));
    }

    @Test
    void whatAClassMayHaveFollowsFromItsGrade() {
        Map<String, Object> nursery = school.aClass("NT1");
        nursery.put("grade", "NT");
        nursery.put("stream", "01");
        nursery.put("mathEquipmentSufficient", true);
        school.enter("classes", nursery)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/ageGroup", "/stream", "/mathEquipmentSufficient"));
        world.write("update unit set levels = '{primary}' where id = $1", Tuple.of(corner.school()));
        Map<String, Object> sixth = school.aClass("6A1");
        sixth.put("continuingForm", "01");
        school.enter("classes", sixth)
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/grade", "/continuingForm"));
        sixth.put("grade", "05");
        sixth.remove("continuingForm");
        school.enter("classes", sixth).then().statusCode(201);
    }

    @Test
    void aSchoolHasOneMainCampus() {
        Map<String, Object> campus = school.aPlace("Cơ sở chính");
        school.enter("campuses", campus).then().statusCode(201);
        campus.put("name", "Cơ sở 2");
        school.enter("campuses", campus)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("main-campus-exists")));
        campus.put("isMain", false);
        school.enter("campuses", campus).then().statusCode(201);
    }

    @Test
    void comingAndGoingIsNotWrittenByHand() {
        school.entered("classes", school.aClass("6A1"));
        String id = school.entered("students", school.aPupil("Nguyễn Văn An", "6A1"));
        school.editor()
                .asks()
                .header("If-Match", "\"v1\"")
                .contentType("application/json")
                .body(Map.of("status", "04", "statusDate", "2026-10-01"))
                .patch("/students/" + id)
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("status-by-transfer")));
    }
}
