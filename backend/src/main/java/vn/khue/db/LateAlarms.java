package vn.khue.db;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Leaves out of the log what the client of the database says half a minute after a connection could not be made: the
 * alarm that it had set for the case of no answer still rings, and finds the failure told already. While the database is
 * gone that is a stack trace for each request.
 */
@LoggingFilter(name = "late-alarms")
public final class LateAlarms implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        return !(entry.getThrown() instanceof IllegalStateException rings
                && "Result is already complete".equals(rings.getMessage())
                && rings.getStackTrace().length > 1
                && rings.getStackTrace()[1].getClassName().startsWith("io.vertx.sqlclient."));
    }
}
