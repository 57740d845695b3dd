package vn.khue.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only way to write: one transaction, bound to its {@link Author}. The triggers of the history refuse any write
 * whose transaction names no author. One use case takes one of the two doors, never both: they are two transactions.
 */
@ApplicationScoped
public class Tx {

    private final Pool pool;

    Tx(Pool pool) {
        this.pool = pool;
    }

    /** Runs SQL work on one connection in one transaction; rolls back when the work fails. */
    public <T> Uni<T> sql(Author author, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection ->
                name(connection, author).chain(() -> work.apply(connection)));
    }

    /** Runs Panache work in one transaction of one Hibernate session; rolls back when the work fails. */
    public <T> Uni<T> session(Author author, Supplier<Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NAME_IN_SESSION, String.class)
                        .setParameter(1, author.account().toString())
                        .setParameter(2, author.request())
                        .getSingleResult())
                .chain(named -> work.get()));
    }

    private static final String NAME_IN_SESSION =
            "select set_config('khue.actor', ?1, true) || set_config('khue.request', ?2, true)";

    private static final String NAME =
            "select set_config('khue.actor', $1, true), set_config('khue.request', $2, true)";

    private Uni<Void> name(SqlConnection connection, Author author) {
        return connection
                .preparedQuery(NAME)
                .execute(Tuple.of(author.account().toString(), author.request()))
                .replaceWithVoid();
    }
}
