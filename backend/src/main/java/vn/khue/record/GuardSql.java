package vn.khue.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khue.record.rule.Taught;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * The question of {@link Guards} for each type: $1 the records as JSON, $2 school, $3 school year. Answers place of the
 * record among them (null for what is wrong with the school or the year), pointer and code of the error.
 */
final class GuardSql {

    private static final String RECORDS = """
            with r as materialized (
              select (e.n - 1)::int as place, n.*
              from jsonb_array_elements($1) with ordinality e (x, n)
              cross join lateral jsonb_populate_record(null::%s, e.x) n)
            select null::int as place, '/school' as pointer, 'unit-ended' as error from unit where id = $2 and ended_on <= today()
            union all
            select distinct null::int, '/schoolYear', 'closed' from closing where unit_id = $2 and school_year = $3 and reopened_at is null
            """;

    private static final String WRONG = "union all select r.place, '/%s', '%s' from r where ";

    private static final String KNOWN =
            "exists (select from code c where c.list = g.list and c.code = %s and daterange(c.valid_from, c.valid_until) @> today())";

    private static final String CODED = """
            union all
            select r.place, g.pointer, 'code-unknown' from r cross join lateral (values %s) g (pointer, list, code)
            where g.code is not null and not %s
            """;

    private static final String SEVERAL_CODED = """
            union all
            select r.place, g.pointer || '/' || (u.n - 1), 'code-unknown'
            from r cross join lateral (values %s) g (pointer, list, codes)
            cross join lateral unnest(g.codes) with ordinality u (code, n)
            where not %s
            """;

    private static final String REFERRED = """
            r.%1$s is not null and not exists (
              select from %2$s t where t.unit_id = $2 and t.school_year = $3 and t.code = r.%1$s)
            """;

    private static final String OTHER = "t.id is distinct from r.id";

    private static final String TAKEN =
            "r.%2$s is not null and (exists (select from %1$s t where t.%2$s = r.%2$s and t.school_year = $3 and "
                    + OTHER + ") or %3$s)";

    /** A person has the same code and number through all years. */
    private static final String TAKEN_BY_A_PERSON =
            "r.%2$s is not null and (exists (select from person t where t.kind = '%1$s' and t.%2$s = r.%2$s and "
                    + OTHER + ") or %3$s)";

    private static final String TAKEN_AT_THE_SCHOOL = """
            r.%2$s is not null and (
              exists (select from %1$s t where t.unit_id = $2 and t.school_year = $3 and t.%2$s = r.%2$s and %4$s) or %3$s)
            """;

    /** Another of the rows before it says the same; counted once for all, because comparing each with each is square. */
    private static final String BEFORE = """
            r.place in (select x.place
                        from (select o.place, row_number() over (partition by o.%1$s order by o.place) as nth
                              from r o where o.%1$s is not null) x
                        where x.nth > 1)
            """;

    private static final String ONE_PROFILE =
            "exists (select from school t where t.unit_id = $2 and t.school_year = $3 and " + OTHER
                    + ") or r.place > 0";

    private static final String OF_UNIT =
            "r.code is not null and not exists (select from unit where id = $2 and code = r.code)";

    private static final String NAME_ONCE = """
            exists (
              select from class t
              where t.unit_id = $2 and t.school_year = $3 and lower(t.name) = lower(r.name) and t.id is distinct from r.id)
            or r.place in (select x.place
                           from (select o.place, row_number() over (partition by lower(o.name) order by o.place) as nth from r o) x
                           where x.nth > 1)
            """;

    private static final String WORKS = """
            exists (
              select from staff t
              where t.unit_id = $2 and t.school_year = $3 and t.code = r.homeroom_teacher_code and t.status not in ('01', '04', '07'))
            """;

    private static final String ONE_MAIN = """
            r.is_main and (
              exists (select from campus t where t.unit_id = $2 and t.school_year = $3 and t.is_main and t.id is distinct from r.id)
              or exists (select from r o where o.place < r.place and o.is_main))
            """;

    /** What only one type asks, beside what follows from the kinds of its fields. */
    private record Own(String type, String field, String error, String when) {}

    private static final List<Own> OWN = List.of(
            new Own("class", "grade", "grade-not-taught", Taught.grade("$2")),
            new Own("class", "continuingForm", "not-for-school", Taught.continuing("$2")),
            new Own("class", "name", "value-taken", NAME_ONCE),
            new Own("class", "homeroomTeacherCode", "teacher-left", WORKS),
            new Own("campus", "isMain", "main-campus-exists", ONE_MAIN));

    private static final Map<String, String> ALL = Dictionary.TYPES.stream()
            .collect(Collectors.toUnmodifiableMap(RecordType::code, type -> new GuardSql(type).whole()));

    private final RecordType type;
    private final StringBuilder sql = new StringBuilder();

    private GuardSql(RecordType type) {
        this.type = type;
    }

    static String of(RecordType type) {
        return ALL.get(type.code());
    }

    private String whole() {
        sql.append(RECORDS.formatted(type.code()));
        codes(Kind.CODE, CODED, "g.code");
        codes(Kind.CODES, SEVERAL_CODED, "u.code");
        if (type.codedAsUnit()) {
            wrong("school", "profile-exists", ONE_PROFILE);
            wrong("code", "school-code-differs", OF_UNIT);
        }
        for (RecordField field : type.fields()) {
            if (field.kind() == Kind.REFERENCE) {
                wrong(field.name(), "reference-unknown", REFERRED.formatted(field.column(), field.refersTo()));
            }
            String before = BEFORE.formatted(field.column());
            if (field.unique()) {
                String taken = type.person() ? TAKEN_BY_A_PERSON : TAKEN;
                String error = type.person() ? "person-known" : "value-taken";
                wrong(field.name(), error, taken.formatted(type.code(), field.column(), before));
            } else if ("code".equals(field.name())) {
                wrong(
                        field.name(),
                        "value-taken",
                        TAKEN_AT_THE_SCHOOL.formatted(type.code(), field.column(), before, OTHER));
            }
        }
        OWN.stream()
                .filter(own -> own.type().equals(type.code()))
                .forEach(own -> wrong(own.field(), own.error(), own.when()));
        return sql.toString();
    }

    private void wrong(String field, String error, String when) {
        sql.append(WRONG.formatted(field, error)).append('(').append(when).append(")\n");
    }

    private void codes(Kind kind, String question, String code) {
        List<String> values = new ArrayList<>();
        for (RecordField field : type.fields()) {
            if (field.kind() == kind) {
                values.add("('/%s', '%s', r.%s)".formatted(field.name(), field.codeList(), field.column()));
            }
        }
        if (!values.isEmpty()) {
            sql.append(question.formatted(String.join(", ", values), KNOWN.formatted(code)));
        }
    }
}
