package vn.khue.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.UUID;

/**
 * The least that a server must do to give the answers of some of Khuê's endpoints: check the token, the session and
 * the right, run the statement, read the rows into records, write JSON. README.md tells what it leaves out.
 */
final class Floor {

    private static final String STUDENT = "/api/v1/students/";

    private final ObjectMapper json =
            new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private final Limits limits = new Limits();
    private final Tokens tokens;
    private final Door door;
    private final Tree tree;
    private final Units units;
    private final Accounts accounts;
    private final Me me;
    private final Students students;

    private Floor(Tokens tokens, Pool pool, Tree tree) {
        this.tokens = tokens;
        this.door = new Door(pool);
        this.tree = tree;
        this.units = new Units(pool);
        this.accounts = new Accounts(pool);
        this.me = new Me(pool);
        this.students = new Students(pool);
    }

    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.read();
        // As many event loops as Quarkus has, with a server on each.
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        Pool pool = pool(vertx, settings);
        Tree tree = Tree.read(pool);
        Floor floor = new Floor(new Tokens(settings.keys(), settings.remembers()), pool, tree);
        for (int i = 0; i < loops; i++) {
            vertx.createHttpServer(new HttpServerOptions().setCompressionSupported(true))
                    .requestHandler(floor::answer)
                    .listen(settings.port(), "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
        }
        System.out.println("The floor listens on port " + settings.port());
    }

    static Pool pool(Vertx vertx, Settings settings) {
        PgConnectOptions options = PgConnectOptions.fromUri(settings.database().toString())
                .setUser(settings.user())
                .setCachePreparedStatements(true)
                // As Khuê does; the client would keep only short ones.
                .setPreparedStatementCacheSqlLimit(65_536);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(settings.connections()))
                .connectingTo(options)
                .using(vertx)
                .build();
    }

    private void answer(HttpServerRequest request) {
        Frame.put(request);
        Tokens.Claims claims = tokens.check(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (claims == null) {
            request.response().setStatusCode(401).end();
            return;
        }
        door.enter(claims).onSuccess(standing -> answer(request, standing)).onFailure(failure -> fail(request, failure));
    }

    private void answer(HttpServerRequest request, Standing standing) {
        if (!limits.take(request, standing.account())) {
            request.response().setStatusCode(429).end();
            return;
        }
        if (!Parameters.known(request)) {
            request.response().setStatusCode(400).end();
            return;
        }
        answer(request, new Rights(standing, tree))
                .onSuccess(body -> write(request, body))
                .onFailure(failure -> fail(request, failure));
    }

    private static void fail(HttpServerRequest request, Throwable failure) {
        request.response().setStatusCode(500).end(String.valueOf(failure));
    }

    private Future<?> answer(HttpServerRequest request, Rights rights) {
        return switch (request.path()) {
            case "/api/v1/units" -> units.answer(rights, UUID.fromString(request.getParam("parent")));
            case "/api/v1/accounts" -> accounts.answer(rights, UUID.fromString(request.getParam("unit")));
            case "/api/v1/me" -> me.answer(rights);
            case "/api/v1/students" -> students.ofClass(rights, UUID.fromString(request.getParam("class")));
            default -> request.path().startsWith(STUDENT)
                    ? students.one(rights, UUID.fromString(request.path().substring(STUDENT.length())))
                    : Future.failedFuture("no such endpoint");
        };
    }

    private void write(HttpServerRequest request, Object body) {
        try {
            if (body instanceof Students.View pupil) {
                request.response().putHeader(HttpHeaders.ETAG, "\"v" + pupil.version() + "\"");
            }
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                    .end(Buffer.buffer(json.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            request.response().setStatusCode(500).end();
        }
    }
}
