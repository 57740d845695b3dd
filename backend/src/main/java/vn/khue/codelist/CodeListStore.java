package vn.khue.codelist;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.khue.api.Problem;

/** Reads lists of codes. They hold nothing of any unit, so whoever is logged in may read them all. */
@ApplicationScoped
class CodeListStore {

    private final Pool pool;

    CodeListStore(Pool pool) {
        this.pool = pool;
    }

    private static final String LISTS = """
            select l.name, l.label_vi, l.label_en, l.version,
                   (select count(*)::int from code c where c.list = l.name
                    and daterange(c.valid_from, c.valid_until) @> today()) as size
            from code_list l order by l.label_vi collate "vi-x-icu", l.name
            """;

    /** All lists, by their Vietnamese names. */
    Uni<CodeLists> all() {
        return pool.preparedQuery(LISTS)
                .execute()
                .map(rows -> new CodeLists(stream(rows).map(CodeLists.Entry::of).toList()));
    }

    private static final String LIST = "select name, label_vi, label_en, version from code_list where name = $1";

    /** The list of this name without its codes. */
    Uni<Optional<CodeList>> find(String name) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(name))
                .map(rows -> stream(rows)
                        .findFirst()
                        .map(row -> new CodeList(
                                row.getString("name"),
                                new Label(row.getString("label_vi"), row.getString("label_en")),
                                row.getInteger("version"),
                                List.of())));
    }

    private static final String CODES = """
            select code, label_vi, label_en, aliases, parent, valid_from, valid_until
            from code
            where list = $1
              and ($2::date is null or daterange(valid_from, valid_until) @> $2)
              and ($3::text is null or parent = $3)
            order by ordinal, valid_from nulls first
            """;

    /**
     * The list with its codes.
     *
     * @param asOf   only what is used on this day; null for all that ever was
     * @param parent only what stands under this code; null for all
     * @throws Problem 404 when there is no such list
     */
    Uni<CodeList> get(String name, LocalDate asOf, String parent) {
        return find(name)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(list -> pool.preparedQuery(CODES)
                        .execute(Tuple.of(name, asOf, parent))
                        .map(rows -> list.with(stream(rows).map(Code::of).toList())));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
