package vn.khue.record;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khue.history.Entity;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.World;

/** Names what a record type lacks that its Java record describes: columns, constraints, lists, its place in the API. */
@KhueTest
class RecordTypeTest {

    @Inject
    World world;

    @Test
    void everyFieldHasItsColumnOfTheRightKind() {
        for (RecordType type : Dictionary.TYPES) {
            Map<String, String> columns = new HashMap<>();
            for (Row row : world.read(
                    "select column_name, udt_name || ' ' || is_nullable as kind from information_schema.columns where table_name = $1",
                    Tuple.of(type.code()))) {
                columns.put(row.getString("column_name"), row.getString("kind"));
            }
            for (RecordField field : type.fields()) {
                boolean filled = field.required() || field.kind() == Kind.CODES;
                assertEquals(
                        column(field.kind()) + (filled ? " NO" : " YES"),
                        columns.get(field.column()),
                        () -> type.code() + "." + field.column());
            }
        }
    }

    private static String column(Kind kind) {
        return switch (kind) {
            case DATE -> "date";
            case YEAR, INTEGER -> "int4";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "bool";
            case CODES -> "_text";
            default -> "text";
        };
    }

    @Test
    void everyReferenceIsAForeignKey() {
        for (RecordType type : Dictionary.TYPES) {
            Set<String> keys = new HashSet<>();
            for (Row row : world.read(
                    "select pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and conrelid = $1::text::regclass",
                    Tuple.of(type.code()))) {
                keys.add(row.getString("definition"));
            }
            for (RecordField field : type.fields()) {
                if (field.kind() == Kind.REFERENCE) {
                    String wanted = "FOREIGN KEY (unit_id, school_year, " + field.column() + ") REFERENCES "
                            + field.refersTo() + "(unit_id, school_year, code)";
                    assertTrue(keys.contains(wanted), () -> type.code() + " lacks " + wanted + " among " + keys);
                }
            }
        }
    }

    @Test
    void everyTableIsFollowedByTheJournalAndHasItsWord() {
        for (RecordType type : Dictionary.TYPES) {
            long triggers = world.read(
                            "select count(*) as n from pg_trigger where tgrelid = $1::text::regclass and tgname like 'history%'",
                            Tuple.of(type.code()))
                    .iterator()
                    .next()
                    .getLong("n");
            assertEquals(4, triggers, type.code());
            Entity.fromString("school".equals(type.code()) ? "school-profile" : type.code());
        }
    }

    @Test
    void everyListOfCodesExists() {
        List<String> missing = new ArrayList<>();
        for (RecordType type : Dictionary.TYPES) {
            for (RecordField field : type.fields()) {
                if (field.codeList() != null
                        && world.read("select from code_list where name = $1", Tuple.of(field.codeList())).size() == 0) {
                    missing.add(type.code() + "." + field.name() + ": " + field.codeList());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyTypeHasItsPath() {
        String pattern = RecordResource.class.getAnnotation(Path.class).value();
        Set<String> paths = Set.of(pattern.substring(pattern.indexOf(':') + 1, pattern.length() - 1).split("\\|"));
        Set<String> wanted = new HashSet<>();
        Dictionary.TYPES.forEach(type -> wanted.add(type.path()));
        assertEquals(wanted, paths);
    }

    @Test
    void everybodyLoggedInReadsWhatTypesAre() {
        Person anybody = world.administrator(world.corner().school());
        anybody.asks()
                .get("/record-types")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(Dictionary.TYPES.stream().map(RecordType::code).toList()));
        anybody.asks()
                .get("/record-types/student")
                .then()
                .statusCode(200)
                .body("path", equalTo("students"))
                .body("label.vi", equalTo("Học sinh"))
                .body("sections.code", hasItem("family"))
                .body("sections.fields.flatten().find { it.name == 'gender' }.codeList", equalTo("gender"))
                .body("sections.fields.flatten().find { it.name == 'heightCm' }.privacy", equalTo("sensitive"));
        anybody.asks().get("/record-types/teacher").then().statusCode(404);
        given().get("/api/v1/record-types").then().statusCode(401);
    }
}
