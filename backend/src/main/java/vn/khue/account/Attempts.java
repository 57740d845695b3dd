package vn.khue.account;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.khue.api.Problem;
import vn.khue.db.Unreachable;

/**
 * Limits how often somebody may guess: by typed user name and by network address, counted in the database for all
 * replicas together. An attempt counts before it is tried, so that guessing many times at once gains nothing.
 */
@ApplicationScoped
class Attempts {

    private static final int WINDOW_SECONDS = 15 * 60;

    /** An attempt under way. @param subject of the user name @param ids of both counted rows */
    record Attempt(String subject, UUID[] ids) {}

    private final Pool pool;
    private final int perName;
    private final int perAddress;

    Attempts(
            Pool pool,
            @ConfigProperty(name = "khue.login.failures-per-name") int perName,
            @ConfigProperty(name = "khue.login.failures-per-address") int perAddress) {
        this.pool = pool;
        this.perName = perName;
        this.perAddress = perAddress;
    }

    /**
     * Counts one more attempt.
     *
     * @throws Problem 429 too-many-attempts when one of the two has failed too often
     */
    Uni<Attempt> begin(String username, Caller caller) {
        String name = subject(username);
        String address = "address:" + Network.of(caller.address());
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE_TURNS)
                .execute(Tuple.of(name, address))
                .chain(() -> count(connection, name, address)));
    }

    /** Two locks in the order of their keys, so that two attempts never wait for each other. */
    private static final String TAKE_TURNS = """
            select pg_advisory_xact_lock(key)
            from (select hashtextextended(s, 4) as key from unnest(array[$1, $2]::text[]) s order by 1) keys
            """;

    private static final String FULL_UNTIL = """
            select ceil(extract(epoch from max(at) + make_interval(secs => $5) - now()))::bigint as seconds
            from (
              (select at from login_failure where subject = $1 and at > now() - make_interval(secs => $5)
               order by at desc offset $3::int - 1 limit 1)
              union all
              (select at from login_failure where subject = $2 and at > now() - make_interval(secs => $5)
               order by at desc offset $4::int - 1 limit 1)
            ) full_ones
            """;

    private Uni<Attempt> count(SqlConnection connection, String name, String address) {
        return connection
                .preparedQuery(FULL_UNTIL)
                .execute(Tuple.of(name, address, perName, perAddress, (double) WINDOW_SECONDS))
                .chain(rows -> {
                    Long seconds = rows.iterator().next().getLong("seconds");
                    return seconds == null
                            ? note(connection, name, address)
                            : Uni.createFrom().failure(Problem.tooMany("too-many-attempts", Math.max(1, seconds)));
                });
    }

    private static final String NOTE =
            "insert into login_failure (id, subject) select * from unnest($1::uuid[], $2::text[])";

    private static Uni<Attempt> note(SqlConnection connection, String name, String address) {
        UUID[] ids = {UUID.randomUUID(), UUID.randomUUID()};
        return connection
                .preparedQuery(NOTE)
                .execute(Tuple.of(ids, new String[] {name, address}))
                .replaceWith(new Attempt(name, ids));
    }

    private static final String WITHDRAW = "delete from login_failure where id = any($1)";

    /** The attempt was no guess: neither failed nor succeeded. */
    Uni<Void> withdraw(Attempt attempt) {
        return pool.preparedQuery(WITHDRAW)
                .execute(Tuple.of((Object) attempt.ids()))
                .replaceWithVoid();
    }

    private static final String SUCCEEDED = "delete from login_failure where id = any($1) or subject = $2";

    /** Forgets the failures of the user name; those of the address stay, or one account would open it for guessing. */
    Uni<Void> succeeded(Attempt attempt) {
        return pool.preparedQuery(SUCCEEDED)
                .execute(Tuple.of(attempt.ids(), attempt.subject()))
                .replaceWithVoid();
    }

    private static final String FORGET = "delete from login_failure where subject = $1";

    /** An administrator vouches for the account, so its failures no longer count. */
    Uni<Void> forget(String username) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(subject(username))).replaceWithVoid();
    }

    private static String subject(String username) {
        return "name:" + HexFormat.of().formatHex(Digest.of(username).getBytes());
    }

    private static final String CLEAN = "delete from login_failure where at < now() - interval '1 day'";

    @Scheduled(every = "1h", delayed = "5m")
    Uni<Void> clean() {
        return pool.query(CLEAN)
                .execute()
                .replaceWithVoid()
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }
}
