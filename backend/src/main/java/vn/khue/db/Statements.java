package vn.khue.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Connections keep short statements prepared, and of the long ones those that say so: a statement about records names all of
 * its columns, and each use would be planned anew and take a round trip more. A statement that is kept is planned without
 * its values after some uses; one whose best plan depends on them, as a search does, says the contrary.
 */
@Singleton
public class Statements implements PgPoolCreator {

    /** What a long statement begins with that is planned the same whatever its values are. */
    public static final String KEPT = "/* kept */ ";

    /** What a statement begins with, short or long, whose best plan depends on its values. */
    public static final String PLANNED = "/* planned each time */ ";

    private static final int SHORT = 2_048;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlFilter(Statements::kept));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }

    private static boolean kept(String sql) {
        return sql.startsWith(KEPT) || sql.length() < SHORT && !sql.startsWith(PLANNED);
    }
}
