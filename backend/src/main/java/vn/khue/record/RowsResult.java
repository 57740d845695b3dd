package vn.khue.record;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.access.RecordState;
import vn.khue.api.ProblemBody;
import vn.khue.record.rule.Finding;

/**
 * What became of rows that were written together, in their order.
 *
 * @param refused how many were not written, each with everything that is wrong with it
 */
@Schema(name = "RowsWritten")
public record RowsResult(
        @Schema(required = true, minimum = "0") int created,
        @Schema(required = true, minimum = "0") int changed,
        @Schema(required = true, minimum = "0") int unchanged,
        @Schema(required = true, minimum = "0") int refused,
        @Schema(required = true) List<Item> items) {

    /**
     * One row.
     *
     * @param id      null, with what follows, for a new record that was refused or only tried
     * @param version the version now; of a refused row the one that is there
     * @param errors  what is wrong with it, by fields of the row
     */
    @Schema(name = "RowWritten")
    public record Item(
            @Schema(
                    required = true,
                    enumeration = {"created", "changed", "unchanged", "refused"})
            String outcome,

            @Schema(required = true, nullable = true) UUID id,

            @Schema(required = true, nullable = true, maxLength = 40)
            String code,

            @Schema(required = true, nullable = true, minimum = "1")
            Integer version,

            @Schema(required = true, nullable = true, implementation = RecordState.class)
            RecordState state,

            @Schema(required = true) List<Finding> findings,
            @Schema(required = true) List<ProblemBody.Item> errors) {

        /** @param seen what of the findings the caller may know */
        static Item of(String outcome, Entry entry, UnaryOperator<List<Finding>> seen) {
            return entry == null
                    ? new Item(outcome, null, null, null, null, List.of(), List.of())
                    : new Item(
                            outcome,
                            entry.id(),
                            entry.code(),
                            entry.version(),
                            entry.state(),
                            seen.apply(entry.course().findings()),
                            List.of());
        }

        Item refused(List<ProblemBody.Item> said) {
            return new Item("refused", id, code, version, state, findings, said);
        }
    }

    static RowsResult of(List<Item> items) {
        return new RowsResult(
                many(items, "created"),
                many(items, "changed"),
                many(items, "unchanged"),
                many(items, "refused"),
                items);
    }

    private static int many(List<Item> items, String outcome) {
        return (int)
                items.stream().filter(item -> item.outcome().equals(outcome)).count();
    }
}
