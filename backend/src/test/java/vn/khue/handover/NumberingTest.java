package vn.khue.handover;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;

/** Minutes are numbered in a row, whatever happens while they are written. */
@KhueTest
class NumberingTest extends DayScene {

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        System.getProperty("khue.db.jdbc-url"),
                        System.getProperty("khue.db.owner"),
                        System.getProperty("khue.db.owner-password"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From now on minutes of the dossiers fail once they are written, with their numbers drawn already. */
    private static void failing(List<String> dossiers) throws SQLException {
        asOwner("create trigger minutes_in_vain after insert on minutes for each row when (new.dossier_id in ('"
                + String.join("', '", dossiers) + "')) execute function minutes_stay_signed()");
    }

    private static void failingNoMore() throws SQLException {
        asOwner("drop trigger if exists minutes_in_vain on minutes");
    }

    private void prepared(String dossier) {
        brought(dossier);
        step(department, dossier, "prepare", body()).then().statusCode(200);
    }

    private String written(String dossier) {
        return step(department, dossier, "minutes", body())
                .then()
                .statusCode(200)
                .extract()
                .path("minutes.number");
    }

    @Test
    void aNumberThatWasDrawnInVainIsDrawnAgain() throws Exception {
        String campaign = opened();
        String one = dossier(campaign, corner.commune());
        String two = dossier(campaign, corner.otherCommune());
        prepared(one);
        prepared(two);
        failing(List.of(one));
        try {
            for (int i = 0; i < 2; i++) {
                step(department, one, "minutes", body())
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:khue:problem:immutable"));
            }
        } finally {
            failingNoMore();
        }
        // Whoever is too late draws none either.
        step(department, two, "minutes", body(), version(department, two) - 1)
                .then()
                .statusCode(412);
        assertEquals("01/BB-SGDĐT", written(two));
        assertEquals("02/BB-SGDĐT", written(one));
    }

    @Test
    void tenThatAreWrittenAtOnceAreNumberedInARowBesideTwoThatFail() throws Exception {
        List<UUID> units = new ArrayList<>(List.of(corner.commune(), corner.otherCommune()));
        for (int i = 0; i < 10; i++) {
            units.add(commune("Xã Thứ " + i));
        }
        String campaign = opened();
        List<String> dossiers =
                units.stream().map(unit -> dossier(campaign, unit)).toList();
        dossiers.forEach(this::prepared);
        List<Callable<Response>> writings = new ArrayList<>();
        dossiers.forEach(dossier -> writings.add(() -> step(department, dossier, "minutes", body())));
        List<String> numbers = new ArrayList<>();
        int failed = 0;
        failing(List.of(dossiers.get(3), dossiers.get(7)));
        ExecutorService desks = Executors.newFixedThreadPool(writings.size());
        try {
            for (Future<Response> answer : desks.invokeAll(writings)) {
                if (answer.get().statusCode() == 200) {
                    numbers.add(answer.get().path("minutes.number"));
                } else {
                    failed++;
                }
            }
        } finally {
            desks.shutdown();
            failingNoMore();
        }
        assertEquals(2, failed);
        assertThat(numbers, hasSize(10));
        assertThat(
                numbers.stream().sorted().toList(),
                contains(IntStream.rangeClosed(1, 10)
                        .mapToObj("%02d/BB-SGDĐT"::formatted)
                        .toArray(String[]::new)));
        assertEquals("11/BB-SGDĐT", written(dossiers.get(7)));
    }

    private UUID commune(String name) {
        UUID id = UUID.randomUUID();
        world.write(
                "insert into unit (id, code, kind, name) values ($1, $2, 'commune', $3)",
                Tuple.of(id, "T" + id.toString().substring(0, 13), name));
        world.write(
                "insert into unit_link (unit_id, parent_id, valid_from, reason) values ($1, $2, date '2025-07-01', 'test')",
                Tuple.of(id, corner.department()));
        return id;
    }
}
