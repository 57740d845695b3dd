package vn.khue.record.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.record.type.Dictionary;
import vn.khue.record.type.Kind;
import vn.khue.record.type.Privacy;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * What kept the rules of the tier error when it was written and breaks them since, though nobody touched it: a code has ended,
 * a person grew older, a school teaches other levels. Such a record is not refused any more; it is found, and has to be mended
 * before it goes on.
 */
final class Broken {

    /** The day on which a record is judged: today, but of years that are over their last day. */
    private static final String DAY = "least(today(), make_date($1 + 1, 7, 31))";

    private static final String NOT_OVER = "make_date($1 + 1, 7, 31) >= today()";

    /**
     * Codes that were good and ended; each code is looked up once, in however many records it stands. With every write only
     * the records are looked at in which it was found, because what is written now was judged by {@code vn.khue.record.Guards}.
     */
    private static final String ENDED = """
            coded_%4$s as materialized (
              select r.id, r.unit_id, r.code, coalesce(r.%2$s, r.code) as name, v.at, v.field, v.list, v.value
              from %1$s r cross join lateral (values %3$s) v (at, field, list, value)
              where r.school_year = $1 and v.value is not null and <which>
                and (<all> or exists (
                  select from finding f where (f.record_id, f.school_year, f.rule) = (r.id, $1, '%6$s')))),
            ended_%4$s as materialized (
              select g.* from coded_%4$s g
              where ((g.list, g.value) in (
                select v.list, v.value from (select distinct list, value from coded_%4$s) v
                where not exists (
                  select from code c
                  where c.list = v.list and c.code = v.value and (c.valid_until is null or c.valid_until > %5$s)))) is true),
            first_%4$s as materialized (select distinct on (id) * from ended_%4$s order by id, at)
            """;

    static final List<Watch> ALL = Stream.concat(
                    Stream.of(
                            age("student"),
                            age("staff"),
                            since("class", "grade-taught", "grade", Taught.grade("r.unit_id")),
                            since("class", "continuing-only", "continuingForm", Taught.continuing("r.unit_id"))),
                    Dictionary.TYPES.stream()
                            .flatMap(type -> Arrays.stream(Privacy.values())
                                    .map(privacy -> ended(type, privacy))
                                    .filter(Objects::nonNull)))
            .toList();

    private Broken() {}

    private static Watch age(String type) {
        return Watch.broken(
                new Rule(type, "age-bounds", Tier.ERROR, "dateOfBirth"),
                "where r.date_of_birth <= " + DAY + " - interval '81 years'");
    }

    private static Watch since(String type, String code, String field, String when) {
        return Watch.broken(new Rule(type, code, Tier.ERROR, field), "where " + NOT_OVER + " and " + when);
    }

    /** Null when the type has no such codes. What the reader may not read has a rule of its own, which is masked for him. */
    private static Watch ended(RecordType type, Privacy privacy) {
        List<RecordField> fields = type.fields().stream()
                .filter(field -> field.codeList() != null && field.privacy() == privacy)
                .toList();
        if (fields.isEmpty()) {
            return null;
        }
        String kept = privacy == Privacy.NONE ? "code" : privacy.code() + "_code";
        String rule = kept.replace('_', '-') + "-ended";
        Function<RecordField, String> value = field -> "(%d, '%s', '%s', %s)"
                .formatted(type.fields().indexOf(field), field.name(), field.codeList(), value(field));
        String parts = ENDED.formatted(
                type.code(),
                type.knownBy().column(),
                fields.stream().map(value).collect(Collectors.joining(", ")),
                kept,
                DAY,
                rule);
        return Watch.together(
                new Rule(type.code(), rule, Tier.ERROR, null, privacy),
                "jsonb_build_object('field', g.field, 'code', g.value)",
                "g.field, g.value",
                parts,
                "from first_" + kept + " g");
    }

    /** Of several codes the first one that ended. */
    private static String value(RecordField field) {
        String column = "r." + field.column();
        return field.kind() == Kind.CODES
                ? "(select u.code from unnest(" + column
                        + ") u (code) where exists (select from code c where c.list = '"
                        + field.codeList() + "' and c.code = u.code and c.valid_until <= " + DAY
                        + ") and not exists (select from code c where c.list = '" + field.codeList()
                        + "' and c.code = u.code and (c.valid_until is null or c.valid_until > " + DAY + ")) limit 1)"
                : column;
    }
}
