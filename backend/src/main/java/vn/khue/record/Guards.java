package vn.khue.record;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.khue.api.Errors;
import vn.khue.record.type.Kind;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * What only the database can judge of a record: whether codes stand in their lists, whether records referred to exist,
 * whether somebody else has the same code or number. Asked in one statement, so that all errors are told at once; the
 * constraints of the tables guard against what happens in between.
 */
final class Guards {

    private static final String ASK = """
            select g.pointer, 'code-unknown' as error
            from unnest($1::text[], $2::text[], $3::text[]) g (pointer, list, code)
            where g.list <> '' and not exists (
              select from code c
              where c.list = g.list and c.code = g.code and daterange(c.valid_from, c.valid_until) @> today())
            union all
            select '/school', 'unit-ended' from unit where id = $4 and ended_on <= today()
              and ($5::int, $6::uuid) is not null
            union all
            select '/schoolYear', 'closed' from closing where unit_id = $4 and school_year = $5 and reopened_at is null
            """;

    private static final String REFERRED = """
            union all
            select '/%1$s', 'reference-unknown'
            where $%3$d::text is not null and $4 is not null and not exists (
              select from %2$s t where t.unit_id = $4 and t.school_year = $5 and t.code = $%3$d)
            """;

    private static final String TAKEN = """
            union all
            select '/%1$s', 'value-taken'
            where $%4$d::text is not null and exists (
              select from %2$s t where t.%3$s = $%4$d and t.school_year = $5 and t.id <> $6)
            """;

    /** A person has the same code and number through all years. */
    private static final String TAKEN_BY_A_PERSON = """
            union all
            select '/%1$s', 'value-taken'
            where $%4$d::text is not null and exists (
              select from person p where p.kind = '%2$s' and p.%3$s = $%4$d and p.id <> $6)
            """;

    private static final String TAKEN_AT_THE_SCHOOL = """
            union all
            select '/%1$s', 'value-taken'
            where $%4$d::text is not null and exists (
              select from %2$s t where t.unit_id = $4 and t.school_year = $5 and t.%3$s = $%4$d and t.id <> $6)
            """;

    private static final String ONE_PROFILE = """
            union all
            select '/school', 'profile-exists'
            where exists (select from school t where t.unit_id = $4 and t.school_year = $5 and t.id <> $6)
            """;

    /** A school without levels, as units are when they are set up, teaches any. */
    private static final String GRADE_TAUGHT = """
            union all
            select '/grade', 'grade-not-taught'
            where $%1$d::text is not null and exists (
              select from unit u
              where u.id = $4 and u.levels <> '{}'
                and not u.levels && case
                  when $%1$d ~ '^(NT|MG)' then '{preschool}'::text[]
                  when $%1$d <= '05' then '{primary}' when $%1$d <= '09' then '{lower-secondary,continuing}'
                  else '{upper-secondary,continuing}' end)
            """;

    private static final String CONTINUING = """
            union all
            select '/continuingForm', 'not-for-school'
            where $%1$d::text is not null and exists (
              select from unit u where u.id = $4 and u.levels <> '{}' and not 'continuing' = any(u.levels))
            """;

    private static final String NAME_ONCE = """
            union all
            select '/name', 'value-taken'
            where $%1$d::text is not null and exists (
              select from class t where t.unit_id = $4 and t.school_year = $5 and lower(t.name) = lower($%1$d) and t.id <> $6)
            """;

    private static final String WORKS = """
            union all
            select '/homeroomTeacherCode', 'teacher-left'
            where $%1$d::text is not null and exists (
              select from staff t
              where t.unit_id = $4 and t.school_year = $5 and t.code = $%1$d and t.status not in ('01', '04', '07'))
            """;

    private static final String ONE_MAIN = """
            union all
            select '/isMain', 'main-campus-exists'
            where $%1$d::text = 'true' and exists (
              select from campus t where t.unit_id = $4 and t.school_year = $5 and t.is_main and t.id <> $6)
            """;

