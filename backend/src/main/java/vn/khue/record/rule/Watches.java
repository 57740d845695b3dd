package vn.khue.record.rule;

import java.util.List;

/** The catalogue of what is watched in records without being refused: warnings, and checks across records. */
final class Watches {

    private static final String NONE = "'{}'::jsonb";

    /** Sources: Circular 59/2021/TT-BCA, article 4 (structure of the personal identity number). */
    private static final String NUMBER_DIFFERS = """
            where r.national_id is not null and (
              substr(r.national_id, 4, 1)::int <> 2 * (extract(year from r.date_of_birth)::int / 100 - 19) + (r.gender = '02')::int
              or substr(r.national_id, 5, 2)::int <> extract(year from r.date_of_birth)::int % 100)
            """;

    private static final String AT_SCHOOL = "('01', '02', '03', '06', '07', '10')";

    /** Somebody else of the same name, birthday and gender, who is at a school too. */
    private static final String ALIKE = """
            from %1$s o
            where o.school_year = r.school_year and o.id <> r.id
              and person_alike(o.full_name, o.date_of_birth, o.gender) = person_alike(r.full_name, r.date_of_birth, r.gender)
              and fold(o.full_name) = fold(r.full_name) and o.date_of_birth = r.date_of_birth and o.gender = r.gender
              and o.status in %2$s and r.status in %2$s
            """;

    /** Of parents who are known on both sides at least one is the same, or one side knows none. */
    private static final String SAME_FAMILY = """
            and (coalesce(fold(o.mother_name) = fold(r.mother_name), true)
                 or coalesce(fold(o.father_name) = fold(r.father_name), false))
            """;

    /** Where the other one is, to be told to those who may read records there; by code only within the same school. */
    private static final String OTHER = """
            jsonb_build_object('unit', min(o.unit_id::text), 'code', min(o.code) filter (where o.unit_id = r.unit_id), 'count', count(*))
            """;

    private static final String SOME = " having count(*) > 0";

    /** Usual ages by grade; grades of kindergarten are called after theirs. */
    private static final String USUAL_AGE = """
            from class c
            cross join lateral (
              select case when c.grade ~ '^[0-9]+$' then 5 + c.grade::int when c.grade like 'MG%' then substr(c.grade, 3)::int else 0 end as least,
                     case when c.grade ~ '^[0-9]+$' then 8 + c.grade::int when c.grade like 'MG%' then substr(c.grade, 3)::int + 1 else 3 end as most,
                     r.school_year - extract(year from r.date_of_birth)::int as age) a
            where (c.unit_id, c.school_year, c.code) = (r.unit_id, r.school_year, r.class_code) and a.age not between a.least and a.most
            """;

    /** Sources: Circulars 28/2020 (primary, 35), 32/2020 (secondary, 45), 52/2020 (preschool, 25 to 35 by age) of the Ministry. */
    private static final String CLASS_SIZE = """
            from student s
            cross join lateral (
              select case when r.grade ~ '^0[1-5]$' then 35 when r.grade ~ '^[01][0-9]$' then 45
                          when r.grade = 'MG3' then 25 when r.grade = 'MG4' then 30 when r.grade = 'MG5' then 35
                          when r.age_group = '01' then 15 when r.age_group = '02' then 20 else 25 end as most) m
            where (s.unit_id, s.school_year, s.class_code) = (r.unit_id, r.school_year, r.code) and s.status in %s
            group by m.most having count(*) > m.most
            """.formatted(AT_SCHOOL);

    private static final String PUPILS_OF_YEAR =
            "(select coalesce(sum(c.n), 0)::int from record_count c where c.unit_id = r.unit_id and c.entity = 'student' and c.school_year = r.school_year%s)";

