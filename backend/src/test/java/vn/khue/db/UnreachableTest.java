package vn.khue.db;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class UnreachableTest {

    @Test
    void itIsToldFromRefusalsOfAStatement() {
        Map<Throwable, Boolean> failures = Map.ofEntries(
                entry(new PgException("the database system is starting up", "FATAL", "57P03", null), true),
                entry(new PgException("terminating connection", "FATAL", "57P01", null), true),
                entry(new PgException("connection failure", "FATAL", "08006", null), true),
                entry(new PgException("duplicate key", "ERROR", "23505", null), false),
                entry(new PgException("no state", "ERROR", null, null), false),
                entry(new CompletionException(new ConnectException("Connection refused")), true),
                entry(new CompletionException(new VertxException("Connection was closed", true)), true),
                entry(new SocketException("Connection reset"), true),
                entry(new IOException("Broken pipe"), true),
                entry(new IOException("No space left on device"), false),
                entry(new IllegalStateException("Timeout"), false));
        failures.forEach((failure, expected) -> assertEquals(expected, Unreachable.is(failure), failure.toString()));
        assertEquals(false, Unreachable.is(null));
    }

    @Test
    void causesThatGoInACircleDoNotHoldIt() {
        Exception one = new Exception();
        Exception two = new Exception(one);
        one.initCause(two);
        assertEquals(false, Unreachable.is(one));
    }
}
