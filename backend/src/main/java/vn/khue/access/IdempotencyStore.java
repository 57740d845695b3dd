package vn.khue.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import vn.khue.api.Problem;
import vn.khue.db.Secret;
import vn.khue.db.Unreachable;

/** Keeps the answers of repeatable requests for 24 hours, encrypted, because some hold one-time passwords. */
@ApplicationScoped
class IdempotencyStore {

    private static final String PURPOSE = "idempotency";

    private final Pool pool;
    private final Secret secret;
    private final ObjectMapper json;

    IdempotencyStore(Pool pool, Secret secret, ObjectMapper json) {
        this.pool = pool;
        this.secret = secret;
        this.json = json;
    }

    /** @param caller id of the account @param route path of the request @param key as given by the caller */
    record Key(String caller, String route, String key) {}

    /** @param body JSON text; null when the answer had no body */
    record Answer(int status, String eTag, String location, String body) {

        Response response() {
            Response.ResponseBuilder response = Response.status(status);
            if (body != null) {
                response.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
            }
            return response.header("ETag", eTag)
                    .header("Location", location)
                    .header("Idempotency-Replayed", "true")
                    .build();
        }
    }

    private static final String CLAIM = """
            insert into idempotency as i (caller, route, key, body_hash) values ($1, $2, $3, $4)
            on conflict (caller, route, key) do update
               set body_hash = excluded.body_hash, created_at = now(), answer = null
               where i.created_at < now() - interval '24 hours'
            returning key
            """;

    private static final String EARLIER =
            "select body_hash, answer from idempotency where caller = $1 and route = $2 and key = $3";

    /**
     * Takes the key for this request, or answers what it was answered before.
     *
     * @throws Problem 422 when the key was used with another body, 409 while the first request is not answered
     */
    Uni<Optional<Answer>> claim(Key key, byte[] bodyHash) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(key.caller(), key.route(), key.key(), Buffer.buffer(bodyHash)))
                .chain(claimed -> claimed.rowCount() == 1
                        ? Uni.createFrom().item(Optional.empty())
                        : earlier(key, bodyHash).map(Optional::of));
    }

    private Uni<Answer> earlier(Key key, byte[] bodyHash) {
        return pool.preparedQuery(EARLIER)
                .execute(Tuple.of(key.caller(), key.route(), key.key()))
                .map(rows -> answer(rows.stream().findFirst(), bodyHash));
    }

    private Answer answer(Optional<Row> found, byte[] bodyHash) {
        Row row = found.orElseThrow(() -> Problem.conflict("idempotency-in-progress"));
        if (!Arrays.equals(row.getBuffer("body_hash").getBytes(), bodyHash)) {
            throw Problem.of(422, "idempotency-key-reused");
        }
        if (row.getBuffer("answer") == null) {
            throw Problem.conflict("idempotency-in-progress");
        }
        try {
            return json.readValue(secret.open(PURPOSE, row.getBuffer("answer").getBytes()), Answer.class);
        } catch (IOException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }

    private static final String KEEP =
            "update idempotency set answer = $4 where caller = $1 and route = $2 and key = $3";

    Uni<Void> keep(Key key, ContainerResponseContext response) {
        try {
            Answer answer = new Answer(
                    response.getStatus(),
                    response.getHeaderString("ETag"),
                    response.getHeaderString("Location"),
                    response.getEntity() == null ? null : json.writeValueAsString(response.getEntity()));
            Buffer sealed = Buffer.buffer(secret.seal(PURPOSE, json.writeValueAsBytes(answer)));
            return pool.preparedQuery(KEEP)
                    .execute(Tuple.of(key.caller(), key.route(), key.key(), sealed))
                    .replaceWithVoid();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be kept", e);
        }
    }

    private static final String RELEASE = "delete from idempotency where caller = $1 and route = $2 and key = $3";

    Uni<Void> release(Key key) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(key.caller(), key.route(), key.key()))
                .replaceWithVoid();
    }

    private static final String FORGET = "delete from idempotency where created_at < now() - interval '24 hours'";

    @Scheduled(every = "1h", delayed = "10m")
    Uni<Void> forget() {
        return pool.query(FORGET)
                .execute()
                .replaceWithVoid()
                .onFailure(Unreachable::is)
                .recoverWithNull();
    }
}
