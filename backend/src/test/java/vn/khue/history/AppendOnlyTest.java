package vn.khue.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.testing.KhueTest;
import vn.khue.testing.World;

/** The application's own role, used by somebody who wants to rewrite what happened. */
@KhueTest
class AppendOnlyTest {

    private static final String NO_RIGHT = "42501";

    @Inject
    World world;

    private static Connection application() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty("khue.db.jdbc-url"),
                System.getProperty("khue.db.user"),
                System.getProperty("khue.db.password"));
    }

    private static String refusal(Connection connection, String sql) {
        return assertThrows(
                        SQLException.class,
                        () -> {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute(sql);
                            }
                        },
                        sql)
                .getSQLState();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static List<String> journal(Connection connection) throws SQLException {
        List<String> tables = column(
                connection, "select inhrelid::regclass::text from pg_inherits where inhparent = 'history'::regclass");
        tables.add("history");
        assertTrue(tables.size() >= 6, "the history has partitions");
        return tables;
    }

    @Test
    void theRoleOfTheApplicationCannotWriteTheJournalNorAnyPartOfIt() throws SQLException {
        world.corner();
        try (Connection connection = application()) {
            for (String table : journal(connection)) {
                assertEquals(NO_RIGHT, refusal(connection, "update " + table + " set request = 'another'"));
                assertEquals(NO_RIGHT, refusal(connection, "delete from " + table));
                assertEquals(NO_RIGHT, refusal(connection, "truncate " + table));
                assertEquals(NO_RIGHT, refusal(connection, "alter table " + table + " disable trigger all"));
                assertEquals(
                        NO_RIGHT,
                        refusal(
                                connection,
                                "insert into " + table
                                        + " (request, actor, entity, record, operation, data)"
                                        + " values ('forged', uuid7(), 'unit', uuid7(), 'insert', '{}')"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into history_seal select 999999, now(), 1, 1, 1, '', '' ",
                "update history_seal set hash = ''",
                "delete from history_seal",
                "truncate history_seal",
                "update history_mark set seq = 0",
                "select setval('history_seq_seq', 1)",
                "select nextval('history_seq_seq')",
                "alter table unit disable trigger history_update",
                "drop trigger history_update on unit",
                "truncate unit cascade",
                "set session_replication_role = replica",
                "select history_keep('unit', 'id')",
                "select history_partition(2099)",
                "create table public.mine (id uuid)",
                "create function public.history_text(h history) returns text language sql as 'select null'"
            })
    void theRoleOfTheApplicationCannotPass(String sql) throws SQLException {
        try (Connection connection = application()) {
            assertEquals(NO_RIGHT, refusal(connection, sql));
        }
    }

    @Test
    void noTableOfItsOwnLetsTheApplicationForgeAnEntry() throws SQLException {
        try (Connection connection = application();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table access_grant (id uuid, unit_id uuid, version int)");
            assertEquals(
                    NO_RIGHT,
                    refusal(
                            connection,
                            "create trigger forge after insert on pg_temp.access_grant"
                                    + " referencing new table as changed_rows"
                                    + " for each statement execute function public.history_write('unit_id', '', '')"));
        }
    }

    @Test
    void aWriteThatNamesNobodyIsRefused() throws SQLException {
        try (Connection connection = application()) {
            assertEquals(
                    "KH001",
                    refusal(connection, "insert into unit (code, kind, name) values ('NOBODY-1', 'school', 'Trường')"));
        }
    }

    /** Where one role owns the tables and runs the application, only the triggers stand in the way. */
    @Test
    void theTriggersAloneRefuseTheOwnerToo() throws SQLException {
        world.corner();
        try (Superuser superuser = new Superuser()) {
            superuser.run("set session_replication_role = origin");
            for (String table : journal(superuser.connection())) {
                assertEquals("KH002", refusal(superuser.connection(), "update " + table + " set request = 'another'"));
                assertEquals("KH002", refusal(superuser.connection(), "delete from " + table));
                assertEquals("KH002", refusal(superuser.connection(), "truncate " + table));
                assertEquals(
                        "KH002",
                        refusal(
                                superuser.connection(),
                                "insert into " + table
                                        + " (request, actor, entity, record, operation, data)"
                                        + " values ('forged', uuid7(), 'unit', uuid7(), 'insert', '{}')"));
            }
            assertEquals("KH002", refusal(superuser.connection(), "update history_seal set hash = ''"));
            assertEquals("KH002", refusal(superuser.connection(), "truncate unit cascade"));
        }
    }

    @Test
    void everyTableThatTheJournalFollowsHasItsWordInTheApi() throws SQLException {
        try (Connection connection = application()) {
            Set<String> followed = new TreeSet<>(column(connection, """
                    select tgrelid::regclass::text from pg_trigger where tgname = 'history_insert'
                    """));
            Set<String> named = new TreeSet<>();
            for (Entity entity : Entity.values()) {
                named.add(entity.table());
            }
            assertEquals(followed, named);
        }
    }
}
