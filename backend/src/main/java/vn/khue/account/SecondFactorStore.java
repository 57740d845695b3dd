package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps seeds (sealed), used steps and recovery codes (as digests). */
@ApplicationScoped
class SecondFactorStore {

    private static final String USE_STEP = """
            insert into otp_use (account_id, last_step) values ($1, $2)
            on conflict (account_id) do update set last_step = excluded.last_step
            where otp_use.last_step < excluded.last_step
            returning account_id
            """;

    /** Answers false when a code of this step or a later one has been used before. */
    Uni<Boolean> useStep(SqlConnection connection, UUID account, long step) {
        return connection
                .preparedQuery(USE_STEP)
                .execute(Tuple.of(account, step))
                .map(rows -> rows.rowCount() > 0);
    }

    private static final String USE_RECOVERY_CODE = """
            update recovery_code set used_at = now()
            where account_id = $1 and code_hash = $2 and used_at is null and replaced_at is null
            """;

    Uni<Boolean> useRecoveryCode(SqlConnection connection, UUID account, Buffer digest) {
        return connection
                .preparedQuery(USE_RECOVERY_CODE)
                .execute(Tuple.of(account, digest))
                .map(rows -> rows.rowCount() > 0);
    }

    private static final String BEGIN = """
            update credential set otp_secret = $2, version = version + 1
            where account_id = $1 and otp_confirmed_at is null
            """;

    /** Keeps a seed that is not yet confirmed; answers false when another one is on. */
    Uni<Boolean> begin(SqlConnection connection, UUID account, byte[] sealed) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.of(account, Buffer.buffer(sealed)))
                .map(rows -> rows.rowCount() > 0);
    }

    private static final String CONFIRM = """
            update credential set otp_confirmed_at = now(), version = version + 1
            where account_id = $1 and otp_secret = $2 and otp_confirmed_at is null
            """;

    /** Turns on the seed; answers false when it was replaced meanwhile. */
    Uni<Boolean> confirm(SqlConnection connection, UUID account, byte[] sealed) {
        return connection
                .preparedQuery(CONFIRM)
                .execute(Tuple.of(account, Buffer.buffer(sealed)))
                .map(rows -> rows.rowCount() > 0);
    }

    private static final String REMOVE = """
            update credential set otp_secret = null, otp_confirmed_at = null, version = version + 1
            where account_id = $1 and otp_secret is not null
            """;

    /** Takes the second factor and its recovery codes away. */
    Uni<Void> remove(SqlConnection connection, UUID account) {
        return connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(account))
                .chain(() -> connection.preparedQuery(REPLACE).execute(Tuple.of(account)))
                .replaceWithVoid();
    }

    private static final String REPLACE = """
            update recovery_code set replaced_at = now()
            where account_id = $1 and used_at is null and replaced_at is null
            """;

    private static final String GIVE =
            "insert into recovery_code (account_id, code_hash) select $1, * from unnest($2::bytea[])";

    /** Keeps the digests of new recovery codes in place of the old ones. */
    Uni<Void> giveRecoveryCodes(SqlConnection connection, UUID account, List<String> codes) {
        Buffer[] digests = codes.stream().map(RecoveryCode::digest).toArray(Buffer[]::new);
        return connection
                .preparedQuery(REPLACE)
                .execute(Tuple.of(account))
                .chain(() -> connection.preparedQuery(GIVE).execute(Tuple.of(account, digests)))
                .replaceWithVoid();
    }
}
