package vn.khue.record;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.khue.access.RecordState;
import vn.khue.record.type.RecordType;

/** Reads and writes records of all types. */
@ApplicationScoped
class RecordStore {

    private final Pool pool;

    RecordStore(Pool pool) {
        this.pool = pool;
    }

    /** One row more than the page, when there is one. */
    Uni<List<Entry>> list(RecordType type, RecordSelection wanted) {
        return rows(
                type,
                way(RecordSql.of(type).full().get(wanted.narrowing()), wanted).page(wanted.byCode(), wanted.down()),
                search(type, wanted.page(), wanted));
    }

    Uni<Long> count(RecordType type, RecordSelection wanted) {
        if (wanted.counted()) {
            return pool.preparedQuery(RecordSql.of(type).counted())
                    .execute(wanted.scope().addBoolean(wanted.official()))
                    .map(rows -> rows.iterator().next().getLong("total"));
        }
        return pool.preparedQuery(way(RecordSql.of(type).full().get(wanted.narrowing()), wanted)
                        .count())
                .execute(search(type, wanted.scope(), wanted))
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    /** Of all of a selection, and one more than its limit when there is one, what it takes to move them on. */
    Uni<List<Brief>> briefs(RecordType type, RecordSelection wanted) {
        return pool.preparedQuery(way(RecordSql.of(type).brief().get(wanted.narrowing()), wanted)
                        .page(wanted.byCode(), wanted.down()))
                .execute(search(type, wanted.page(), wanted))
                .map(rows ->
                        rows.stream().map(row -> Brief.of(type.code(), row)).toList());
    }

    Uni<List<Brief>> briefs(RecordType type, List<UUID> ids, int year) {
        return pool.preparedQuery(RecordSql.of(type).briefOnes())
                .execute(Tuple.of(ids.toArray(UUID[]::new), year))
                .map(rows ->
                        rows.stream().map(row -> Brief.of(type.code(), row)).toList());
    }

    private static ListSql.Way way(ListSql.Ways ways, RecordSelection wanted) {
        if (wanted.inClass() != null) {
            return ways.ofClass();
        }
        if (!wanted.whole()) {
            return ways.part();
        }
        return wanted.search() ? ways.found() : ways.whole();
    }

    private static Tuple search(RecordType type, Tuple values, RecordSelection wanted) {
        String[] words = wanted.search() ? wanted.words() : null;
        if (wanted.inClass() != null) {
            values.addArrayOfString(words).addUUID(wanted.inClass());
        } else if (!wanted.whole() || wanted.search()) {
            values.addArrayOfString(words);
        }
        return wanted.coded().onto(wanted.found().onto(values), type);
    }

    private Uni<List<Entry>> rows(RecordType type, String sql, Tuple values) {
        return rows(pool, type, sql, values);
    }

    private static Uni<List<Entry>> rows(SqlClient client, RecordType type, String sql, Tuple values) {
        return client.preparedQuery(sql).execute(values).map(rows -> entries(type, rows));
    }

    private static List<Entry> entries(RecordType type, RowSet<Row> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (Row row : rows) {
            entries.add(Entry.of(type, row));
        }
        return entries;
    }

    /** For reading outside of any transaction. */
    SqlClient reading() {
        return pool;
    }

    /** @param year null for the present one, else the latest that there is */
    static Uni<Optional<Entry>> find(SqlClient client, RecordType type, UUID id, Integer year) {
        return rows(client, type, RecordSql.of(type).one(), Tuple.of(id, year, SchoolYear.present()))
                .map(found -> found.stream().findFirst());
    }

    /** The record with this code, which no other of its school year has. */
    static Uni<Optional<Entry>> find(SqlClient client, RecordType type, String code, int year) {
        return rows(client, type, RecordSql.of(type).coded(), Tuple.of(code, year))
                .map(found -> found.stream().findFirst());
    }

    private static final String MERGED = """
            with recursive went (id, into_id, depth) as (
              select gone_id, into_id, 1 from person_merge
              where kind = $1 and undone_at is null and (gone_id::text = $2 or 'code:' || gone_code = $2)
              union all
              select m.gone_id, m.into_id, w.depth + 1 from went w join person_merge m on m.gone_id = w.into_id and m.undone_at is null
              where w.depth < 50)
            select into_id from went order by depth desc limit 1
            """;

    /** The record into which one of this id, or {@code code:...}, went. */
    Uni<Optional<UUID>> mergedInto(RecordType type, String name) {
        return pool.preparedQuery(MERGED)
                .execute(Tuple.of(type.code(), name))
                .map(rows -> rows.stream().findFirst().map(row -> row.getUUID("into_id")));
    }

    Uni<List<Entry>> find(SqlConnection connection, RecordType type, List<UUID> ids, int year) {
        return connection
                .preparedQuery(RecordSql.of(type).ones())
                .execute(Tuple.of(ids.toArray(UUID[]::new), year))
                .map(found -> entries(type, found));
    }

    private static final String FRESH_IDS = "select uuid7() as id from generate_series(1, $1)";

    /** Ids for so many new records, in the order of time. */
    static Uni<List<UUID>> freshIds(SqlConnection connection, int many) {
        return connection
                .preparedQuery(FRESH_IDS)
                .execute(Tuple.of(many))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    /** A new record. @param id null for any */
    record Fresh(UUID id, Object[] values) {}

    /** Writes new records of one school, and answers them. */
    Uni<List<Entry>> insert(SqlConnection connection, RecordType type, int year, UUID unit, List<Fresh> records) {
        JsonArray rows = new JsonArray();
        for (Fresh fresh : records) {
            JsonObject columns = Entry.columns(type, fresh.values());
            rows.add(fresh.id() == null ? columns : columns.put("id", fresh.id().toString()));
        }
        return connection
                .preparedQuery(RecordSql.of(type).insert())
                .execute(placed(type, rows, year, unit))
                .map(inserted -> entries(type, inserted));
    }

    /** The values of {@link RecordSql#insert()}. */
    static Tuple placed(RecordType type, JsonArray rows, int year, UUID unit) {
        Tuple values = Tuple.of(rows, year, unit);
        return type.named().get("code").formed()
                ? values.addBoolean(type.codedAsUnit()).addString(type.codesBegin())
                : values;
    }

    /** What a record is to say instead. @param seen as it was read @param state to which the change leads */
    record Changed(Entry seen, RecordState state, Object[] values) {

        private JsonObject columns(RecordType type) {
            return Entry.columns(type, values)
                    .put("id", seen.id().toString())
                    .put("version", seen.version())
                    .put("state", state.code());
        }
    }

    /** Writes the changes of records of one school year; answers those that were still of the version seen. */
    Uni<List<Entry>> update(SqlConnection connection, RecordType type, int year, List<Changed> changes) {
        JsonArray rows = new JsonArray();
        changes.forEach(changed -> rows.add(changed.columns(type)));
        return connection
                .preparedQuery(RecordSql.of(type).update())
                .execute(Tuple.of(rows, year))
                .map(updated -> entries(type, updated));
    }

    /**
     * Writes the change of one record in the statement that asks {@link Guards} about it.
     *
     * @param asked takes what is wrong; nothing is written then
     * @return empty when something is wrong, or when it was not of the version seen any more
     */
    static Uni<Optional<Entry>> update(SqlConnection connection, Changed changed, Guards.Asked asked) {
        Entry seen = changed.seen();
        RecordType type = seen.type();
        return connection
                .preparedQuery(RecordSql.of(type).guardedUpdate())
                .execute(Guards.values(type, seen.year(), seen.unit(), List.of(asked))
                        .addValue(new JsonArray().add(changed.columns(type))))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (row.getValue(row.size() - 1) instanceof JsonArray wrong) {
                        Guards.note(type, asked, wrong);
                    }
                    return row.getUUID(0) == null ? Optional.empty() : Optional.of(Entry.of(type, row));
                });
    }
}
