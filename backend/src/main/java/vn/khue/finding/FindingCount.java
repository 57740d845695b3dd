package vn.khue.finding;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a rule found something.
 *
 * @param open      findings that nobody has confirmed
 * @param confirmed findings with a reason
 * @param schools   at how many schools
 */
@Schema(name = "FindingCount")
public record FindingCount(
        @Schema(required = true, maxLength = 20, pattern = "^[a-z]+$", examples = "student")
        String type,

        @Schema(required = true, maxLength = 40, pattern = "^[a-z-]+$", examples = "unusual-age")
        String rule,

        @Schema(required = true, minimum = "0") int open,
        @Schema(required = true, minimum = "0") int confirmed,
        @Schema(required = true, minimum = "0") int schools) {

    /** Of all rules that found something. */
    @Schema(name = "FindingCounts")
    public record All(@Schema(required = true) List<FindingCount> items) {}

    static FindingCount of(Row row) {
        return new FindingCount(
                row.getString("entity"),
                row.getString("rule"),
                row.getInteger("open"),
                row.getInteger("confirmed"),
                row.getInteger("schools"));
    }
}
