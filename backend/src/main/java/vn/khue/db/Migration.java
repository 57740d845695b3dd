package vn.khue.db;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date as their owner, before the application connects with its lesser role. */
final class Migration {

    private Migration() {}

    static void run(DatabaseAddress address) {
        try {
            Flyway.configure()
                    .dataSource(address.jdbcUrl(), address.owner(), address.ownerPassword())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("app", address.user()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartRefused("The database at " + address.reactiveUrl() + " could not be brought up to date: "
                    + FirstLine.of(e));
        }
    }
}
