package vn.khue.finding;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.khue.record.MaskedRules;
import vn.khue.record.ReadableSchools;
import vn.khue.record.rule.Finding;

/** Reads what the rules found last, and which schools have not been looked through for long. */
@ApplicationScoped
class FindingStore {

    private final Pool pool;

    FindingStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is to be read.
     *
     * @param scopes of each type of records the units at or below which they may be read
     * @param rules  null for all
     * @param open   null for both
     * @param masked see {@link MaskedRules}
     */
    record Wanted(int year, JsonArray scopes, String[] rules, Boolean open, JsonArray masked) {

        Tuple values() {
            return Tuple.of(year, scopes, rules, open, masked);
        }
    }

    private static final String SEEN = ReadableSchools.SQL + """
            , seen as (
              select f.*, k.reason, k.confirmed_at, k.account_id
              from finding f
              join scope s on s.unit_id = f.unit_id and s.type = f.entity
              left join confirmation k
                on (k.record_id, k.school_year, k.rule, k.basis) = (f.record_id, f.school_year, f.rule, f.basis)
              where f.school_year = $1 and ($3::text[] is null or f.rule = any($3))
                and ($4::boolean is null or (k.reason is null) = $4)
            """ + " and " + MaskedRules.CONDITION.formatted(5) + ")\n";

    private static final String PAGE = SEEN + """
            select f.unit_id, f.entity, f.record_id, f.code, f.name, f.rule,
                   %s as finding
            from seen f left join account a on a.id = f.account_id
            where (f.entity, f.rule, f.code, f.record_id) > ($6::text, $7::text, $8::text, $9::uuid)
            order by f.entity, f.rule, f.code, f.record_id limit $10
            """.formatted(Finding.json("f", "f"));

    /** By type, rule and code; one row more than the limit, when there is one. @param after the last row seen */
    Uni<List<Row>> page(Wanted wanted, After after, int limit) {
        return pool.preparedQuery(PAGE)
                .execute(wanted.values()
                        .addString(after.type())
                        .addString(after.rule())
                        .addString(after.code())
                        .addUUID(after.id())
                        .addInteger(limit + 1))
                .map(rows -> rows.stream().toList());
    }

    /** By what a page goes on. */
    record After(String type, String rule, String code, UUID id) {

        static final After NOTHING = new After("", "", "", new UUID(0, 0));
    }

    private static final String TOTAL = SEEN + "select count(*) as total from seen";

    Uni<Long> total(Wanted wanted) {
        return pool.preparedQuery(TOTAL)
                .execute(wanted.values())
                .map(rows -> rows.iterator().next().getLong("total"));
    }

    private static final String COUNTS = SEEN + """
            select entity, rule, count(*) filter (where reason is null)::int as open,
                   count(reason)::int as confirmed, count(distinct unit_id)::int as schools
            from seen group by entity, rule order by entity, rule
            """;

    Uni<List<FindingCount>> counts(Wanted wanted) {
        return pool.preparedQuery(COUNTS)
                .execute(wanted.values())
                .map(rows -> rows.stream().map(FindingCount::of).toList());
    }

    private static final String SCHOOLS =
            "select distinct unit_id from unit_within where ancestor_id = $1 and kind = 'school' order by unit_id";

    Uni<List<UUID>> schools(UUID unit) {
        return pool.preparedQuery(SCHOOLS)
                .execute(Tuple.of(unit))
                .map(rows -> rows.stream().map(row -> row.getUUID("unit_id")).toList());
    }

    private static final String LOOKED = """
            insert into look_through (unit_id) select unnest($1::uuid[])
            on conflict (unit_id) do update set looked_at = now()
            """;

    static Uni<Void> looked(SqlConnection connection, List<UUID> schools) {
        return connection
                .preparedQuery(LOOKED)
                .execute(Tuple.of((Object) schools.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    // Two replicas never take the same ones: a school that another is looking through is passed over for the next.
    private static final String DUE = """
            with due as materialized (
              select u.id
              from unit u left join look_through l on l.unit_id = u.id
              where u.kind = 'school' and u.ended_on is null
                and (l.looked_at is null or l.looked_at < now() - interval '20 hours')
              order by l.looked_at nulls first, u.id)
            select id from due where pg_try_advisory_xact_lock(hashtextextended('look-through ' || id, 0)) limit $1
            """;

    /** Schools whose turn it is, held by the transaction. */
    static Uni<List<UUID>> due(SqlConnection connection, int most) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(most))
                .map(rows -> rows.stream().map(row -> row.getUUID("id")).toList());
    }

    private static final String HAVING =
            "select distinct unit_id from record_count where unit_id = any($1::uuid[]) and school_year = $2 and n > 0";

    /** Those of the schools that have records of the school year. */
    static Uni<List<UUID>> having(SqlConnection connection, int year, List<UUID> schools) {
        return connection
                .preparedQuery(HAVING)
                .execute(Tuple.of(schools.toArray(UUID[]::new), year))
                .map(rows -> rows.stream().map(row -> row.getUUID("unit_id")).toList());
    }

    private static final String DIFFERENCES = "select count(*)::int as n from record_count_differences()";

    /** In how many places the counts by school, type and state differ from the records. */
    Uni<Integer> differences() {
        return pool.preparedQuery(DIFFERENCES)
                .execute()
                .map(rows -> rows.iterator().next().getInteger("n"));
    }
}
