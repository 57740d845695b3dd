package vn.khue.db;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/** Failures of statements that tell nothing about the statement: there is no database to answer it at present. */
public final class Unreachable {

    private static final int DEEPEST = 12;

    /** Stopped, killed, starting up, only a copy that takes no writes, out of connections; and broken connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006", "53300");

    private static final String BROKEN = "08";

    /** The client's own words, for which it has no types. */
    private static final List<String> WORDS = List.of(
            "Connection was closed",
            "Connection is not active now",
            "Connection pool reached max wait queue size",
            "Pending requests failed to be sent due to connection has been closed",
            "Pool closed",
            "Timeout");

    private static final List<String> BROKEN_WORDS = List.of("Connection reset", "Broken pipe");

    private Unreachable() {}

    /** Whether the failure, or what caused it, is that the database cannot be reached. */
    public static boolean is(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (itself(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean itself(Throwable failure) {
        if (failure instanceof PgException refused) {
            String state = String.valueOf(refused.getSqlState());
            return state.startsWith(BROKEN) || STATES.contains(state);
        }
        return failure instanceof ClosedConnectionException
                || failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof IOException && says(failure, BROKEN_WORDS)
                || failure.getClass().getName().startsWith("io.vertx.") && says(failure, WORDS);
    }

    private static boolean says(Throwable failure, List<String> beginnings) {
        return beginnings.stream().anyMatch(String.valueOf(failure.getMessage())::startsWith);
    }
}
