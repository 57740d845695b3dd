package vn.khue.yearchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * The statements that carry records over into the next year: $1 the plan, $2 school, $3 the old year. A record that has a
 * row of the new year already is left as it is, so that carrying out a plan again adds only what is missing.
 */
final class CopySql {

    private static final String COPY = """
            with made as (
              insert into %1$s (id, school_year, unit_id, %2$s)
              select r.id, r.school_year + 1, r.unit_id, %3$s
              from %1$s r %4$s
              where r.unit_id = $2 and r.school_year = $3 %5$s
                and not exists (select from %1$s n where n.id = r.id and n.school_year = r.school_year + 1)
                and not exists (select from %1$s n where n.unit_id = r.unit_id and n.code = %6$s and n.school_year = r.school_year + 1)
              returning id),
            noted as (insert into year_change_made (plan_id, entity, record_id) select $1, '%1$s', id from made)
            select count(*)::int as n from made
            """;

    // The classes of the plan, with the old class of which each is made first.
    private static final String CLASSES = """
            with planned as (
              select distinct on (n.code) n.code, n.name, n.grade, p.code as before
              from year_change y
              cross join lateral jsonb_to_recordset(y.classes) as p (code text, "to" jsonb)
              cross join lateral jsonb_to_record(p."to") as n (code text, name text, grade text)
              where y.id = $1 and jsonb_typeof(p."to") = 'object'
              order by n.code, p.code),
            made as (
              insert into class (id, school_year, unit_id, %1$s)
              select uuid7(), r.school_year + 1, r.unit_id, %2$s
              from planned n join class r on r.unit_id = $2 and r.school_year = $3 and r.code = n.before
              where not exists (select from class o where o.unit_id = $2 and o.school_year = $3 + 1 and o.code = n.code)
              returning id),
            noted as (insert into year_change_made (plan_id, entity, record_id) select $1, 'class', id from made)
            select count(*)::int as n from made
            """;

    /** Where a pupil goes: by a decision of his own, else with his class. */
    private static final String GOES = """
            join year_change y on y.id = $1
            left join lateral (select p.decision, p."to" from jsonb_to_recordset(y.pupils) as p (id uuid, decision text, "to" text)
                               where p.id = r.id) own on true
            left join lateral (select c."to" ->> 'code' as code from jsonb_to_recordset(y.classes) as c (code text, "to" jsonb)
                               where c.code = r.class_code) with_class on true
            """;

    private static final String STAYS =
            "and not student_left(r.status) and own.decision is distinct from 'leave' and coalesce(own.\"to\", with_class.code) is not null";

    static final String LEAVERS = """
            select year_change_leave($1, array(
              select r.id from student r %s
              where r.unit_id = $2 and r.school_year = $3 and not student_left(r.status)
                and (own.decision = 'leave' or coalesce(own."to", with_class.code) is null))) as done
            """.formatted(GOES);

    /** What begins anew with the year; everything else is carried over. */
    static final Map<String, Map<String, String>> ANEW = Map.of(
            "student",
            Map.of(
                    "class_code", "coalesce(own.\"to\", with_class.code)",
                    "status", "'01'",
                    "status_date", "null",
                    "leaving_reason", "null",
                    "transfer_province", "null",
                    "admission_kind", "null",
                    "height_cm", "null",
                    "weight_kg", "null",
                    "nutrition", "null"),
            "class",
            Map.of(
                    "code", "n.code",
                    "name", "n.name",
                    "grade", "n.grade",
                    "age_group",
                            "case when n.grade = r.grade then r.age_group when n.grade like 'MG%' then '0' || (substr(n.grade, 3)::int + 1) end",
                    "homeroom_teacher_code", "null",
                    "is_combined", "false",
                    "combined_with_code", "null",
                    "math_equipment_sufficient", "null",
                    "vietnamese_equipment_sufficient", "null"),
            "staff",
            Map.of("self_assessment", "null", "civil_servant_rating", "null", "excellent_teacher", "null"),
            "facility",
            Map.of("built_this_year", "null"));

    private static final Map<String, String> WHO =
            Map.of("staff", "and r.status in ('01', '04', '07')", "student", STAYS);

    /** By type, in the order in which they refer to each other. */
    static final Map<String, String> STATEMENTS = statements();

    private CopySql() {}

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        for (String code : List.of("school", "campus", "staff", "class", "facility", "equipment", "student")) {
            RecordType type = Dictionary.of(code).orElseThrow();
            String columns = type.fields().stream().map(RecordField::column).collect(Collectors.joining(", "));
            Map<String, String> anew = ANEW.getOrDefault(code, Map.of());
            String values = type.fields().stream()
                    .map(RecordField::column)
                    .map(column -> anew.getOrDefault(column, "r." + column))
                    .collect(Collectors.joining(", "));
            statements.put(
                    code,
                    "class".equals(code)
                            ? CLASSES.formatted(columns, values)
                            : COPY.formatted(
                                    code,
                                    columns,
                                    values,
                                    "student".equals(code) ? GOES : "",
                                    WHO.getOrDefault(code, ""),
                                    "r.code"));
        }
        return statements;
    }
}
