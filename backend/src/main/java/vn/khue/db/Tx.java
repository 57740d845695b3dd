package vn.khue.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only way to write: one transaction, bound to its {@link Author}. The triggers of the history refuse any write
 * whose transaction names no author. One use case takes one of the two doors, never both: they are two transactions.
 * A write that changes what replicas keep in memory is answered when all of them have heard of it.
 */
@ApplicationScoped
public class Tx {

    private final Pool pool;
    private final Hearing hearing;

    Tx(Pool pool, Hearing hearing) {
        this.pool = pool;
        this.hearing = hearing;
    }

    /** Runs SQL work on one connection in one transaction; rolls back when the work fails. */
    public <T> Uni<T> sql(Author author, Function<SqlConnection, Uni<T>> work) {
        return heard(question -> pool.withTransaction(connection -> name(connection, author)
                .chain(() -> work.apply(connection))
                .call(() -> ask(connection, question))));
    }

    /** Runs Panache work in one transaction of one Hibernate session; rolls back when the work fails. */
    public <T> Uni<T> session(Author author, Supplier<Uni<T>> work) {
        return heard(question -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NAME_IN_SESSION, String.class)
                        .setParameter(1, author.account().toString())
                        .setParameter(2, author.request())
                        .getSingleResult())
                .chain(named -> work.get())
                .call(() -> askInSession(question))));
    }

    private <T> Uni<T> heard(Function<UUID, Uni<T>> writing) {
        return Uni.createFrom().deferred(() -> {
            UUID question = UUID.randomUUID();
            return writing.apply(question)
                    .onFailure()
                    .invoke(() -> hearing.drop(question))
                    .call(() -> hearing.everywhere(question));
        });
    }

    private static final String ASK = "select ask_if_told($1) as asked";

    private Uni<Void> ask(SqlConnection connection, UUID question) {
        return connection
                .preparedQuery(ASK)
                .execute(Tuple.of(hearing.ask(question)))
                .map(rows -> rows.iterator().next().getBoolean("asked"))
                .invoke(asked -> dropUnless(asked, question))
                .replaceWithVoid();
    }

    private static final String ASK_IN_SESSION = "select ask_if_told(?1)";

    private Uni<Void> askInSession(UUID question) {
        return Panache.getSession()
                .call(session -> session.flush())
                .chain(session -> session.createNativeQuery(ASK_IN_SESSION, Boolean.class)
                        .setParameter(1, hearing.ask(question))
                        .getSingleResult())
                .invoke(asked -> dropUnless(asked, question))
                .replaceWithVoid();
    }

    private void dropUnless(boolean asked, UUID question) {
        if (!asked) {
            hearing.drop(question);
        }
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
