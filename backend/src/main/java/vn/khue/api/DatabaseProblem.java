package vn.khue.api;

import io.vertx.pgclient.PgException;
import java.util.Optional;

/**
 * What the database refuses as the last guard, said in the words of the API. Use cases check before; these answers
 * remain for races and for values that only the database can judge.
 */
final class DatabaseProblem {

    private DatabaseProblem() {}

    static Optional<Problem> of(PgException e) {
        String state = e.getSqlState() == null ? "" : e.getSqlState();
        return Optional.ofNullable(
                switch (state) {
                    case "23505" -> Problem.conflict("already-exists");
                    case "23P01" -> Problem.conflict("overlaps");
                    case "23503" -> Problem.conflict("reference-missing");
                    case "23514", "23502" -> Problem.of(422, "invalid");
                    case "KH003" -> Problem.conflict("immutable");
                    case "KH004" -> Problem.conflict("below-itself");
                    case "40001", "40P01" -> Problem.conflict("try-again");
                    default -> state.startsWith("22") ? Problem.of(422, "invalid") : null;
                });
    }
}
