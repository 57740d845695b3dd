package vn.khue.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.pgclient.PgException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a race leaves to the database is told at the field that both wanted. */
class DatabaseProblemTest {

    private static List<String> taken(String detail) {
        return DatabaseProblem.of(new PgException("duplicate key", "ERROR", "23505", detail)).orElseThrow().errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void aKeyOfRecordsIsToldByItsField() {
        assertEquals(
                List.of("/nationalId value-taken"),
                taken("Key (kind, national_id)=(student, 031215000123) already exists."));
        assertEquals(
                List.of("/code value-taken"),
                taken("Key (unit_id, school_year, code)=(1, 2026, 6A1) already exists."));
        assertEquals(
                List.of("/name value-taken"),
                taken("Key (unit_id, school_year, lower(name))=(1, 2026, 6a1) already exists."));
    }

    @Test
    void whatIsNoFieldHasNoPointer() {
        assertEquals(List.of(), taken("Key (unit_id, school_year)=(1, 2026) already exists."));
        assertEquals(List.of(), taken("Key (username)=(a) already exists."));
        assertEquals(List.of(), taken(null));
    }
}
