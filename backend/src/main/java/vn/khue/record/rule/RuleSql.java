package vn.khue.record.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.db.Statements;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordType;

/**
 * The statements that keep the findings of one record type, put together from the catalogue: however many records they
 * look at, it is one statement.
 *
 * @param ofRecords $1 school year, $2 ids of records; answers what is found in each that has findings; null when nothing of
 *                  the type is watched at entry
 * @param ofSchools $1 school year, $2 ids of schools; answers how much was found
 */
record RuleSql(String ofRecords, String ofSchools) {

    // One that found the same before keeps its row, so that nothing is written where nothing has changed. Asked by
    // `not in`, which looks up a table of all that was found, however few the planner takes it for.
    private static final String KEEP = """
            with %2$sfound as materialized (
            %3$s),
            gone as (
              delete from finding f
              where f.entity = '%1$s' and f.school_year = $1 and f.rule = any('{%4$s}') and %5$s
                and (f.record_id, f.rule) not in (select id, rule from found)),
            kept as (
              insert into finding as f (record_id, school_year, rule, entity, unit_id, code, name, params, basis)
              select id, $1, rule, '%1$s', unit_id, code, name, params, basis from found order by id, rule
              on conflict (record_id, school_year, rule) do update
              set unit_id = excluded.unit_id, code = excluded.code, name = excluded.name, params = excluded.params,
                  basis = excluded.basis, found_at = now()
              where (f.unit_id, f.name, f.params, f.basis) is distinct from
                    (excluded.unit_id, excluded.name, excluded.params, excluded.basis))
            """;

    private static final String EACH = """
            select r.id, r.unit_id, r.code, coalesce(r.%2$s, r.code) as name, c.rule, c.params, c.basis
            from %1$s r cross join lateral (%3$s) c
            where r.school_year = $1 and %4$s""";

    private static final String COUNT = "select count(*)::int as n from found";

    // What is watched at entry as it is now, the rest as it was found last.
    private static final String SHOW = """
            , shown as (
              select id, rule, params, basis from found
              union all
              select record_id, rule, params, basis from finding
              where record_id = any($2::uuid[]) and school_year = $1 and rule <> all('{%1$s}'))
            select n.id,
                   jsonb_agg(%2$s order by n.rule) as findings
            from shown n
            left join confirmation k on (k.record_id, k.school_year, k.rule, k.basis) = (n.id, $1, n.rule, n.basis)
            left join account a on a.id = k.account_id
            group by n.id
            """;

    private static final Map<String, RuleSql> ALL = Dictionary.TYPES.stream()
            .filter(type -> Watches.ALL.stream().anyMatch(watch -> of(type, watch)))
            .collect(Collectors.toUnmodifiableMap(RecordType::code, RuleSql::build));

    private static boolean of(RecordType type, Watch watch) {
        return watch.rule().type().equals(type.code());
    }

    /** Null for a type of which nothing is watched. */
    static RuleSql of(RecordType type) {
        return ALL.get(type.code());
    }

    private static RuleSql build(RecordType type) {
        List<Watch> all = Watches.ALL.stream().filter(watch -> of(type, watch)).toList();
        List<Watch> atEntry = all.stream().filter(Watch::atEntry).toList();
        return new RuleSql(
                atEntry.isEmpty()
                        ? null
                        : Statements.KEPT
                                + keep(
                                        type,
                                        atEntry,
                                        "r.id = any($2::uuid[])",
                                        "f.record_id = any($2::uuid[])",
                                        "false")
                                + SHOW.formatted(codes(atEntry), Finding.json("n", "k")),
                keep(type, all, "r.unit_id = any($2::uuid[])", "f.unit_id = any($2::uuid[])", "true") + COUNT);
    }

    private static String keep(RecordType type, List<Watch> watches, String which, String before, String all) {
        List<String> found = new ArrayList<>();
        String single = watches.stream()
                .filter(watch -> !watch.together())
                .map(Watch::sql)
                .collect(Collectors.joining("\nunion all "));
        if (!single.isEmpty()) {
            found.add(EACH.formatted(type.code(), type.knownBy().column(), single, which));
        }
        String parts = watches.stream()
                .filter(Watch::together)
                .peek(watch -> found.add(watch.sql()))
                .map(watch -> watch.parts().replace("<which>", which).replace("<all>", all) + ", ")
                .distinct()
                .collect(Collectors.joining());
        return KEEP.formatted(type.code(), parts, String.join("\nunion all ", found), codes(watches), before);
    }

    private static String codes(List<Watch> watches) {
        return watches.stream().map(watch -> watch.rule().code()).collect(Collectors.joining(","));
    }
}
