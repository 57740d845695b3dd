package vn.khue.account;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps sessions and the digests of every refresh token that was ever given in them. */
@ApplicationScoped
class SessionStore {

    private final Pool pool;
    private final Duration lifetime;
    private final Duration idle;
    private final Duration lostAnswer;

    SessionStore(
            Pool pool,
            @ConfigProperty(name = "khue.session.lifetime") Duration lifetime,
            @ConfigProperty(name = "khue.session.idle") Duration idle,
            @ConfigProperty(name = "khue.session.lost-answer") Duration lostAnswer) {
        this.pool = pool;
        this.lifetime = lifetime;
        this.idle = idle;
        this.lostAnswer = lostAnswer;
    }

    private static final String OPEN = """
            with opened as (
              insert into session (account_id, expires_at, address, user_agent)
              values ($1, now() + make_interval(secs => $2), $3, $4)
              returning id, expires_at
            ), given as (
              insert into refresh_token (hash, session_id) select $5, id from opened
            )
            select id, expires_at from opened
            """;

    /** Opens a session with its first refresh token. */
    Uni<OpenSession> open(SqlConnection connection, Credential credential, Caller caller) {
        String token = RefreshToken.make();
        return connection
                .preparedQuery(OPEN)
                .execute(Tuple.tuple()
                        .addUUID(credential.account())
                        .addDouble((double) lifetime.toSeconds())
                        .addString(caller.address())
                        .addString(caller.userAgent())
                        .addValue(Digest.of(token)))
                .map(rows -> rows.iterator().next())
                .map(row -> new OpenSession(
                        row.getUUID("id"),
                        credential.account(),
                        credential.username(),
                        row.getOffsetDateTime("expires_at").toInstant(),
                        token));
    }

    private static final String TAKE_TURNS = """
            select s.id from refresh_token t join session s on s.id = t.session_id where t.hash = $1
            for no key update of s
            """;

    /**
     * A token is good once. Its exchange may be repeated with the key that named it while nobody has gone on from what it
     * gave: then the answer may have been lost. Whoever goes on first makes the others of the same exchange void for good.
     */
    private static final String ROTATE = """
            with good as (
              select s.id, s.account_id, a.username, s.expires_at, t.used_at
              from refresh_token t join session s on s.id = t.session_id join account a on a.id = s.account_id
              where t.hash = $1 and t.issued_at > now() - make_interval(secs => $3)
                and s.ended_at is null and s.expires_at > now() and a.status = 'active'
                and (t.used_at is null
                     or t.exchanged_by = $5 and t.used_at > now() - make_interval(secs => $4)
                        and not exists (
                          select from refresh_token later
                          where later.session_id = s.id and later.used_at > t.used_at))
            ), used as (
              update refresh_token t
              set used_at = case when t.hash = $1 then now() else '-infinity'::timestamptz end,
                  exchanged_by = case when t.hash = $1 then $5 end
              from good
              where good.used_at is null and t.session_id = good.id and t.used_at is null
            ), given as (
              insert into refresh_token (hash, session_id) select $2, id from good
            )
            select id, account_id, username, expires_at from good
            """;

    /**
     * Exchanges a refresh token for the next one; of one session they are exchanged one after the other.
     *
     * @param key names the exchange; null when it cannot be repeated
     */
    Uni<Optional<OpenSession>> rotate(String token, String key) {
        Buffer hash = Digest.of(token);
        Buffer exchange = key == null || key.isBlank() ? null : Digest.of(key);
        String next = RefreshToken.make();
        return pool.withTransaction(connection -> connection
                .preparedQuery(TAKE_TURNS)
                .execute(Tuple.of(hash))
                .chain(() -> connection
                        .preparedQuery(ROTATE)
                        .execute(Tuple.of(
                                hash,
                                Digest.of(next),
                                (double) idle.toSeconds(),
                                (double) lostAnswer.toSeconds(),
                                exchange)))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(OpenSession.of(rows.iterator().next(), next))));
    }

    /** A living session to which a refresh token belongs. */
    record Owner(UUID session, UUID account) {}

    private static final String OWNER = """
            select s.id, s.account_id from refresh_token t join session s on s.id = t.session_id
            where t.hash = $1 and s.ended_at is null
            """;

    /** To which session the token belongs or once belonged, if that has not ended. */
    Uni<Optional<Owner>> owner(String token) {
        return pool.preparedQuery(OWNER)
                .execute(Tuple.of(Digest.of(token)))
                .map(rows -> rows.rowCount() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next())
                                .map(row -> new Owner(row.getUUID("id"), row.getUUID("account_id"))));
    }

    private static final String END = """
            update session set ended_at = now(), end_reason = $3, version = version + 1
            where account_id = $1 and id = $2 and ended_at is null
            """;

    /** Ends one session of the account; answers whether there was one to end. */
    Uni<Boolean> end(SqlConnection connection, UUID account, UUID session, String reason) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(account, session, reason))
                .map(rows -> rows.rowCount() > 0);
    }

    private static final String END_OTHERS = """
            update session set ended_at = now(), end_reason = $3, version = version + 1
            where account_id = $1 and id <> $2 and ended_at is null
            """;

    Uni<Void> endOthers(SqlConnection connection, UUID account, UUID kept, String reason) {
        return connection
                .preparedQuery(END_OTHERS)
                .execute(Tuple.of(account, kept, reason))
                .replaceWithVoid();
    }

    private static final String END_ALL = """
            update session set ended_at = now(), end_reason = $2, version = version + 1
            where account_id = $1 and ended_at is null
            """;

    Uni<Void> endAll(SqlConnection connection, UUID account, String reason) {
        return connection
                .preparedQuery(END_ALL)
                .execute(Tuple.of(account, reason))
                .replaceWithVoid();
    }

    private static final String LIVING = """
            select s.id, s.created_at, s.expires_at, s.address, s.user_agent,
                   coalesce((select max(t.issued_at) from refresh_token t where t.session_id = s.id), s.created_at)
                     as last_used_at
            from session s
            where s.account_id = $1 and s.ended_at is null and s.expires_at > now()
            order by s.created_at desc, s.id
            limit 500
            """;

    /** The living sessions of the account, newest first. */
    Uni<List<Session>> living(UUID account, UUID current) {
        return pool.preparedQuery(LIVING).execute(Tuple.of(account)).map(rows -> {
            List<Session> sessions = new ArrayList<>();
            for (Row row : rows) {
                sessions.add(Session.of(row, current));
            }
            return sessions;
        });
    }
}
