package vn.khue.codelist;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the codes of several lists mean, for whoever shows many records at once. */
@ApplicationScoped
public class CodeWords {

    private final Pool pool;

    CodeWords(Pool pool) {
        this.pool = pool;
    }

    private static final String TODAY =
            "select from code where list = $1 and code = $2 and daterange(valid_from, valid_until) @> today()";

    /** Whether the list has the code today. */
    public Uni<Boolean> holds(String list, String code) {
        return pool.preparedQuery(TODAY).execute(Tuple.of(list, code)).map(rows -> rows.size() == 1);
    }

    private static final String ALL = """
            select list, code, label_vi, label_en from code where list = any($1) order by list, code, valid_from nulls first
            """;

    /** By list and code; a code that meant something else once means what it means last. */
    public Uni<Map<String, Map<String, Label>>> of(Set<String> lists) {
        return pool.preparedQuery(ALL)
                .execute(Tuple.of((Object) lists.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, Map<String, Label>> words = new HashMap<>();
                    for (Row row : rows) {
                        words.computeIfAbsent(row.getString("list"), list -> new HashMap<>())
                                .put(
                                        row.getString("code"),
                                        new Label(row.getString("label_vi"), row.getString("label_en")));
                    }
                    return words;
                });
    }
}
