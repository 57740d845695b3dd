package vn.khue.api;

import io.vertx.pgclient.PgException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.khue.db.Unreachable;

/**
 * What the database refuses as the last guard, said in the words of the API. Use cases check before; these answers
 * remain for races and for values that only the database can judge.
 */
final class DatabaseProblem {

    private static final int COME_BACK_SECONDS = 5;

    /** The columns of a key, as the database says which one is there already. */
    private static final Pattern KEY = Pattern.compile("Key \\((.*)\\)=\\(");

    /** Within what values of a key are taken once; nobody gives these as a field. */
    private static final Set<String> WITHIN = Set.of("unit_id", "school_year", "kind");

    private DatabaseProblem() {}

    /** What a failure of any kind is called when its cause is that no database answers. */
    static Optional<Problem> unreachable(Throwable failure) {
        return Unreachable.is(failure)
                ? Optional.of(Problem.unavailable("database-unreachable", COME_BACK_SECONDS))
                : Optional.empty();
    }

    /** The fields of a record whose values somebody else was faster to take. */
    private static List<FieldError> taken(PgException e) {
        Matcher key = KEY.matcher(e.getDetail() == null ? "" : e.getDetail());
        if (!key.find()) {
            return List.of();
        }
        List<String> columns = Arrays.stream(key.group(1).split(","))
                .map(column -> column.strip().replaceAll("^lower\\((\\w+)\\)$", "$1"))
                .toList();
        return Collections.disjoint(columns, WITHIN)
                ? List.of()
                : columns.stream()
                        .filter(column -> !WITHIN.contains(column) && column.matches("[a-z_]+"))
                        .map(column -> new FieldError("/" + camel(column), "value-taken"))
                        .toList();
    }

    private static String camel(String column) {
        return Pattern.compile("_(\\w)").matcher(column).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static Optional<Problem> of(PgException e) {
        String state = e.getSqlState() == null ? "" : e.getSqlState();
        return Optional.ofNullable(
                switch (state) {
                    case "23505" -> Problem.conflict("already-exists", taken(e));
                    case "23P01" -> Problem.conflict("overlaps");
                    case "23503" -> Problem.conflict("reference-missing");
                    case "23514", "23502" -> Problem.of(422, "invalid");
                    case "KH003" -> Problem.conflict("immutable");
                    case "KH004" -> Problem.conflict("below-itself");
                    case "KH005" -> Problem.conflict("closed");
                    case "KH006" -> Problem.conflict("worked-on");
                    case "KH007" -> Problem.conflict("transfer-under-way");
                    case "KH008" -> Problem.conflict("needs-minutes");
                    case "40001", "40P01" -> Problem.conflict("try-again");
                    default -> state.startsWith("22") ? Problem.of(422, "invalid") : null;
                });
    }
}
