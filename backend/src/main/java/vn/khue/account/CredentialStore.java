package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.khue.api.Problem;

/** Keeps passwords (as hashes) and what belongs to them. */
@ApplicationScoped
class CredentialStore {

    private final Pool pool;

    CredentialStore(Pool pool) {
        this.pool = pool;
    }

    private static final String BY_USERNAME = """
            select c.account_id, a.username, a.status, c.password_hash, c.one_time, c.expires_at, c.otp_secret,
                   c.otp_confirmed_at
            from account a join credential c on c.account_id = a.id
            where a.username = $1
            """;

    Uni<Optional<Credential>> find(String username) {
        return pool.preparedQuery(BY_USERNAME).execute(Tuple.of(username)).map(CredentialStore::first);
    }

    private static final String BY_ACCOUNT = """
            select c.account_id, a.username, a.status, c.password_hash, c.one_time, c.expires_at, c.otp_secret,
                   c.otp_confirmed_at
            from account a join credential c on c.account_id = a.id
            where a.id = $1
            """;

    /** @throws Problem 404 when the account has no credential */
    Uni<Credential> get(UUID account) {
        return pool.preparedQuery(BY_ACCOUNT)
                .execute(Tuple.of(account))
                .map(rows -> first(rows).orElseThrow(Problem::notFound));
    }

    private static Optional<Credential> first(RowSet<Row> rows) {
        return rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(Credential.of(rows.iterator().next()));
    }

    private static final String REHASH = """
            update credential set password_hash = $3, version = version + 1
            where account_id = $1 and password_hash = $2
            """;

    /** The same password hashed with today's parameters; nothing happens when it was changed meanwhile. */
    Uni<Void> rehash(SqlConnection connection, Credential old, String hash) {
        return connection
                .preparedQuery(REHASH)
                .execute(Tuple.of(old.account(), old.passwordHash(), hash))
                .replaceWithVoid();
    }

    private static final String CHOOSE = """
            update credential
            set password_hash = $3, one_time = false, expires_at = null, changed_at = now(), version = version + 1
            where account_id = $1 and password_hash = $2
            """;

    /**
     * The account's owner chose a password.
     *
     * @throws Problem 409 try-again when it was changed at the same moment
     */
    Uni<Void> choose(SqlConnection connection, Credential old, String hash) {
        return connection
                .preparedQuery(CHOOSE)
                .execute(Tuple.of(old.account(), old.passwordHash(), hash))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.conflict("try-again");
                    }
                })
                .replaceWithVoid();
    }

    private static final String ISSUE = """
            insert into credential (account_id, password_hash, one_time, expires_at) values ($1, $2, true, $3)
            on conflict (account_id) do update
              set password_hash = excluded.password_hash, one_time = true, expires_at = excluded.expires_at,
                  changed_at = now(), version = credential.version + 1
            """;

    /** Puts a one-time password in the place of whatever the account has. */
    Uni<Void> issue(SqlConnection connection, UUID account, IssuedPassword password) {
        return connection
                .preparedQuery(ISSUE)
                .execute(Tuple.of(account, password.hash(), password.expiresAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static final String ISSUE_AGAIN = ISSUE + " where credential.one_time";

    /** Puts a one-time password in the place of another one; whether the account had none that its holder has chosen. */
    Uni<Boolean> issueUnlessChosen(SqlConnection connection, UUID account, IssuedPassword password) {
        return connection
                .preparedQuery(ISSUE_AGAIN)
                .execute(Tuple.of(account, password.hash(), password.expiresAt().atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }
}
