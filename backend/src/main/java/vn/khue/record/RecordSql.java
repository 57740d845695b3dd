package vn.khue.record;

import static vn.khue.db.Statements.KEPT;
import static vn.khue.db.Statements.PLANNED;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.record.type.RecordField;
import vn.khue.record.type.RecordType;

/**
 * The statements of one record type. They are the same for all types but for the table and its columns, which come
 * from the type; so they are put together once and values are always parameters.
 *
 * @param full    ways to lists of whole records, for {@link Entry}, by what narrows them beside
 * @param brief   the same of what it takes to move records on, for {@link Brief}
 * @param counted how many there are, from the counts that are kept for each school: $1 school year, $2 tops of the scope, $3
 *                states, $4 whether only those that were approved once
 * @param briefOnes the same by ids: $1 ids, $2 school year
 * @param ones    $1 ids, $2 school year
 * @param one     $1 id, $2 school year (null: $3 when there is one, else the latest)
 * @param coded   $1 code, $2 school year
 * @param insertMany as insert, but it answers nothing
 * @param insert  $1 rows as JSON, $2 school year, $3 unit, and where codes are formed $4 whether it is the unit's own
 *                code, $5 how a formed code begins; answers the rows as they are now
 * @param update  $1 rows as JSON, each with its id, the version seen and the state to which the change leads, $2 school
 *                year; whoever writes is among the editors then, and a remark stays as long as the record is returned;
 *                answers the rows as they are now, without those of another version
 * @param guardedUpdate the same of one record in $4, which is written only when {@link GuardSql} ($1, $2, $3) finds nothing
 *                wrong; answers one row, which has nulls when nothing was written, and what is wrong in its last column
 */
record RecordSql(
        Map<ListSql.Narrowing, ListSql.Ways> full,
        Map<ListSql.Narrowing, ListSql.Ways> brief,
        String counted,
        String briefOnes,
        String ones,
        String one,
        String coded,
        String insertMany,
        String insert,
        String update,
        String guardedUpdate) {

    private static final Map<String, RecordSql> ALL = new ConcurrentHashMap<>();

    static RecordSql of(RecordType type) {
        // Looked for first, because asking to compute what is there would lock.
        RecordSql known = ALL.get(type.code());
        return known == null ? ALL.computeIfAbsent(type.code(), code -> build(type)) : known;
    }

    private static RecordSql build(RecordType type) {
        String select = "select " + Entry.HEAD + ", " + columns(type, "r.", "");
        String brief = "select r.id, r.unit_id, r.version, r.code, coalesce(r."
                + type.knownBy().column() + ", r.code), " + Course.COLUMNS;
        String from = " from " + type.code() + " r";
        return new RecordSql(
                each(type, narrowing -> ListSql.ways(type, select, narrowing)),
                each(type, narrowing -> ListSql.ways(type, brief, narrowing)),
                PLANNED + "select coalesce(sum(r.n), 0)::bigint as total from record_count r"
                        + ListSql.IN_SCOPE.formatted("r.entity = '" + type.code() + "' and (r.official or not $4)"),
                brief + from + " where r.id = any($1) and r.school_year = $2",
                KEPT + select + from + " where r.id = any($1) and r.school_year = $2",
                KEPT + select + from + " where r.id = $1" + PRESENT,
                KEPT + select + from + " where r.code = $1 and r.school_year = $2",
                KEPT + insert(type),
                KEPT + insert(type) + returning(type),
                KEPT + update(type, "$1", "$2", ""),
                KEPT + guarded(type));
    }

    private static Map<ListSql.Narrowing, ListSql.Ways> each(
            RecordType type, Function<ListSql.Narrowing, ListSql.Ways> ways) {
        return Arrays.stream(Found.values())
                .flatMap(found -> Stream.of(false, true)
                        .flatMap(coded ->
                                Stream.of(false, true).map(official -> new ListSql.Narrowing(found, coded, official))))
                .filter(narrowing ->
                        !narrowing.coded() || !CodedFilter.fields(type).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), ways));
    }

    private static final String PRESENT =
            " and ($2::int is null or r.school_year = $2) order by (r.school_year = $3) desc, r.school_year desc limit 1";

    private static String insert(RecordType type) {
        return "insert into " + type.code() + " as r (id, school_year, unit_id, " + columns(type, "", "")
                + ") select coalesce(n.id, uuid7()), $2, $3, "
                + type.fields().stream().map(RecordSql::given).collect(Collectors.joining(", "))
                + " from jsonb_populate_recordset(null::" + type.code() + ", $1) n";
    }

    private static String returning(RecordType type) {
        return " returning " + Entry.HEAD + ", " + columns(type, "r.", "");
    }

    /** A school is known by the code of its unit; other codes that nobody gave are numbered through. */
    private static String given(RecordField field) {
        if (!field.formed()) {
            return "n." + field.column();
        }
        return "coalesce(n." + field.column()
                + ", (select u.code from unit u where u.id = $3 and $4), $5 || to_char(nextval('record_code'), 'FM0000000000'))";
    }

    private static final String EDITED = """
            , version = r.version + 1, changed_at = now(), state = n.state, remark = case when n.state = 'returned' then r.remark end,
            editors = case when current_setting('khue.actor')::uuid = any(r.editors) then r.editors
                           else r.editors || current_setting('khue.actor')::uuid end
            """;

    private static String update(RecordType type, String rows, String year, String when) {
        return "update " + type.code() + " r set " + columns(type, "", " = n.%s")
                + EDITED + " from jsonb_populate_recordset(null::" + type.code() + ", " + rows
                + ") n where r.id = n.id and r.school_year = " + year + " and r.version = n.version" + when
                + returning(type);
    }

    private static String guarded(RecordType type) {
        return "with wrong as materialized (" + GuardSql.of(type) + "), written as ("
                + update(type, "$4", "$3", " and not exists (select from wrong)")
                + ") select w.*, (select jsonb_agg(to_jsonb(x)) from wrong x) from (values (1)) one left join written w on true";
    }

    private static String columns(RecordType type, String before, String after) {
        UnaryOperator<String> text = column -> before + column + after.formatted(column);
        Function<RecordField, String> column = RecordField::column;
        return type.fields().stream().map(column.andThen(text)).collect(Collectors.joining(", "));
    }
}
