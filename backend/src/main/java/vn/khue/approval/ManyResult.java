package vn.khue.approval;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of many records that were to be moved on, the refused ones first.
 *
 * @param action what was to be done
 * @param done   how many were moved
 */
@Schema(name = "RecordsMoved")
public record ManyResult(
        @Schema(required = true) String action,
        @Schema(required = true) int done,
        @Schema(required = true) int refused,
        @Schema(required = true) List<Item> items) {

    /**
     * One record.
     *
     * @param code   null, as the name, when nothing visible has the id
     * @param reason code of why it was refused; null when it was moved
     */
    @Schema(name = "RecordMoved")
    public record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true, nullable = true) String code,
            @Schema(required = true, nullable = true) String name,

            @Schema(
                    required = true,
                    enumeration = {"done", "refused"})
            String outcome,

            @Schema(required = true, nullable = true) String reason) {

        boolean refused() {
            return reason != null;
        }
    }

    static ManyResult of(String action, List<Item> items) {
        int refused = (int) items.stream().filter(Item::refused).count();
        return new ManyResult(action, items.size() - refused, refused, items);
    }
}
