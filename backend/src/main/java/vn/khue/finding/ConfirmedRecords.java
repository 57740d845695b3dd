package vn.khue.finding;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.record.Brief;

/**
 * What became of many records that were to be confirmed, the refused ones first.
 *
 * @param done how many are confirmed
 */
@Schema(name = "RecordsConfirmed")
public record ConfirmedRecords(
        @Schema(required = true) int done,
        @Schema(required = true) int refused,
        @Schema(required = true) List<Item> items) {

    /**
     * One record.
     *
     * @param code   null, as the name, when nothing visible has the id
     * @param reason code of why it was refused; null when it is confirmed
     */
    @Schema(name = "RecordConfirmed")
    public record Item(
            @Schema(required = true) UUID id,
            @Schema(required = true, nullable = true) String code,
            @Schema(required = true, nullable = true) String name,
            @Schema(required = true, nullable = true) String reason) {

        static Item of(Brief brief, String reason) {
            return new Item(brief.id(), brief.code(), brief.name(), reason);
        }
    }
}
