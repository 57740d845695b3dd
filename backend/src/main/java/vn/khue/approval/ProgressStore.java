package vn.khue.approval;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.khue.access.Actor;
import vn.khue.access.ApprovalAuthority;
import vn.khue.access.RecordTypes;
import vn.khue.record.MaskedRules;
import vn.khue.record.ReadableSchools;
import vn.khue.record.type.Dictionary;

/** Reads the counts by school, which triggers keep; never the records themselves. */
@ApplicationScoped
class ProgressStore {

    private final Pool pool;

    ProgressStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is to be read.
     *
     * @param schools whose records may be read, and are wanted
     */
    record Wanted(int year, ReadableSchools schools, boolean waiting) {

        Tuple values() {
            return Tuple.of(year, schools.scopes(), schools.tops(), waiting);
        }
    }

    private static final String COUNTED = ReadableSchools.SQL + """
            , counted as materialized (
              select c.unit_id, c.entity, c.state, c.official, c.n
              from record_count c join scope s on s.unit_id = c.unit_id and s.type = c.entity
              where c.school_year = $1 and c.n > 0),
            school as materialized (
              select distinct w.unit_id, w.name
              from unit_within w
              where w.ancestor_id = any($3::uuid[]) and w.kind = 'school'
                and (not $4::boolean
                     or exists (select from counted c where c.unit_id = w.unit_id and c.state in ('submitted', 'verified'))))
            """;

    /** Of one type, how many records that wait have something that the actor may know of; $8 are the masked rules. The school of the statement is no table. */
    private static final String NOTED_OF_TYPE = """
            select '%1$s' as entity, count(distinct f.record_id)::int as n
            from finding f join public.%1$s r on r.id = f.record_id and r.school_year = f.school_year
            where f.unit_id = p.unit_id and f.school_year = $1 and f.entity = '%1$s' and r.state in ('submitted', 'verified') and %2$s
            """;

    private static final String NOTED = Dictionary.TYPES.stream()
            .map(type -> NOTED_OF_TYPE.formatted(type.code(), MaskedRules.CONDITION.formatted(8)))
            .collect(Collectors.joining(" union all "));

    private static final String PAGE = COUNTED + """
            , page as (
              select unit_id, name from school
              where (name collate "vi-x-icu", unit_id) > ($5::text collate "vi-x-icu", $6::uuid)
              order by name collate "vi-x-icu", unit_id limit $7)
            select p.unit_id, p.name,
                   (select c.closed_by_unit from closing c
                    left join unit_within a on a.unit_id = c.unit_id and a.ancestor_id = c.closed_by_unit
                    where c.unit_id = p.unit_id and c.school_year = $1 and c.reopened_at is null
                    order by a.depth desc nulls last limit 1) as closed_by,
                   (select true from unit_within w join single_officer s on s.unit_id = w.ancestor_id and s.ended_at is null
                    where w.unit_id = p.unit_id limit 1) as single_officer,
                   (select jsonb_agg(jsonb_build_object('type', c.entity, 'state', c.state, 'official', c.official, 'n', c.n)
                                     order by c.entity, c.state, c.official)
                    from counted c where c.unit_id = p.unit_id) as counts,
                   (select jsonb_agg(jsonb_build_object('type', x.entity, 'n', x.n) order by x.entity)
                    from (%1$s) x
                    where x.n > 0 and exists (select from scope s where s.unit_id = p.unit_id and s.type = x.entity)) as noted
            from page p order by p.name collate "vi-x-icu", p.unit_id
            """.formatted(NOTED);

    /** One row more than the limit, when there is one. */
    Uni<List<SchoolProgress>> page(Actor actor, Wanted wanted, String after, UUID afterId, int limit) {
        ApprovalAuthority authority = new ApprovalAuthority(actor);
        return pool.preparedQuery(PAGE)
                .execute(wanted.values()
                        .addString(after)
                        .addUUID(afterId)
                        .addInteger(limit + 1)
                        .addValue(MaskedRules.of(actor, RecordTypes.CODES)))
                .map(rows -> rows.stream()
                        .map(row -> SchoolProgress.of(row, actor.tree(), authority))
                        .toList());
    }

    private static final String SCHOOLS = COUNTED + " select count(*) as n from school where $1 is not null";

    Uni<Long> schools(Wanted wanted) {
        return pool.preparedQuery(SCHOOLS)
                .execute(wanted.values())
                .map(rows -> rows.iterator().next().getLong("n"));
    }

    private static final String SUMS = COUNTED + """
            select c.entity as type, c.state, c.official, sum(c.n)::int as n
            from counted c join school s on s.unit_id = c.unit_id
            group by c.entity, c.state, c.official order by c.entity, c.state, c.official
            """;

    Uni<List<SchoolProgress.Count>> sums(Wanted wanted) {
        return pool.preparedQuery(SUMS)
                .execute(wanted.values())
                .map(rows -> rows.stream()
                        .map(row -> SchoolProgress.Count.of(row.toJson()))
                        .toList());
    }
}
