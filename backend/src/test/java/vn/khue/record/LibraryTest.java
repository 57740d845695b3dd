package vn.khue.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.access.RecordState;
import vn.khue.access.Role;
import vn.khue.db.Author;
import vn.khue.db.Tx;
import vn.khue.record.type.Library;
import vn.khue.testing.Corner;
import vn.khue.testing.KhueTest;
import vn.khue.testing.School;
import vn.khue.testing.World;

/** What a new record type takes: its Java record, its table, its words, and its name in two lists. */
@KhueTest
class LibraryTest {

    private static final List<String> WITHOUT_WORDS = List.of(
            "words of library",
            "words of library.section.identity",
            "words of library.section.state",
            "words of library.code",
            "words of library.name",
            "words of library.campusCode",
            "words of library.books",
            "words of library.condition",
            "words of library.openedOn",
            "words of library.lendsToParents",
            "path libraries in Dictionary.PATHS",
            "word of the journal, in history.Entity");

    @Inject
    World world;

    @Inject
    RecordStore store;

    @Inject
    Tx tx;

    /** As the owner of the tables, whom a migration runs as. */
    private static void owner(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("khue.db.jdbc-url"),
                        System.getProperty("khue.db.owner"),
                        System.getProperty("khue.db.owner-password"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @BeforeEach
    void migrate() throws IOException, SQLException {
        try (var file = LibraryTest.class.getResourceAsStream("library.sql")) {
            owner(
                    new String(file.readAllBytes(), StandardCharsets.UTF_8),
                    "grant select, insert, update on library to public");
        }
    }

    @AfterEach
    void leave() throws SQLException {
        owner("drop table if exists library");
    }

    @Test
    void whatIsMissingIsNamed() throws SQLException {
        assertEquals(WITHOUT_WORDS, MissingOfType.of(world, Library.TYPE));
        owner(
                "alter table library drop column books, alter column name drop not null",
                "alter table library drop constraint library_unit_id_school_year_campus_code_fkey",
                "drop trigger history_update on library");
        assertTrue(MissingOfType.of(world, Library.TYPE)
                .containsAll(List.of(
                        "column name, which is text YES and not text NO",
                        "column books, which is null and not int4 YES",
                        "FOREIGN KEY (unit_id, school_year, campus_code) REFERENCES campus(unit_id, school_year, code)",
                        "trigger history_update")));
        owner("drop table library");
        assertEquals("table library", MissingOfType.of(world, Library.TYPE).get(0));
    }

    @Test
    void itsRecordsAreEnteredFoundAndChangedByWhatAllTypesHave() {
        Corner corner = world.corner();
        School school = new School(corner.school(), world.person(corner.school(), "Người Nhập", Role.EDITOR, null));
        String place = school.entered("campuses", school.aPlace("Điểm trường chính"));
        String campus = school.editor().asks().get("/campuses/" + place).path("code");
        int year = SchoolYear.present();
        Object[] values = {null, "Thư viện xanh", campus, 1200, "1", null, false};
        Entry entered = tx.sql(
                        new Author(school.editor().account(), "test"),
                        connection -> store.insert(
                                connection,
                                Library.TYPE,
                                year,
                                corner.school(),
                                List.of(new RecordStore.Fresh(null, values))))
                .await()
                .indefinitely()
                .get(0);
        assertTrue(entered.text("code").matches("TV\\d{10}"), entered.text("code"));
        Object[] more = entered.values().clone();
        more[3] = 1300;
        tx.sql(
                        new Author(school.editor().account(), "test"),
                        connection -> store.update(
                                connection,
                                Library.TYPE,
                                year,
                                List.of(new RecordStore.Changed(entered, RecordState.DRAFT, more))))
                .await()
                .indefinitely();
        Entry found = RecordStore.find(store.reading(), Library.TYPE, entered.id(), null)
                .await()
                .indefinitely()
                .orElseThrow();
        assertEquals(2, found.version());
        assertEquals(1300, found.value("books"));
        assertEquals(2, journal(entered.id()));
        assertEquals(1, counted(corner.school()));
    }

    private int journal(UUID record) {
        return world.read("select from history where record = $1 and entity = 'library'", Tuple.of(record))
                .size();
    }

    private int counted(UUID unit) {
        return world.read("select n from record_count where unit_id = $1 and entity = 'library'", Tuple.of(unit))
                .iterator()
                .next()
                .getInteger("n");
    }
}
