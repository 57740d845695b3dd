package vn.khue.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.Actor;
import vn.khue.api.Problem;
import vn.khue.db.Secret;

/** Keeps jobs. Input and result are encrypted, because they may hold one-time passwords. */
@ApplicationScoped
class JobStore {

    private static final String PURPOSE = "job";

    private final Pool pool;
    private final Secret secret;
    private final ObjectMapper json;

    JobStore(Pool pool, Secret secret, ObjectMapper json) {
        this.pool = pool;
        this.secret = secret;
        this.json = json;
    }

    private static final String INSERT = """
            insert into job (kind, created_by, request_id, input, total) values ($1, $2, $3, $4, $5)
            returning id, kind, state, done, total, message, result, created_at, finished_at
            """;

    Uni<Job> insert(Actor actor, String kind, Object input, int total) {
        return pool.preparedQuery(INSERT)
                .execute(Tuple.of(kind, actor.account(), actor.request(), seal(input), total))
                .map(rows -> job(rows.iterator().next()));
    }

    private static final String GET = """
            select id, kind, state, done, total, message, created_at, finished_at,
                   case when finished_at > now() - interval '24 hours' then result end as result
            from job where id = $1 and created_by = $2
            """;

    /** @throws Problem 404 unless the actor created the job */
    Uni<Job> get(Actor actor, UUID id) {
        return pool.preparedQuery(GET)
                .execute(Tuple.of(id, actor.account()))
                .map(rows -> job(rows.stream().findFirst().orElseThrow(Problem::notFound)));
    }

    private static final String CANCEL = """
            update job set cancel = true, version = version + 1,
                   state = case when state = 'queued' then 'cancelled' else state end,
                   finished_at = case when state = 'queued' then now() else finished_at end
            where id = $1 and created_by = $2
            """;

    /** @throws Problem 404 unless the actor created the job */
    Uni<Void> cancel(Actor actor, UUID id) {
        return pool.preparedQuery(CANCEL)
                .execute(Tuple.of(id, actor.account()))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }

    private static final String CLAIM = """
            update job set state = 'running', started_at = coalesce(started_at, now()), heard_at = now(), done = 0,
                   version = version + 1
            where id = (select id from job
                        where state = 'queued' or (state = 'running' and heard_at < now() - interval '30 seconds')
                        order by created_at
                        for update skip locked
                        limit 1)
            returning id, kind, created_by, request_id, input
            """;

    /** Takes up the oldest waiting job, or one whose worker has not been heard of for half a minute. */
    Uni<Optional<Claim>> claim() {
        return pool.preparedQuery(CLAIM)
                .execute()
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> new Claim(
                                row.getUUID("id"),
                                row.getString("kind"),
                                row.getUUID("created_by"),
                                row.getString("request_id"),
                                secret.open(PURPOSE, row.getBuffer("input").getBytes()))));
    }

    /** @param input the input as JSON */
    record Claim(UUID id, String kind, UUID creator, String request, byte[] input) {}

    <T> T read(byte[] input, Class<T> type) {
        try {
            return json.readValue(input, type);
        } catch (IOException e) {
            throw new IllegalStateException("the input of a job cannot be read", e);
        }
    }

    private static final String HEAR =
            "update job set heard_at = now() where id = $1 and state = 'running' returning cancel";

    /** Says that the worker lives; answers whether the job is to be cancelled. */
    Uni<Boolean> hear(UUID id) {
        return pool.preparedQuery(HEAR)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> row.getBoolean("cancel"))
                        .orElse(true));
    }

    private static final String PROGRESS =
            "update job set done = $2, total = $3, message = $4, heard_at = now() where id = $1 and state = 'running'";

    Uni<Void> progress(UUID id, int done, int total, String message) {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(id, done, total, message))
                .replaceWithVoid();
    }

    private static final String FINISH = """
            update job set state = 'done', result = $2, done = total, finished_at = now(), version = version + 1
            where id = $1 and state = 'running'
            """;

    /** Ends the job within the transaction of its last write; fails when another worker has ended it before. */
    Uni<Void> finish(SqlConnection connection, UUID id, Object result) {
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.of(id, seal(result)))
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new IllegalStateException("the job has been ended by somebody else");
                    }
                })
                .replaceWithVoid();
    }

    private static final String END = """
            update job set state = $2, message = $3, finished_at = now(), version = version + 1
            where id = $1 and state = 'running'
            """;

    Uni<Void> end(UUID id, String state, String message) {
        return pool.preparedQuery(END).execute(Tuple.of(id, state, message)).replaceWithVoid();
    }

    private Job job(Row row) {
        var result = row.getBuffer("result");
        return Job.of(
                row,
                result == null
                        ? null
                        : new String(secret.open(PURPOSE, result.getBytes()), java.nio.charset.StandardCharsets.UTF_8));
    }

    private Buffer seal(Object value) {
        try {
            return Buffer.buffer(secret.seal(PURPOSE, json.writeValueAsBytes(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the content of a job cannot be written", e);
        }
    }
}
