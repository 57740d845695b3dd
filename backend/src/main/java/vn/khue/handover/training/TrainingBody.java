package vn.khue.handover.training;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Errors;
import vn.khue.api.Text;
import vn.khue.handover.campaign.Moments;

/**
 * A training as it is to be.
 *
 * @param access how one gets into an online one: link, number, password
 */
@Schema(name = "TrainingSessionBody")
public record TrainingBody(
        @Schema(required = true, maxLength = 200, examples = "Tập huấn trực tuyến")
        String name,

        @NotNull @Schema(required = true) Boolean online,
        @Schema(nullable = true, maxLength = 500) String place,
        @Schema(nullable = true, maxLength = 1000) String access,
        @NotNull @Schema(required = true) Instant startsAt,
        @NotNull @Schema(required = true) Instant endsAt) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_ACCESS = 1000;
    private static final Duration LONGEST = Duration.ofDays(3);

    public TrainingBody {
        name = Text.given(name);
        place = Text.given(place);
        access = Text.given(access);
    }

    void check(Errors errors) {
        Text.required(name, LONGEST_NAME, "/name", errors);
        Text.check(place, LONGEST_PLACE, "/place", errors);
        Text.check(access, LONGEST_ACCESS, "/access", errors);
        Moments.span(startsAt, endsAt, LONGEST, "/startsAt", "/endsAt", errors);
    }

    /** Adds its values in the order in which statements have them. */
    Tuple onto(Tuple values) {
        return values.addString(name)
                .addBoolean(online)
                .addString(place)
                .addString(access)
                .addOffsetDateTime(startsAt.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(endsAt.atOffset(ZoneOffset.UTC));
    }
}