    static final List<Watch> ALL = List.of(
            Watch.warning(
                    "student",
                    "identity-differs",
                    "nationalId",
                    NONE,
                    "r.national_id, r.date_of_birth, r.gender",
                    NUMBER_DIFFERS),
            Watch.warning(
                    "student",
                    "family-missing",
                    "motherName",
                    NONE,
                    "''",
                    "where coalesce(r.mother_name, r.father_name, r.guardian_name) is null"),
            Watch.warning(
                    "student",
                    "union-age",
                    "isYouthUnionMember",
                    NONE,
                    "r.date_of_birth",
                    "where r.is_youth_union_member and r.date_of_birth > today() - interval '16 years'"),
            Watch.warning(
                    "student",
                    "unusual-age",
                    "dateOfBirth",
                    "jsonb_build_object('age', a.age, 'least', a.least, 'most', a.most)",
                    "a.age, c.grade",
                    USUAL_AGE),
            Watch.across(
                            "student",
                            "same-person",
                            "fullName",
                            OTHER,
                            "string_agg(o.id::text, ',' order by o.id)",
                            ALIKE.formatted("student", AT_SCHOOL) + SAME_FAMILY
                                    + "and (o.national_id is null or r.national_id is null)" + SOME)
                    .alsoAtEntry(),
            Watch.across(
                            "student",
                            "two-identities",
                            "nationalId",
                            OTHER,
                            "string_agg(o.id::text, ',' order by o.id)",
                            ALIKE.formatted("student", AT_SCHOOL) + SAME_FAMILY
                                    + "and o.national_id is not null and r.national_id is not null" + SOME)
                    .alsoAtEntry(),
            Watch.warning(
                    "staff",
                    "identity-differs",
                    "nationalId",
                    NONE,
                    "r.national_id, r.date_of_birth, r.gender",
                    NUMBER_DIFFERS),
            Watch.across(
                            "staff",
                            "two-identities",
                            "nationalId",
                            OTHER,
                            "string_agg(o.id::text, ',' order by o.id)",
                            ALIKE.formatted("staff", "('01', '07')") + SOME)
                    .alsoAtEntry(),
            Watch.warning(
                    "staff",
                    "same-email",
                    "email",
                    "jsonb_build_object('count', count(*))",
                    "lower(r.email)",
                    "from staff o where o.school_year = r.school_year and o.id <> r.id and lower(o.email) = lower(r.email)"
                            + SOME),
            Watch.across(
                    "class",
                    "too-many-pupils",
                    "name",
                    "jsonb_build_object('count', count(*), 'most', m.most)",
                    "m.most",
                    CLASS_SIZE),
            Watch.across(
                    "class",
                    "no-pupils",
                    "name",
                    NONE,
                    "''",
                    "where not exists (select from student s where (s.unit_id, s.school_year, s.class_code) = (r.unit_id, r.school_year, r.code))"),
            Watch.across(
                            "class",
                            "homeroom-twice",
                            "homeroomTeacherCode",
                            "jsonb_build_object('class', string_agg(o.name, ', ' order by o.name))",
                            "r.homeroom_teacher_code, string_agg(o.code, ',' order by o.code)",
                            "from class o where o.unit_id = r.unit_id and o.school_year = r.school_year and o.id <> r.id"
                                    + " and o.homeroom_teacher_code = r.homeroom_teacher_code" + SOME)
                    .alsoAtEntry(),
            Watch.across(
                    "class",
                    "homeroom-left",
                    "homeroomTeacherCode",
                    NONE,
                    "r.homeroom_teacher_code",
                    "from staff o where (o.unit_id, o.school_year, o.code) = (r.unit_id, r.school_year, r.homeroom_teacher_code)"
                            + " and o.status not in ('01', '04', '07')"),
            Watch.across(
                    "school",
                    "year-jump",
                    null,
                    "jsonb_build_object('now', n.now, 'before', n.before)",
                    "''",
                    "from (select " + PUPILS_OF_YEAR.formatted("") + " as now, " + PUPILS_OF_YEAR.formatted(" - 1")
                            + " as before) n" + " where n.before >= 20 and abs(n.now - n.before) > 0.3 * n.before"),
            Watch.across(
                    "school",
                    "no-main-campus",
                    null,
                    NONE,
                    "''",
                    "where exists (select from campus c where c.unit_id = r.unit_id and c.school_year = r.school_year)"
                            + " and not exists (select from campus c where c.unit_id = r.unit_id and c.school_year = r.school_year and c.is_main)"));

    private Watches() {}
}
