package vn.khue.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/**
 * Waits a while for an external database that is still coming up, as after a restart of both. Whatever waiting does not
 * mend, such as a wrong password, is refused at once.
 */
final class Arrival {

    private static final Set<String> NOT_YET = Set.of("08001", "08006", "57P03");
    private static final int OLDEST = 15;
    private static final long PAUSE_MILLIS = 500;

    private final DatabaseAddress address;
    private final long end;

    private Arrival(DatabaseAddress address, Duration patience) {
        this.address = address;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** @throws StartRefused when one of the two roles cannot connect */
    static void await(DatabaseAddress address, Duration patience) {
        Arrival arrival = new Arrival(address, patience);
        arrival.connect(address.owner(), address.ownerPassword());
        if (!address.user().equals(address.owner())) {
            arrival.connect(address.user(), address.password());
        }
    }

    private void connect(String role, String password) {
        while (true) {
            try (Connection connection = DriverManager.getConnection(address.jdbcUrl(), role, password)) {
                checkVersion(connection.getMetaData().getDatabaseMajorVersion());
                return;
            } catch (SQLException e) {
                if (!NOT_YET.contains(String.valueOf(e.getSQLState())) || System.nanoTime() >= end) {
                    throw new StartRefused("The database at " + address.reactiveUrl() + " cannot be used by the role "
                            + role + ": " + FirstLine.of(e));
                }
                pause();
            }
        }
    }

    private void checkVersion(int version) {
        if (version < OLDEST) {
            throw new StartRefused("The database at " + address.reactiveUrl() + " is PostgreSQL " + version + "; "
                    + OLDEST + " or newer is needed.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("interrupted while waiting for the database");
        }
    }
}
