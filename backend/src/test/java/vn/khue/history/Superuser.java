package vn.khue.history;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Whoever owns the database server: for him triggers and grants are no hindrance, only the seals tell of him. */
final class Superuser implements AutoCloseable {

    private final Connection connection;

    Superuser() throws SQLException {
        connection = DriverManager.getConnection(
                System.getProperty("khue.db.jdbc-url"),
                System.getProperty("khue.db.owner"),
                System.getProperty("khue.db.owner-password"));
        run("set session_replication_role = replica");
    }

    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
