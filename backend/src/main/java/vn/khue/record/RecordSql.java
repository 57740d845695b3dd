package vn.khue.record;

import static vn.khue.db.Statements.KEPT;
import static vn.khue.db.Statements.PLANNED;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
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
 *                states
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
        Map<Narrowing, Ways> full,
        Map<Narrowing, Ways> brief,
        String counted,
        String briefOnes,
        String ones,
        String one,
        String coded,
        String insertMany,
        String insert,
        String update,
        String guardedUpdate) {

    /**
     * The ways to lists. Where {@link Found} narrows, what is masked is the last value of each.
     *
     * @param whole   what a scope holds that takes in the whole tree: along the names or codes of all, row by row
     * @param found   what a search finds of that: with $7 the words ($4 when counted)
     * @param part    what any other scope holds: of each of its schools as much as fits on the page, then the first of
     *                those; with $7 the words (null: no search; $4 when counted)
     * @param ofClass what belongs to a class, null for types that have none: with $7 the words (null: no search), $8 the
     *                class ($4, $5 when counted)
     */
    record Ways(Way whole, Way found, Way part, Way ofClass) {}

    /**
     * A way to a list: by name, by code, and counted. $1 school year, $2 tops of the scope, $3 states; for a page $4
     * sort value and $5 id of the last row seen, $6 limit.
     */
    record Way(String byName, String byCode, String byNameDown, String byCodeDown, String count) {

        static Way of(Function<Order, String> page, String count) {
            return new Way(
                    page.apply(Order.NAME),
                    page.apply(Order.CODE),
                    page.apply(Order.NAME_DOWN),
                    page.apply(Order.CODE_DOWN),
                    count);
        }

        String page(boolean code, boolean down) {
            if (down) {
                return code ? byCodeDown : byNameDown;
            }
            return code ? byCode : byName;
        }
    }

    /** What a list can be narrowed by with parameters of its own, which come after all others. */
    record Narrowing(Found found, boolean coded) {

        /** @param first number of the first of these parameters */
        String condition(RecordType type, int first) {
            return found.condition(first)
                    + (coded ? CodedFilter.condition(type, found.narrows() ? first + 1 : first) : "");
        }
    }

    /** In which a list is read: the column, and whether from its end, where the first page has no row before it. */
    private enum Order {
        NAME("sort_name", false),
        CODE("code", false),
        NAME_DOWN("sort_name", true),
        CODE_DOWN("code", true);

        private final String column;
        private final boolean down;

        Order(String column, boolean down) {
            this.column = column;
            this.down = down;
        }

        /** Rows that come after $4, $5. */
        String after() {
            return down
                    ? "($4::text is null or (r.%s, r.id) < ($4, $5::uuid))".formatted(column)
                    : "(r.%s, r.id) > ($4::text, $5::uuid)".formatted(column);
        }

        String by(String row) {
            return down
                    ? " order by %1$s%2$s desc, %1$sid desc ".formatted(row, column)
                    : " order by %1$s%2$s, %1$sid ".formatted(row, column);
        }

        String page() {
            return " and " + after() + by("r.") + "limit $6";
        }
    }

    private static final Map<String, RecordSql> ALL = new ConcurrentHashMap<>();

    static RecordSql of(RecordType type) {
        // Looked for first, because asking to compute what is there would lock.
        RecordSql known = ALL.get(type.code());
        return known == null ? ALL.computeIfAbsent(type.code(), code -> build(type)) : known;
    }

    private static final String IN_SCOPE = """
             where r.school_year = $1
               and exists (select from unit_within w where w.unit_id = r.unit_id and w.ancestor_id = any($2::uuid[]))
               and ($3::text[] is null or r.state = any($3)) and %s
            """;

    /** As a value and not as a join, so that the planner follows the order of the list instead of reading all schools. */
    private static final String ROW_IN_SCOPE = """
             where r.school_year = $1
               and (select true from unit_within w where w.unit_id = r.unit_id and w.ancestor_id = any($2::uuid[]) limit 1)
               and ($3::text[] is null or r.state = any($3)) and %s
            """;

    private static final String OF_EACH_SCHOOL = """
             from (select distinct unit_id from unit_within where ancestor_id = any($2::uuid[])) w
             cross join lateral (
               select * from %s r
               where r.unit_id = w.unit_id and r.school_year = $1 and ($3::text[] is null or r.state = any($3))
                 and ($7::text[] is null or r.search like all($7)) and %s %s) r
            """;

    /** All of the words; the index takes them one by one only, and the longest three leave little for it to fetch. */
    private static final String FOUND = """
             and r.search like ($%d::text[])[1] and r.search like coalesce(($%<d)[2], ($%<d)[1])
             and r.search like coalesce(($%<d)[3], ($%<d)[1]) and r.search like all($%<d)
            """;

    /**
     * What a search finds of the whole tree. A frequent word stands in the first rows of the list, where it is looked for
     * first; a rare one is fetched by the index of words and put in order then. The planner cannot choose between the two:
     * it takes given names for spread over the list, of which they are the order. With the sort column, the table, the
     * condition, what comes after the row before, and the orders of r and of what has no name.
     */
    private static final String SEARCH = """
            with early as materialized (
              select r.id, r.%1$s from (
                select * from %2$s r where r.school_year = $1 and %4$s
                %5$s limit 60000) r
              %3$s
              %5$s limit $6),
            enough as materialized (select count(*) >= $6 as enough from early),
            late as materialized (
              select r.id, r.%1$s from %2$s r
              %3$s and %4$s and not (select enough from enough)),
            page as materialized (
              select id from early where (select enough from enough)
              union all
              (select id from late %6$s limit $6))
            """;

    private static final String OF_PAGE = """
             where r.school_year = $1 and r.id = any(array(select id from page)) %s
            """;

    private static final String OF_CLASS = """
             join class c on (r.unit_id, r.school_year, r.class_code) = (c.unit_id, c.school_year, c.code)
                         and c.id = $%d and c.school_year = $1
            """;

    private static final String IF_FOUND = " and ($%d::text[] is null or r.search like all($%<d))";

    private static RecordSql build(RecordType type) {
        String select = "select " + Entry.HEAD + ", " + columns(type, "r.", "");
        String brief = "select r.id, r.unit_id, r.version, r.code, coalesce(r."
                + type.knownBy().column() + ", r.code), " + Course.COLUMNS;
        String from = " from " + type.code() + " r";
        return new RecordSql(
                each(type, narrowing -> ways(type, select, narrowing)),
                each(type, narrowing -> ways(type, brief, narrowing)),
                PLANNED + "select coalesce(sum(r.n), 0)::bigint as total from record_count r"
                        + IN_SCOPE.formatted("r.entity = '" + type.code() + "'"),
                brief + from + " where r.id = any($1) and r.school_year = $2",
                KEPT + select + from + " where r.id = any($1) and r.school_year = $2",
                KEPT + select + from + " where r.id = $1" + PRESENT,
                KEPT + select + from + " where r.code = $1 and r.school_year = $2",
                KEPT + insert(type),
                KEPT + insert(type) + returning(type),
                KEPT + update(type, "$1", "$2", ""),
                KEPT + guarded(type));
    }

    private static Map<Narrowing, Ways> each(RecordType type, Function<Narrowing, Ways> ways) {
        return Arrays.stream(Found.values())
                .flatMap(found -> Stream.of(new Narrowing(found, false), new Narrowing(found, true)))
                .filter(narrowing ->
                        !narrowing.coded() || !CodedFilter.fields(type).isEmpty())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), ways));
    }

    private static Ways ways(RecordType type, String select, Narrowing narrowing) {
        String from = " from " + type.code() + " r";
        String count = PLANNED + "select count(*) as total" + from;
        IntFunction<String> inScope = first -> IN_SCOPE.formatted(narrowing.condition(type, first));
        return new Ways(
                Way.of(
                        order -> PLANNED
                                + select
                                + from
                                + ROW_IN_SCOPE.formatted(narrowing.condition(type, 7))
                                + order.page(),
                        count + inScope.apply(4)),
                Way.of(
                        order -> search(type, select, order, inScope.apply(8)),
                        count + inScope.apply(5) + FOUND.formatted(4)),
                Way.of(
                        order -> PLANNED
                                + select
                                + OF_EACH_SCHOOL.formatted(type.code(), narrowing.condition(type, 8), order.page())
                                + order.by("r.")
                                + "limit $6",
                        count + inScope.apply(5) + IF_FOUND.formatted(4)),
                type.named().containsKey("classCode") ? ofClass(type, select + from, count, inScope) : null);
    }

    private static Way ofClass(RecordType type, String select, String count, IntFunction<String> inScope) {
        return Way.of(
                order ->
                        KEPT + select + OF_CLASS.formatted(8) + inScope.apply(9) + IF_FOUND.formatted(7) + order.page(),
                count + OF_CLASS.formatted(5) + inScope.apply(6) + IF_FOUND.formatted(4));
    }

    private static String search(RecordType type, String select, Order order, String inScope) {
        return PLANNED
                + SEARCH.formatted(
                        order.column,
                        type.code(),
                        inScope + FOUND.formatted(7),
                        order.after(),
                        order.by("r."),
                        order.by(""))
                + select + " from " + type.code() + " r" + OF_PAGE.formatted(order.by("r."));
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
