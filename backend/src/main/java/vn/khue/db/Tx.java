package vn.khue.db;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple3;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The only way to write: one transaction, bound to its {@link Author}. The triggers of the history refuse any write
 * whose transaction names no author. One use case takes one of the doors, never two: they are two transactions.
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
        return heard(question ->
                written(author, false, connection -> work.apply(connection).call(() -> ask(connection, question))));
    }

    /**
     * The same for work on what no replica keeps in memory, as records are: nobody has to hear of it, which saves a round
     * trip. The database refuses work that touches anything else.
     */
    public <T> Uni<T> quiet(Author author, Function<SqlConnection, Uni<T>> work) {
        return written(author, true, work);
    }

    /** The beginning, the author and the first statement of the work go out together. */
    private <T> Uni<T> written(Author author, boolean quiet, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        connection.begin(),
                        name(connection, author, quiet),
                        Uni.createFrom().deferred(() -> work.apply(connection)))
                .asTuple()
                .onFailure()
                .call(() -> rolledBack(connection))
                .onCancellation()
                .call(() -> rolledBack(connection))
                .call(() -> connection.transaction().commit())
                .map(Tuple3::getItem3));
    }

    /** Whatever comes of it: what is told is why the work failed. */
    private static Uni<Void> rolledBack(SqlConnection connection) {
        Transaction open = connection.transaction();
        return open == null
                ? Uni.createFrom().voidItem()
                : open.rollback().onFailure().recoverWithNull();
    }

    /** Runs Panache work in one transaction of one Hibernate session; rolls back when the work fails. */
    public <T> Uni<T> session(Author author, Supplier<Uni<T>> work) {
        return heard(question -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NAME_IN_SESSION, String.class)
                        .setParameter(1, author.account().toString())
                        .setParameter(2, author.request())
                        .setParameter(3, said(author))
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
            "select set_config('khue.actor', ?1, true) || set_config('khue.request', ?2, true) || set_config('khue.reason', ?3, true)";

    private static final String NAME =
            "select set_config('khue.actor', $1, true), set_config('khue.request', $2, true), "
                    + "set_config('khue.quiet', $3, true), set_config('khue.reason', $4, true)";

    private static Uni<Void> name(SqlConnection connection, Author author, boolean quiet) {
        return connection
                .preparedQuery(NAME)
                .execute(Tuple.of(author.account().toString(), author.request(), quiet ? "1" : "", said(author)))
                .replaceWithVoid();
    }

    private static String said(Author author) {
        return author.reason() == null ? "" : author.reason();
    }
}
