package vn.khue.handover.dossier;

import io.vertx.mutiny.sqlclient.Row;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Errors;
import vn.khue.api.Text;

/**
 * How far the place is from which a unit takes part in the training.
 *
 * @param onlinePoint where it is; null while nobody knows
 * @param line        whether the line to the network has been tried
 */
@Schema(name = "Readiness")
public record ReadinessBody(
        @Schema(required = true, nullable = true, maxLength = 200, examples = "Hội trường tầng 2, UBND phường")
        String onlinePoint,

        @NotNull @Schema(required = true) Boolean equipment,
        @NotNull @Schema(required = true) Boolean line,
        @NotNull @Schema(required = true) Boolean sound,
        @NotNull @Schema(required = true) Boolean projector) {

    private static final int LONGEST = 200;

    public ReadinessBody {
        onlinePoint = Text.given(onlinePoint);
    }

    public static ReadinessBody of(Row row) {
        return new ReadinessBody(
                row.getString("online_point"),
                row.getBoolean("has_equipment"),
                row.getBoolean("has_line"),
                row.getBoolean("has_sound"),
                row.getBoolean("has_projector"));
    }

    public void check(Errors errors) {
        Text.check(onlinePoint, LONGEST, "/onlinePoint", errors);
    }
}
