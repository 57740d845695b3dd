package vn.khue.job;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.testing.KhueTest;
import vn.khue.testing.Person;
import vn.khue.testing.Wire;
import vn.khue.testing.World;

/** Streams of events go on only for whoever may still hear them. */
@KhueTest
class WatchingTest {

    private static final int MOST = 20;
    private static final int SOON = 4_000;
    private static final int A_WHILE = 2_000;

    @Inject
    World world;

    @TestHTTPResource
    URI root;

    private Person person;
    private UUID job;

    /** A job that nobody works on and nobody takes up. */
    @BeforeEach
    void makeJob() {
        person = world.administrator(world.corner().commune());
        job = UUID.randomUUID();
        world.write("""
                insert into job (id, kind, state, created_by, request_id, input, total, heard_at)
                values ($1, 'endless', 'running', $2, 'test', '', 10, now() + interval '1 day')
                """, Tuple.of(job, person.account()));
    }

    private Wire watch() throws IOException {
        Wire wire = ask();
        String begun = wire.begun();
        assertTrue(begun.startsWith("HTTP/1.1 200 "), begun);
        return wire;
    }

    private Wire ask() throws IOException {
        return Wire.to(root)
                .head(
                        "GET /api/v1/jobs/" + job + "/events HTTP/1.1",
                        "Host: localhost",
                        "Accept: text/event-stream",
                        "Connection: close",
                        "Authorization: Bearer " + person.token());
    }

    private void endsAfter(Runnable what) throws IOException {
        try (Wire wire = watch()) {
            assertFalse(wire.closedWithin(A_WHILE), "it goes on while nothing happens");
            what.run();
            assertTrue(wire.closedWithin(SOON), "it ends with the session");
        }
    }

    private static int rank(String filter, String method) throws ReflectiveOperationException {
        for (Method found : Class.forName(filter).getDeclaredMethods()) {
            if (found.getName().equals(method) && found.isAnnotationPresent(ServerRequestFilter.class)) {
                return found.getAnnotation(ServerRequestFilter.class).priority();
            }
        }
        throw new NoSuchMethodException(filter + "." + method);
    }

    /** Of filters of one rank the order would be another one at each start, and every second server refuse everybody. */
    @Test
    void nobodyIsAskedForAJobBeforeTheDoorHasLetThemIn() throws ReflectiveOperationException {
        int door = rank("vn.khue.access.Door", "enter");
        assertTrue(door < rank("vn.khue.access.Idempotency", "claim"));
        assertTrue(door < rank("vn.khue.job.WatchDoor", "find"));
    }

    @Test
    void itEndsWithTheSession() throws IOException {
        endsAfter(() -> person.asks()
                .delete("/auth/sessions/" + person.session())
                .then()
                .statusCode(204));
    }

    @Test
    void itEndsWithTheAccount() throws IOException {
        endsAfter(() -> world.write(
                "update account set status = 'locked', version = version + 1 where id = $1",
                Tuple.of(person.account())));
    }

    @Test
    void itGoesOnWhenAnotherSessionEnds() throws IOException {
        world.write(
                "insert into session (account_id, expires_at) values ($1, now() + interval '1 day')",
                Tuple.of(person.account()));
        try (Wire wire = watch()) {
            person.asks().delete("/auth/sessions").then().statusCode(204);
            assertFalse(wire.closedWithin(A_WHILE));
            world.write("update job set state = 'done', finished_at = now() where id = $1", Tuple.of(job));
            assertTrue(wire.closedWithin(SOON), "it ends with the job");
        }
    }

    @Test
    void oneAccountOpensOnlySoMany() throws IOException {
        List<Wire> open = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            open.add(watch());
        }
        assertFalse(open.get(MOST - 1).closedWithin(A_WHILE));
        person.asks()
                .get("/jobs/" + job + "/events")
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:khue:problem:too-many-streams"));
        for (Wire wire : open) {
            wire.close();
        }
        world.write("update job set state = 'done', finished_at = now() where id = $1", Tuple.of(job));
        for (int i = 0; i < 50 && status() == 429; i++) {
            pause();
        }
        assertEquals(200, status());
    }

    private int status() throws IOException {
        try (Wire wire = ask()) {
            return wire.answer().status();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
