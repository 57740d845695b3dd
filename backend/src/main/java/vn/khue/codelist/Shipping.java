package vn.khue.codelist;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.khue.api.MainThread;
import vn.khue.db.Author;
import vn.khue.db.Tx;

/**
 * Brings the shipped lists into the database at the start, when they are new or have changed. What a list does not
 * name any more is ended today, never removed. Of replicas that start together only one does it.
 */
@ApplicationScoped
class Shipping {

    private final Pool pool;
    private final Tx tx;

    Shipping(Pool pool, Tx tx) {
        this.pool = pool;
        this.tx = tx;
    }

    void begin(@Observes @Priority(Interceptor.Priority.APPLICATION - 1) StartupEvent start) {
        List<Shipped> shipped = Shipped.read();
        if (!MainThread.await(changed(pool, shipped)).isEmpty()) {
            MainThread.await(bring(shipped));
        }
    }

    /** Takes over what has changed; answers how many lists that were. */
    Uni<Integer> bring(List<Shipped> shipped) {
        return tx.sql(
                Author.system("code-lists"),
                connection -> takeTurns(connection)
                        .chain(() -> changed(connection, shipped))
                        .call(changed -> write(connection, changed))
                        .map(List::size));
    }

    private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtext('code-lists'))";

    private static Uni<Void> takeTurns(SqlConnection connection) {
        return connection.query(TAKE_TURNS).execute().replaceWithVoid();
    }

    private static final String KNOWN = "select name || ' ' || digest as known from code_list";

    private static Uni<List<Shipped>> changed(SqlClient client, List<Shipped> shipped) {
        return client.query(KNOWN).execute().map(rows -> {
            Set<String> known = StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> row.getString("known"))
                    .collect(Collectors.toSet());
            return shipped.stream()
                    .filter(list -> !known.contains(list.name() + " " + list.digest()))
                    .toList();
        });
    }

    private static final String LISTS = """
            insert into code_list (name, label_vi, label_en, digest)
            select name, label_vi, label_en, digest
            from jsonb_to_recordset($1) as s (name text, label_vi text, label_en text, digest text)
            on conflict (name) do update
            set label_vi = excluded.label_vi, label_en = excluded.label_en, digest = excluded.digest,
                version = code_list.version + 1
            """;

    private static final String ENDED = """
            update code c set valid_until = today(), version = c.version + 1
            from jsonb_to_recordset($1) as s (name text, codes jsonb)
            where c.list = s.name and (c.valid_until is null or c.valid_until > today())
              and (c.valid_from is null or c.valid_from < today())
              and not exists (
                select from jsonb_to_recordset(s.codes) as n (code text, valid_from date)
                where n.code = c.code and n.valid_from is not distinct from c.valid_from)
            """;

    private static final String CHANGED = """
            update code c
            set label_vi = n.label_vi, label_en = n.label_en, aliases = n.aliases, parent = n.parent,
                ordinal = n.ordinal, valid_until = n.valid_until, version = c.version + 1
            from jsonb_to_recordset($1) as s (name text, codes jsonb),
              jsonb_to_recordset(s.codes) as n (code text, label_vi text, label_en text, aliases text[], parent text,
                ordinal int, valid_from date, valid_until date)
            where c.list = s.name and c.code = n.code and c.valid_from is not distinct from n.valid_from
              and (c.label_vi, c.label_en, c.aliases, c.parent, c.ordinal, c.valid_until)
                  is distinct from (n.label_vi, n.label_en, n.aliases, n.parent, n.ordinal, n.valid_until)
            """;

    private static final String NEW = """
            insert into code (list, code, label_vi, label_en, aliases, parent, ordinal, valid_from, valid_until)
            select s.name, n.code, n.label_vi, n.label_en, n.aliases, n.parent, n.ordinal, n.valid_from, n.valid_until
            from jsonb_to_recordset($1) as s (name text, codes jsonb),
              jsonb_to_recordset(s.codes) as n (code text, label_vi text, label_en text, aliases text[], parent text,
                ordinal int, valid_from date, valid_until date)
            where not exists (
              select from code c
              where c.list = s.name and c.code = n.code and c.valid_from is not distinct from n.valid_from)
            """;

    private static Uni<Void> write(SqlConnection connection, List<Shipped> changed) {
        Tuple lists = Tuple.of(json(changed));
        return connection
                .preparedQuery(LISTS)
                .execute(lists)
                .chain(() -> connection.preparedQuery(ENDED).execute(lists))
                .chain(() -> connection.preparedQuery(CHANGED).execute(lists))
                .chain(() -> connection.preparedQuery(NEW).execute(lists))
                .replaceWithVoid();
    }

    private static JsonArray json(List<Shipped> lists) {
        JsonArray all = new JsonArray();
        lists.forEach(list -> all.add(new JsonObject()
                .put("name", list.name())
                .put("label_vi", list.labelVi())
                .put("label_en", list.labelEn())
                .put("digest", list.digest())
                .put("codes", list.codes())));
        return all;
    }
}
