package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.record.rule.Expected;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/** Reads what the records of a school lack, all records of a type by one statement. */
@ApplicationScoped
class CompletenessStore {

    // $3 are the fields with the columns one of which says enough. A record is read as JSON, so that one text serves
    // every type; a school has some thousand of them at most.
    private static final String OF = """
            with mine as materialized (
              select r.id, r.%1$s as name, r.sort_name, r.state, to_jsonb(r) as said
              from %2$s r where r.unit_id = $1 and r.school_year = $2),
            lacking as (
              select f.field, m.id, m.name, m.sort_name
              from mine m cross join jsonb_to_recordset($3::jsonb) as f (field text, columns text[])
              where not exists (select from unnest(f.columns) c where coalesce(m.said ->> c, '') not in ('', '[]'))
              %3$s),
            placed as (
              select *, row_number() over (partition by field order by sort_name, id) as place from lacking),
            gap as (
              select field, count(*)::int as records,
                     jsonb_agg(jsonb_build_object('id', id, 'name', name) order by place) filter (where place <= 50) as first
              from placed group by field)
            select (select count(*)::int from mine) as records,
                   (select count(*)::int from mine where state = 'approved') as approved,
                   (select coalesce(jsonb_agg(to_jsonb(g) order by g.records desc, g.field), '[]') from gap g) as gaps
            """;

    private static final String WITHOUT_PUPILS = """
            union all
            select null, m.id, m.name, m.sort_name from mine m
            where not exists (select from student s where (s.unit_id, s.school_year, s.class_code) = ($1, $2, m.said ->> 'code'))
            """;

    private static final Map<String, String> OF_TYPE = Dictionary.TYPES.stream()
            .map(RecordType::code)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CompletenessStore::sql));

    private final Pool pool;

    CompletenessStore(Pool pool) {
        this.pool = pool;
    }

    private static String sql(String code) {
        RecordType type = Dictionary.of(code).orElseThrow();
        return OF.formatted(type.knownBy().column(), code, "class".equals(code) ? WITHOUT_PUPILS : "");
    }

    /** @param fields of which it is asked whether they say something */
    Uni<TypeCompleteness> of(UUID school, int year, RecordType type, List<RecordField> fields) {
        JsonArray asked = new JsonArray();
        fields.forEach(field -> asked.add(new JsonObject()
                .put("field", field.name())
                .put("columns", new JsonArray(Expected.columns(type, field)))));
        return pool.preparedQuery(OF_TYPE.get(type.code()))
                .execute(Tuple.of(school, year, asked))
                .map(rows -> TypeCompleteness.of(
                        type.code(),
                        fields.stream().map(RecordField::name).toList(),
                        rows.iterator().next()));
    }
}
