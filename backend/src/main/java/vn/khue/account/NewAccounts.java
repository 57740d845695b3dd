package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes new accounts with their passwords: two statements for any number. */
@ApplicationScoped
public class NewAccounts {

    private static final String ACCOUNTS = """
            insert into account (id, username, full_name, unit_id, email, phone, position, reason)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
            """;

    private static final String CREDENTIALS = """
            insert into credential (account_id, password_hash, one_time, expires_at)
            select * from unnest($1::uuid[], $2::text[], $3::boolean[], $4::timestamptz[])
            """;

    /** Whether they may be made has been decided before; the database refuses user names that exist. */
    public Uni<Void> insert(SqlConnection connection, List<NewAccount> accounts) {
        return connection
                .preparedQuery(ACCOUNTS)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(all(accounts, NewAccount::id, UUID[]::new))
                        .addArrayOfString(all(accounts, NewAccount::username, String[]::new))
                        .addArrayOfString(all(accounts, NewAccount::fullName, String[]::new))
                        .addArrayOfUUID(all(accounts, NewAccount::unit, UUID[]::new))
                        .addArrayOfString(all(accounts, NewAccount::email, String[]::new))
                        .addArrayOfString(all(accounts, NewAccount::phone, String[]::new))
                        .addArrayOfString(all(accounts, NewAccount::position, String[]::new))
                        .addArrayOfString(all(accounts, NewAccount::reason, String[]::new)))
                .chain(() -> connection
                        .preparedQuery(CREDENTIALS)
                        .execute(Tuple.of(
                                all(accounts, NewAccount::id, UUID[]::new),
                                all(accounts, NewAccount::passwordHash, String[]::new),
                                all(accounts, NewAccount::oneTime, Boolean[]::new),
                                all(accounts, NewAccounts::expiry, OffsetDateTime[]::new))))
                .replaceWithVoid();
    }

    private static OffsetDateTime expiry(NewAccount account) {
        return account.expiresAt() == null ? null : account.expiresAt().atOffset(ZoneOffset.UTC);
    }

    private static <T> T[] all(
            List<NewAccount> accounts, Function<NewAccount, T> field, java.util.function.IntFunction<T[]> array) {
        return accounts.stream().map(field).toArray(array);
    }
}
