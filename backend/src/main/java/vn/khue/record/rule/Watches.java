package vn.khue.record.rule;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue of what is watched in records without being refused: warnings, and checks across records. */
final class Watches {

    private static final String NONE = "'{}'::jsonb";

    /** Sources: Circular 59/2021/TT-BCA, article 4 (structure of the personal identity number). */
    private static final String NUMBER_DIFFERS = """
            where r.national_id is not null and (
              substr(r.national_id, 4, 1)::int <> 2 * (extract(year from r.date_of_birth)::int / 100 - 19) + (r.gender = '02')::int
              or substr(r.national_id, 5, 2)::int <> extract(year from r.date_of_birth)::int % 100)
            """;

    static final String AT_SCHOOL = "('01', '02', '03', '06', '07', '10')";

    private static final String PARENT_AGE =
            "where extract(year from r.date_of_birth)::int - r.%s_birth_year not between 14 and 65";

    private static final String EMAILS = """
            email as materialized (
              select o.* from (
                select r.id, r.unit_id, r.code, coalesce(r.full_name, r.code) as name, (<which>) as looked,
                       lower(r.email) as email, count(*) over (partition by lower(r.email)) as many
                from staff r
                where r.school_year = $1 and r.email is not null and lower(r.email) = any(array(
                  select lower(r.email) from staff r where r.school_year = $1 and r.email is not null and <which>))) o
              where o.looked and o.many > 1)
            """;

    /** Of each teacher the first classes by name, one more than are told beside one's own; a sum of digests says which all are. */
    private static final String HOMEROOMS = """
            homeroom as materialized (
              select o.*, array_remove(array_remove(array[o.first, o.second, o.third, o.fourth], o.name), null) as others
              from (
                select r.id, r.unit_id, r.code, r.name, (<which>) as looked, r.homeroom_teacher_code as teacher,
                       count(*) over teacher as many,
                       ('x' || left(md5(r.id::text), 15))::bit(60)::bigint as own,
                       sum(('x' || left(md5(r.id::text), 15))::bit(60)::bigint) over teacher as mark,
                       nth_value(r.name, 1) over in_order as first, nth_value(r.name, 2) over in_order as second,
                       nth_value(r.name, 3) over in_order as third, nth_value(r.name, 4) over in_order as fourth
                from class r
                where r.school_year = $1 and r.homeroom_teacher_code is not null
                  and r.unit_id = any(array(select r.unit_id from class r where r.school_year = $1 and <which>))
                  and r.homeroom_teacher_code = any(array(
                    select r.homeroom_teacher_code from class r where r.school_year = $1 and <which>))
                window teacher as (partition by r.unit_id, r.homeroom_teacher_code),
                       in_order as (partition by r.unit_id, r.homeroom_teacher_code order by r.name
                                    rows between unbounded preceding and unbounded following)) o
              where o.looked and o.many > 1)
            """;

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

    private static final List<Watch> OWN = List.of(
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
                    "mother-age",
                    "motherBirthYear",
                    "jsonb_build_object('years', extract(year from r.date_of_birth)::int - r.mother_birth_year)",
                    "r.mother_birth_year, extract(year from r.date_of_birth)",
                    PARENT_AGE.formatted("mother")),
            Watch.warning(
                    "student",
                    "father-age",
                    "fatherBirthYear",
                    "jsonb_build_object('years', extract(year from r.date_of_birth)::int - r.father_birth_year)",
                    "r.father_birth_year, extract(year from r.date_of_birth)",
                    PARENT_AGE.formatted("father")),
            Watch.warning(
                    "student",
                    "status-before-enrolment",
                    "statusDate",
                    NONE,
                    "r.status_date, r.enrolled_on",
                    "where r.status_date < r.enrolled_on"),
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
            Watch.warning(
                    "staff",
                    "identity-differs",
                    "nationalId",
                    NONE,
                    "r.national_id, r.date_of_birth, r.gender",
                    NUMBER_DIFFERS),
            Watch.together(
                    new Rule("staff", "same-email", Tier.WARNING, "email"),
                    "jsonb_build_object('count', g.many - 1)",
                    "g.email",
                    EMAILS,
                    "from email g"),
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
            Watch.together(
                    new Rule("class", "homeroom-twice", Tier.CHECK, "homeroomTeacherCode"),
                    "jsonb_build_object('class', array_to_string(g.others[1:3], ', ') || case when g.many > 4 then ', …' else '' end)",
                    "g.teacher, g.many, g.mark - g.own",
                    HOMEROOMS,
                    "from homeroom g"),
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

    static final List<Watch> ALL =
            Stream.of(OWN, Alike.ALL, Broken.ALL).flatMap(List::stream).toList();

    private Watches() {}
}
