package vn.khue.api;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import vn.khue.db.Unreachable;

/**
 * What the database refuses as the last guard, said in the words of the API. Use cases check before; these answers
 * remain for races and for values that only the database can judge.
 */
final class DatabaseProblem {

    private static final int COME_BACK_SECONDS = 5;

    private DatabaseProblem() {}

    /** What a failure of any kind is called when its cause is that no database answers. */
    static Optional<Problem> unreachable(Throwable failure) {
        return Unreachable.is(failure)
                ? Optional.of(Problem.unavailable("database-unreachable", COME_BACK_SECONDS))
                : Optional.empty();
    }

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
                    case "KH005" -> Problem.conflict("closed");
                    case "KH006" -> Problem.conflict("worked-on");
                    case "KH007" -> Problem.conflict("transfer-under-way");
                    case "KH008" -> Problem.conflict("needs-minutes");
                    case "40001", "40P01" -> Problem.conflict("try-again");
                    default -> state.startsWith("22") ? Problem.of(422, "invalid") : null;
                });
    }
}