    /** What only fields of these names ask, beside what follows from their kind. */
    private static final Map<String, String> OWN = Map.of(
            "class.grade", GRADE_TAUGHT,
            "class.continuingForm", CONTINUING,
            "class.name", NAME_ONCE,
            "class.homeroomTeacherCode", WORKS,
            "campus.isMain", ONE_MAIN);

    private static final String OF_UNIT = """
            union all
            select '/code', 'school-code-differs'
            where $%1$d::text is not null and not exists (select from unit where id = $4 and code = $%1$d)
            """;

    private static final int FIRST_OWN = 7;

    private final StringBuilder sql = new StringBuilder(ASK);
    private final List<String> pointers = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Object> own = new ArrayList<>();

    private static final UUID NONE = new UUID(0, 0);

    private Guards() {}

    static Uni<Void> fresh(
            SqlConnection connection, RecordType type, int year, UUID unit, Object[] values, Errors errors) {
        return check(connection, type, NONE, year, unit, values, errors);
    }

    /** Looks at what the change touches only: a code that was good in its year stays good. */
    static Uni<Void> changed(SqlConnection connection, Entry entry, Object[] values, Errors errors) {
        Object[] touched = values.clone();
        for (int i = 0; i < touched.length; i++) {
            touched[i] = Objects.equals(values[i], entry.values()[i]) ? null : values[i];
        }
        return check(connection, entry.type(), entry.id(), entry.year(), entry.unit(), touched, errors);
    }

    private static Uni<Void> check(
            SqlConnection connection, RecordType type, UUID id, int year, UUID unit, Object[] values, Errors errors) {
        Guards guards = new Guards();
        for (int i = 0; i < values.length; i++) {
            guards.add(type, type.fields().get(i), values[i]);
        }
        if (type.codedAsUnit()) {
            guards.sql.append(ONE_PROFILE);
        }
        Tuple asked = Tuple.tuple()
                .addArrayOfString(guards.pointers.toArray(String[]::new))
                .addArrayOfString(guards.lists.toArray(String[]::new))
                .addArrayOfString(guards.codes.toArray(String[]::new))
                .addUUID(unit)
                .addInteger(year)
                .addUUID(id);
        guards.own.forEach(value -> asked.addString((String) value));
        return connection.preparedQuery(guards.sql.toString()).execute(asked).invoke(rows -> {
            for (Row row : rows) {
                String pointer = row.getString("pointer");
                errors.add(pointer, row.getString("error"), guards.listOf(pointer));
            }
        }).replaceWithVoid();
    }

    private String listOf(String pointer) {
        int at = pointers.indexOf(pointer);
        return at < 0 ? "" : lists.get(at);
    }

    private void add(RecordType type, RecordField field, Object value) {
        String pointer = "/" + field.name();
        if (field.kind() == Kind.CODE && value != null) {
            coded(pointer, field.codeList(), (String) value);
        } else if (field.kind() == Kind.CODES && value instanceof List<?> several) {
            for (int i = 0; i < several.size(); i++) {
                coded(pointer + "/" + i, field.codeList(), (String) several.get(i));
            }
        } else if (field.kind() == Kind.REFERENCE) {
            sql.append(REFERRED.formatted(field.name(), field.refersTo(), place(value)));
        }
        String own = OWN.get(type.code() + "." + field.name());
        if (own != null) {
            sql.append(own.formatted(place(value == null ? null : value.toString())));
        }
        if (field.formed() && type.codedAsUnit()) {
            sql.append(OF_UNIT.formatted(place(value)));
        }
        if (field.unique()) {
            String taken = type.person() ? TAKEN_BY_A_PERSON : TAKEN;
            sql.append(taken.formatted(field.name(), type.code(), field.column(), place(value)));
        } else if ("code".equals(field.name())) {
            sql.append(TAKEN_AT_THE_SCHOOL.formatted(field.name(), type.code(), field.column(), place(value)));
        }
    }

    private void coded(String pointer, String list, String code) {
        pointers.add(pointer);
        lists.add(list);
        codes.add(code);
    }

    /** The statement is the same for all records of a type, because absent values have their place too. */
    private int place(Object value) {
        own.add(value);
        return FIRST_OWN + own.size() - 1;
    }
}
