package vn.khue.record.rule;

import java.util.List;

/**
 * Who may be the same person: of the same name, birthday and gender, at a school, and of parents who do not speak against
 * it. Of parents who are known on both sides at least one is the same, or one side does not know the mother.
 *
 * <p>Comparing each with each would be square where many have the same name and birthday. So everybody is counted under
 * words: all, those whose mother is not known, the mother, the father, and both, which is subtracted because whoever has
 * both parents in common is counted twice. Whoever looks for others adds up what stands under his own words. Who they are is
 * kept as a sum of digests, which changes when one comes or goes. Everything is told by sorting and by arrays, because
 * the planner knows too little of such parts to join them well.
 */
final class Alike {

    /** Ends with {@code alike}: of each record that is looked at and rule how many others there are, and one of them. */
    private static final String PARTS = """
            alike_person as materialized (
              select a.id, a.unit_id, a.unit_id::text as unit, a.code, a.full_name as name, a.looked, %3$s as numbered,
                     concat_ws('|', fold(a.full_name), a.date_of_birth, a.gender) as person, %4$s as mother, %5$s as father,
                     ('x' || left(md5(a.id::text), 15))::bit(60)::bigint as mark
              from (select r.*, (<which>) as looked,
                           count(*) over (partition by person_alike(r.full_name, r.date_of_birth, r.gender)) as many
                    from %1$s r
                    where r.school_year = $1 and r.status in %2$s
                      and person_alike(r.full_name, r.date_of_birth, r.gender) = any(array(
                        select person_alike(r.full_name, r.date_of_birth, r.gender)
                        from %1$s r where r.school_year = $1 and r.status in %2$s and <which>))) a
              where a.many > 1),
            alike_word as (
              select a.*, w.asks,
                     sum(w.sign) filter (where w.says and a.numbered) over word as n_with,
                     sum(w.sign * a.mark) filter (where w.says and a.numbered) over word as mark_with,
                     min(a.unit) filter (where w.says and a.numbered) over word as first_with,
                     max(a.unit) filter (where w.says and a.numbered) over word as last_with,
                     min(a.code) filter (where w.says and a.numbered) over here as least_with,
                     max(a.code) filter (where w.says and a.numbered) over here as most_with,
                     sum(w.sign) filter (where w.says and not a.numbered) over word as n_without,
                     sum(w.sign * a.mark) filter (where w.says and not a.numbered) over word as mark_without,
                     min(a.unit) filter (where w.says and not a.numbered) over word as first_without,
                     max(a.unit) filter (where w.says and not a.numbered) over word as last_without,
                     min(a.code) filter (where w.says and not a.numbered) over here as least_without,
                     max(a.code) filter (where w.says and not a.numbered) over here as most_without
              from alike_person a
              cross join lateral (
                values ('*', 1, true, a.mother is null),
                       ('-', 1, a.mother is null, a.mother is not null),
                       ('m' || a.mother, 1, true, true),
                       ('f' || a.father, 1, a.mother is not null, a.mother is not null),
                       ('b' || a.mother || '|' || a.father, -1, true, true)) w (word, sign, says, asks)
              where w.word is not null
              window word as (partition by a.person, w.word), here as (partition by a.person, w.word, a.unit)),
            alike as materialized (
              select w.id, w.unit_id, w.code, w.name, s.rule,
                     case when min(s.first) <> w.unit then min(s.first) when max(s.last) <> w.unit then max(s.last) else w.unit end as unit,
                     case when min(s.least) <> w.code then min(s.least) when max(s.most) <> w.code then max(s.most) end as other,
                     (sum(s.n) - s.self)::int as n, sum(s.mark) - s.self * w.mark as mark
              from alike_word w
              cross join lateral (
                select o.*, (w.numbered = (o.rule = 'two-identities'))::int as self
                from (values ('two-identities', w.numbered, w.n_with, w.mark_with, w.first_with, w.last_with, w.least_with, w.most_with),
                             ('same-person', not w.numbered, w.n_with, w.mark_with, w.first_with, w.last_with, w.least_with, w.most_with),
                             ('same-person', true, w.n_without, w.mark_without, w.first_without, w.last_without,
                              w.least_without, w.most_without)) o (rule, counts, n, mark, first, last, least, most)
                where o.counts) s
              where w.looked and w.asks
              group by w.id, w.unit_id, w.unit, w.code, w.name, w.mark, s.rule, s.self
              having sum(s.n) > s.self)
            """;

    /** Where another one is, to be told to those who may read records there; by code only within the same school. */
    private static final String OTHER = "jsonb_build_object('unit', g.unit, 'code', g.other, 'count', g.n)";

    private static final String STUDENT = PARTS.formatted(
            "student", Watches.AT_SCHOOL, "a.national_id is not null", "fold(a.mother_name)", "fold(a.father_name)");

    /** Everybody who works has a number, and nobody is known by his parents. */
    private static final String STAFF = PARTS.formatted("staff", "('01', '07')", "true", "null::text", "null::text");

    static final List<Watch> ALL = List.of(
            watch("student", "same-person", "fullName", STUDENT),
            watch("student", "two-identities", "nationalId", STUDENT),
            watch("staff", "two-identities", "nationalId", STAFF));

    private static Watch watch(String type, String code, String field, String parts) {
        return Watch.together(
                new Rule(type, code, Tier.CHECK, field),
                OTHER,
                "g.n, g.mark",
                parts,
                "from alike g where g.rule = '" + code + "'");
    }

    private Alike() {}
}
