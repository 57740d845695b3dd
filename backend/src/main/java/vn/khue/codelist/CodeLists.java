package vn.khue.codelist;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All lists of codes without their codes; there are some dozens of them, so they come at once. */
@Schema(name = "CodeLists")
public record CodeLists(@Schema(required = true) List<Entry> items) {

    /** @param size how many codes are used today */
    @Schema(name = "CodeListEntry")
    public record Entry(
            @Schema(required = true, maxLength = 40, pattern = "^[a-zA-Z]+$", examples = "gender")
            String name,

            @Schema(required = true) Label label,
            @Schema(required = true, examples = "1") int version,
            @Schema(required = true, examples = "2") int size) {

        static Entry of(Row row) {
            return new Entry(
                    row.getString("name"),
                    new Label(row.getString("label_vi"), row.getString("label_en")),
                    row.getInteger("version"),
                    row.getInteger("size"));
        }
    }
}
