package vn.khue.record;

import static vn.khue.db.Statements.KEPT;
import static vn.khue.db.Statements.PLANNED;

import java.util.function.Function;
import java.util.function.IntFunction;
import vn.khue.record.type.RecordType;

/** The statements that read lists of one record type, in the ways that lead to a list. */
final class ListSql {

    private ListSql() {}

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

    /**
     * What a list can be narrowed by beside, the first two with parameters of their own, which come after all others.
     *
     * @param official whether only what was approved once is meant
     */
    record Narrowing(Found found, boolean coded, boolean official) {

        /** @param first number of the first of these parameters */
        String condition(RecordType type, int first) {
            return found.condition(first)
                    + (coded ? CodedFilter.condition(type, found.narrows() ? first + 1 : first) : "")
                    + (official ? " and r.official_version is not null" : "");
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

    static final String IN_SCOPE = """
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

    static Ways ways(RecordType type, String select, Narrowing narrowing) {
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
}
