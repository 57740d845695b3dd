package vn.khue.handover.desk;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.khue.api.Errors;
import vn.khue.api.Text;
import vn.khue.handover.campaign.Moments;

/**
 * A desk as it is to be.
 *
 * @param area the part of the region whose units come to it; of any when absent
 */
@Schema(name = "DeskBody")
public record DeskBody(
        @Schema(required = true, maxLength = 200, examples = "Bàn khu vực phía Đông")
        String name,

        @Schema(nullable = true, maxLength = 500) String place,

        @Schema(nullable = true, maxLength = 200) String keeper,

        @Schema(
                nullable = true,
                enumeration = {"east", "west"})
        String area,

        @NotNull @Schema(required = true) Instant opensAt,
        @NotNull @Schema(required = true) Instant closesAt,
        @NotNull @Min(5) @Max(240) @Schema(required = true) Integer minutesEach,
        @NotNull @Min(1) @Max(20) @Schema(required = true) Integer places) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 500;
    private static final Duration LONGEST_DAY = Duration.ofDays(7);
    private static final List<String> AREAS = List.of("east", "west");

    public DeskBody {
        name = Text.given(name);
        place = Text.given(place);
        keeper = Text.given(keeper);
    }

    void check(Errors errors) {
        Text.required(name, LONGEST_NAME, "/name", errors);
        Text.check(place, LONGEST_PLACE, "/place", errors);
        Text.check(keeper, LONGEST_NAME, "/keeper", errors);
        errors.check(area == null || AREAS.contains(area), "/area", "not-one-of", String.join(", ", AREAS));
        Moments.span(opensAt, closesAt, LONGEST_DAY, "/opensAt", "/closesAt", errors);
    }

    /** Adds its values in the order in which statements have them. */
    Tuple onto(Tuple values) {
        return values.addString(name)
                .addString(place)
                .addString(keeper)
                .addString(area)
                .addOffsetDateTime(opensAt.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(closesAt.atOffset(ZoneOffset.UTC))
                .addInteger(minutesEach)
                .addInteger(places);
    }
}
