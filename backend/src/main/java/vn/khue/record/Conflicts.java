package vn.khue.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.khue.access.Actor;
import vn.khue.api.Excerpt;
import vn.khue.api.FieldError;
import vn.khue.api.Problem;
import vn.khue.history.Change;
import vn.khue.record.type.RecordType;

/** Tells who was not the first to change a record what the other one changed: both values of each field. */
@ApplicationScoped
public class Conflicts {

    private static final int LONGEST_SHOWN = 60;

    private final RecordHistory history;

    Conflicts(RecordHistory history) {
        this.history = history;
    }

    /** Which record was meant, and in which version it was seen. */
    public record Target(RecordType type, String id, String schoolYear, String ifMatch) {}

    /**
     * The work itself; when it is refused because the record was changed after the caller had seen it, the refusal names what
     * was changed since, as far as the caller may read it.
     */
    public <T> Uni<T> told(Actor actor, Target target, Uni<T> work) {
        return work.onFailure(Conflicts::stale)
                .recoverWithUni(refused -> since(actor, target)
                        // A version that never was, or one of another year: there is nothing to compare with.
                        .onFailure(Problem.class)
                        .recoverWithItem(List.of())
                        .chain(errors -> Uni.createFrom().failure(with((Problem) refused, errors))));
    }

    private static boolean stale(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 412;
    }

    private Uni<List<FieldError>> since(Actor actor, Target target) {
        int seen = RecordTag.ofAnyYear(target.ifMatch()).version();
        return history.diff(actor, target.type(), target.id(), target.schoolYear(), seen, null)
                .map(diff -> diff.changes().stream().map(Conflicts::told).toList());
    }

    private static FieldError told(Change change) {
        String pointer = "/" + change.field();
        if (change.masked()) {
            return new FieldError(pointer, "changed-since-masked");
        }
        String before = text(change.from());
        String now = text(change.to());
        if (before.isEmpty()) {
            return new FieldError(pointer, "filled-since", now);
        }
        return now.isEmpty()
                ? new FieldError(pointer, "emptied-since", before)
                : new FieldError(pointer, "changed-since", before, now);
    }

    private static String text(JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        String all = value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : value.asText();
        return Excerpt.of(all, LONGEST_SHOWN);
    }

    private static Problem with(Problem refused, List<FieldError> errors) {
        List<FieldError> all = new ArrayList<>(refused.errors());
        all.addAll(errors);
        return Problem.of(refused.status(), refused.code(), all.toArray(FieldError[]::new));
    }
}
